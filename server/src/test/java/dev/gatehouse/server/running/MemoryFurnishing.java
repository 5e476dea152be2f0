package dev.gatehouse.server.running;

import dev.gatehouse.server.furnish.StoredFurnishing;
import dev.gatehouse.server.furnish.Wishes;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Parts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;

/** The real parts, with an acceptor in front of the real one that a test may make refuse. */
public final class MemoryFurnishing implements Furnishing {
    @Override
    public Parts open(Path folder, InstantSource clock) {
        System.setProperty(Wishes.HOME, home().toString());
        Parts parts = new StoredFurnishing().open(folder, clock);
        return parts.with(new MemoryAcceptor(parts.acceptor()));
    }

    /** The repository, with the catalogue. */
    static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("detections"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder detections above the module");
        }
        return folder;
    }
}
