package dev.gatehouse.server.running;

import dev.gatehouse.server.Repository;
import dev.gatehouse.server.furnish.StoredFurnishing;
import dev.gatehouse.server.furnish.Wishes;
import dev.gatehouse.server.parts.Furnishing;
import dev.gatehouse.server.parts.Parts;
import java.nio.file.Path;
import java.time.InstantSource;

/** The real parts, with accounts and an acceptor in front of the real ones that a test may change. */
public final class WatchedFurnishing implements Furnishing {
    @Override
    public Parts open(Path folder, InstantSource clock) {
        System.setProperty(Wishes.HOME, Repository.folder().toString());
        Parts parts = new StoredFurnishing().open(folder, clock);
        return new Parts(
                parts.duty(),
                new ChangeableAccounts(parts.accounts()),
                parts.sessions(),
                parts.tokens(),
                new WatchedAcceptor(parts.acceptor()),
                parts.watching(),
                parts.granting(),
                parts.starting(),
                parts.closing());
    }
}
