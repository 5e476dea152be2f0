package dev.gatehouse.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where the repository is that these tests are of, with the catalogue and the examples. */
public final class Repository {
    private Repository() {}

    /** Its folder. */
    public static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("detections"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder detections above the module");
        }
        return folder;
    }
}
