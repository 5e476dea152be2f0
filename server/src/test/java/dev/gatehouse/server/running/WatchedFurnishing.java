package dev.gatehouse.server.running;

import dev.gatehouse.server.furnish.StoredFurnishing;
import dev.gatehouse.server.furnish.Wishes;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Parts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;

/** The real parts, with accounts and an acceptor in front of the real ones that a test may change. */
public final class WatchedFurnishing implements Furnishing {
    @Override
    public Parts open(Path folder, InstantSource clock) {
        System.setProperty(Wishes.HOME, home().toString());
        Parts parts = new StoredFurnishing().open(folder, clock);
        return new Parts(
                new ChangeableAccounts(parts.accounts()),
                parts.sessions(),
                parts.tokens(),
                new WatchedAcceptor(parts.acceptor()),
                parts.watching(),
                parts.starting(),
                parts.closing());
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
