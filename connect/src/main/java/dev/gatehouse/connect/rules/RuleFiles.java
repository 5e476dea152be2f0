package dev.gatehouse.connect.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Severity;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rules of files and folders.
 *
 * @param content the rules, correlations and filters without mistakes
 * @param problems every mistake
 */
public record RuleFiles(RuleContent content, List<Problem> problems) {
    public RuleFiles {
        requireNonNull(content, "content is null");
        problems = List.copyOf(problems);
    }

    /** The rules alone. */
    public List<Rule> rules() {
        return content.rules();
    }

    /**
     * Reads a file, or every {@code .yml} and {@code .yaml} file below a folder but the tests beside rules; several at a time,
     * for a catalogue takes a good part of a short scan to read.
     */
    public static RuleFiles read(Path path, RuleSource source) {
        RuleContent content = RuleContent.NONE;
        List<Problem> problems = new ArrayList<>();
        List<RuleFiles> files = find(path, RuleFiles::isRuleFile, problems).parallelStream()
                .map(file -> readFile(file, source))
                .toList();
        for (RuleFiles read : files) {
            content = content.and(read.content());
            problems.addAll(read.problems());
        }
        if (content.isEmpty() && problems.isEmpty()) {
            problems.add(problem(path, "no-rules", "holds no rule", "name a folder with Sigma rules (.yml)"));
        }
        return new RuleFiles(content, problems);
    }

    /** Reads one file. */
    public static RuleFiles readFile(Path file, RuleSource source) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> text = text(file, problems);
        if (text.isEmpty()) {
            return new RuleFiles(RuleContent.NONE, problems);
        }
        Parsed parsed = SigmaParser.parse(file.toString(), text.get());
        return new RuleFiles(RuleContent.of(parsed, source), parsed.problems());
    }

    /** A file's text; empty where it cannot be read, which is then a problem. */
    public static Optional<String> text(Path file, List<Problem> problems) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException e) {
            problems.add(problem(file, "not-utf-8", "is not UTF-8 text", "save it as UTF-8"));
        } catch (IOException e) {
            problems.add(unreadable(file, e));
        }
        return Optional.empty();
    }

    /**
     * The wanted files below a folder, or the file itself; what cannot be looked into is a problem, and the rest is still
     * found.
     */
    public static List<Path> find(Path path, Predicate<Path> wanted, List<Problem> problems) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && (file.equals(path) || wanted.test(file))) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            problems.add(unreadable(file, e));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            problems.add(unreadable(path, e));
        }
        return files.stream().sorted().toList();
    }

    private static Problem unreadable(Path path, IOException failure) {
        return switch (failure) {
            case NoSuchFileException gone ->
                problem(path, "unreadable-file", "does not exist", "name a file or folder of Sigma rules");
            case FileSystemLoopException loop ->
                problem(path, "unreadable-file", "is a loop of links", "name the folder behind it");
            default ->
                problem(path, "unreadable-file", "cannot be read: " + failure.getMessage(), "check its permissions");
        };
    }

    /** Whether a file holds rules, by its name. */
    public static boolean isRuleFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
        return yaml && !isTestFile(file);
    }

    /** Whether a file holds the tests of the rules beside it, by its name. */
    public static boolean isTestFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".test.yml") || name.endsWith(".test.yaml");
    }

    /** What is wrong with a file as a whole. */
    public static Problem problem(Path file, String code, String message, String remedy) {
        return new Problem(Severity.ERROR, code, message, file.toString(), 1, 1, remedy);
    }
}
