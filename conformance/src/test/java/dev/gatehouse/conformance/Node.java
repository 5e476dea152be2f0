package dev.gatehouse.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder of programs for Node.js, with the packages that they need, installed from a lock file. */
final class Node {
    private static final int OLDEST = 20;
    private static final Path SOURCES = Path.of("src/test/node").toAbsolutePath();

    private final Path folder;

    private Node(Path folder) {
        this.folder = folder;
    }

    /**
     * The one whose sources are in a folder of that name, installed where it is not yet. Where the machine has no Node.js of a
     * version that the packages take, the test that asks is skipped and says so.
     */
    static Node installed(String name) throws IOException, InterruptedException {
        assumeTrue(version() >= OLDEST, "this needs Node.js " + OLDEST + " or newer, and npm, on the PATH");
        Path sources = SOURCES.resolve(name);
        Path folder =
                Files.createDirectories(Path.of("target/node").toAbsolutePath().resolve(name));
        Path lock = folder.resolve("package-lock.json");
        boolean stale = !Files.exists(folder.resolve("node_modules/.package-lock.json"))
                || Files.mismatch(sources.resolve("package-lock.json"), lock) >= 0;
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Node node = new Node(folder);
        if (stale) {
            Run run = node.run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"), Map.of(), _ -> {});
            assertThat(run.code()).as(run.output()).isZero();
        }
        return node;
    }

    /** How a program ended, and what it wrote on either stream. */
    record Run(int code, String output) {}

    /** Where it is. */
    Path folder() {
        return folder;
    }

    /**
     * Runs a program in the folder.
     *
     * @param listener is told each line that it writes
     */
    Run run(List<String> command, Map<String, String> environment, Consumer<String> listener)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                listener.accept(line);
            }
        } finally {
            process.destroy();
        }
        return new Run(process.waitFor(), output.toString());
    }

    /** Which the machine has; 0 where it has none. */
    private static int version() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("node", "--version").start();
            String version = new String(process.getInputStream().readAllBytes(), UTF_8);
            return process.waitFor() == 0 ? Integer.parseInt(version.replaceFirst("^v(\\d+)\\..*\\s*$", "$1")) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
