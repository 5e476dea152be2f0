package dev.gatehouse.server.running;

import dev.gatehouse.server.furnish.StoredFurnishing;
import dev.gatehouse.server.furnish.Wishes;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Parts;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.accounts.AccountStore;
import dev.gatehouse.store.accounts.SessionStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;

/** The real parts, with accounts in front of the real ones that a test may change, and an acceptor that it may make refuse. */
public final class WatchedFurnishing implements Furnishing {
    @Override
    public Parts open(Path folder, InstantSource clock) {
        System.setProperty(Wishes.HOME, home().toString());
        Parts parts = new StoredFurnishing().open(folder, clock);
        Database beside = Database.open(new DatabaseSettings.Sqlite(folder.resolve("watch.db")));
        String tenant = parts.watching().tenant();
        return new Parts(
                new ChangeableAccounts(
                        parts.accounts(),
                        new AccountStore(beside, tenant),
                        new SessionStore(beside, tenant),
                        parts.watching().notes()),
                parts.sessions(),
                parts.tokens(),
                new WatchedAcceptor(parts.acceptor()),
                parts.watching(),
                parts.starting(),
                () -> {
                    beside.close();
                    parts.closing().run();
                });
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
