package dev.gatehouse.cli.rules;

import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Severity;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The rules of files and folders.
 *
 * @param rules the rules without mistakes
 * @param problems every mistake
 */
public record RuleFiles(List<Rule> rules, List<Problem> problems) {
    public RuleFiles {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /** Reads a file, or every {@code .yml} and {@code .yaml} file below a folder but the tests beside rules. */
    public static RuleFiles read(Path path, RuleSource source) {
        List<Rule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(found -> found.equals(path) || isRuleFile(found))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                read(file, source, rules, problems);
            }
        } catch (NoSuchFileException e) {
            problems.add(problem(path, "unreadable-file", "does not exist", "name a file or folder of Sigma rules"));
        } catch (IOException e) {
            problems.add(
                    problem(path, "unreadable-file", "cannot be read: " + e.getMessage(), "check its permissions"));
        }
        if (rules.isEmpty() && problems.isEmpty()) {
            problems.add(problem(path, "no-rules", "holds no rule", "name a folder with Sigma rules (.yml)"));
        }
        return new RuleFiles(rules, problems);
    }

    private static void read(Path file, RuleSource source, List<Rule> rules, List<Problem> problems)
            throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            Parsed parsed = SigmaParser.parse(file.toString(), text);
            parsed.rules().forEach(rule -> rules.add(Rule.of(rule, source)));
            problems.addAll(parsed.problems());
        } catch (CharacterCodingException e) {
            problems.add(problem(file, "not-utf-8", "is not UTF-8 text", "save it as UTF-8"));
        }
    }

    private static boolean isRuleFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
        return yaml && !name.endsWith(".test.yml") && !name.endsWith(".test.yaml");
    }

    private static Problem problem(Path file, String code, String message, String remedy) {
        return new Problem(Severity.ERROR, code, message, file.toString(), 1, 1, remedy);
    }
}
