package dev.gatehouse.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files behind the paths that a user named.
 *
 * @param inputs the files to read, each once, in a fixed order
 * @param missing paths that do not exist
 * @param problems what could not be opened
 * @param configurations files named {@code gatehouse.yaml} among the logs: logs are hostile, so they are never read as one
 */
public record Inputs(
        List<Input> inputs, List<String> missing, List<InputProblem> problems, List<String> configurations) {
    /** Names standard input. */
    public static final String STDIN = "-";

    private static final int GZIP_MAGIC_0 = 0x1f;
    private static final int GZIP_MAGIC_1 = 0x8b;

    public Inputs {
        inputs = List.copyOf(inputs);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
        configurations = List.copyOf(configurations);
    }

    /**
     * Finds the files: a folder means every file below it, hidden ones left out; {@code -} means standard input, which
     * is copied to {@code spool} first, and a pipe beside it, because a scan reads its input more than once.
     */
    public static Inputs find(List<String> paths, InputStream stdin, Path spool) {
        Finder finder = new Finder();
        for (String path : paths) {
            finder.take(path, stdin, spool);
        }
        finder.inputs.sort(Comparator.comparing(Input::name));
        return new Inputs(finder.inputs, finder.missing, finder.problems, finder.configurations);
    }

    /** How many bytes lie in all files together, as stored. */
    public long size() {
        return inputs.stream().mapToLong(Input::size).sum();
    }

    private static final class Finder {
        private final List<Input> inputs = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<InputProblem> problems = new ArrayList<>();
        private final List<String> configurations = new ArrayList<>();
        private final Set<Path> seen = new HashSet<>();
        private int pipes;

        void take(String name, InputStream stdin, Path spool) {
            if (name.equals(STDIN)) {
                if (!Files.exists(spool)) {
                    spool(name, stdin, spool);
                }
                return;
            }
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                missing.add(name);
                return;
            }
            if (Files.isDirectory(path)) {
                folder(path);
                return;
            }
            if (Files.isRegularFile(path)) {
                add(name, path);
                return;
            }
            try (InputStream in = Files.newInputStream(path)) {
                spool(name, in, spool.resolveSibling(spool.getFileName() + "-" + pipes++));
            } catch (IOException e) {
                problems.add(InputProblem.of(name, e));
            }
        }

        private void spool(String name, InputStream in, Path spool) {
            try {
                Files.copy(in, spool);
                add(name, spool);
            } catch (IOException e) {
                problems.add(InputProblem.of(name, e));
            }
        }

        /** What cannot be read in a folder is a problem of its own; the rest of the folder is still found. */
        private void folder(Path folder) {
            List<Path> files = new ArrayList<>();
            try {
                Files.walkFileTree(
                        folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                            @Override
                            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                                if (attributes.isRegularFile() && !hiddenBelow(folder, file)) {
                                    files.add(file);
                                }
                                return FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFileFailed(Path file, IOException e) {
                                problems.add(InputProblem.of(file.toString(), e));
                                return FileVisitResult.CONTINUE;
                            }
                        });
            } catch (IOException e) {
                problems.add(InputProblem.of(folder.toString(), e));
            }
            files.stream().sorted().forEach(path -> add(path.toString(), path));
        }

        private static boolean hiddenBelow(Path folder, Path path) {
            for (Path part : folder.relativize(path)) {
                if (part.toString().startsWith(".")) {
                    return true;
                }
            }
            return false;
        }

        private void add(String name, Path path) {
            String file = String.valueOf(path.getFileName());
            if (file.equals("gatehouse.yaml") || file.equals("gatehouse.yml")) {
                configurations.add(name);
                return;
            }
            try {
                if (seen.add(path.toRealPath())) {
                    inputs.add(new Input(name, path, Files.size(path), isGzip(path)));
                }
            } catch (IOException e) {
                problems.add(InputProblem.of(name, e));
            }
        }

        private static boolean isGzip(Path path) throws IOException {
            try (InputStream in = Files.newInputStream(path)) {
                return in.read() == GZIP_MAGIC_0 && in.read() == GZIP_MAGIC_1;
            }
        }
    }
}
