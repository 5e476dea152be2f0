package dev.gatehouse.connect.export;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the script that makes exports. */
final class ExportScript {
    /** What became of a run. */
    record Run(int exit, String out, String err) {}

    private ExportScript() {}

    /** Whether the one program is there that the script needs. */
    static boolean hasCurl() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "curl"))
                .anyMatch(Files::isExecutable);
    }

    static Run run(String... arguments) {
        return run(Map.of(), arguments);
    }

    static Run run(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("bash", script().toString()));
        command.addAll(List.of(arguments));
        try {
            var err = Files.createTempFile("export", ".err");
            var builder = new ProcessBuilder(command).redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("GRAPH_.*|ARM_.*|(?i).*_proxy"));
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var run = new Run(process.waitFor(), out, Files.readString(err));
            Files.delete(err);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path script() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("scripts/export-directory"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("these tests run inside the repository");
        }
        return at.resolve("scripts/export-directory");
    }
}
