package dev.gatehouse.server.furnish;

import dev.gatehouse.server.start.PrivateFile;
import dev.gatehouse.server.start.StartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** What this instance of a server is called, among others of the same database and after each restart. */
final class InstanceName {
    private static final String FILE = "instance";

    private InstanceName() {}

    /** The name that a data folder has; it gets one where it has none. */
    static String in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            }
            return UUID.fromString(Files.readString(file).strip()).toString();
        } catch (IOException | IllegalArgumentException e) {
            throw new StartException(
                    file + " does not say what this instance is called: " + e.getMessage()
                            + "; delete it, and wait a quarter of a minute, should another server use the same database",
                    e);
        }
    }
}
