package dev.gatehouse.cli.pim.policy;

import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file of a policy, or {@code -} for standard input and output. */
final class PolicyFile {
    private static final String STDIN = "-";
    private static final int LARGEST = 4_000_000;

    private PolicyFile() {}

    static String read(Terminal terminal, String file) {
        if (file.isBlank()) {
            throw PimException.usage("an empty FILE; is a variable unset?");
        }
        try (InputStream in = file.equals(STDIN) ? terminal.console().in() : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw PimException.usage(file + ": is larger than a policy can be");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw PimException.usage(
                    file + ": cannot be read; name a file that gatehouse pim policy export wrote, or -");
        }
    }

    static void write(Terminal terminal, String file, List<String> lines) {
        if (file.equals(STDIN)) {
            lines.forEach(terminal.console().out()::println);
            return;
        }
        try {
            Files.writeString(Path.of(file), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw PimException.failed(file + ": cannot be written: " + e.getMessage());
        }
    }
}
