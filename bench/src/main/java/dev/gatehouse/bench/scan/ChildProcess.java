package dev.gatehouse.bench.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the product as a process of its own, as a user does.
 *
 * @param command what to start, before the word {@code scan}
 * @param folder where its output and its collection log may lie
 * @param seconds how long it may take
 */
record ChildProcess(List<String> command, Path folder, int seconds) implements ScanUnderTest {
    ChildProcess {
        command = List.copyOf(command);
    }

    @Override
    public GcLog.Heap scan(List<String> arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(command);
        words.add("scan");
        words.addAll(arguments);
        Path log = folder.resolve("gc.log");
        Path errors = folder.resolve("errors.txt");
        Files.deleteIfExists(log);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.to(
                        folder.resolve("alerts.ndjson").toFile()))
                .redirectError(ProcessBuilder.Redirect.to(errors.toFile()));
        String options = builder.environment().getOrDefault("GATEHOUSE_OPTS", "");
        builder.environment().put("GATEHOUSE_OPTS", (options + " -Xlog:gc:file=" + log).strip());
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new IOException("scan did not end within " + seconds + " s");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException("scan ended with " + process.exitValue() + ": " + lastLine(errors));
        }
        if (!Files.exists(log)) {
            return new GcLog.Heap(0, 0);
        }
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return GcLog.peak(lines);
        }
    }

    private static String lastLine(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }
}
