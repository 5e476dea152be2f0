package dev.gatehouse.store.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.watch.Commit;
import dev.gatehouse.detection.watch.StateChange;
import dev.gatehouse.detection.watch.WatchStore;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.WriterClaim;
import dev.gatehouse.store.alerts.AlertBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Keeps what the watch of a tenant remembers and tells; whoever has it open is the only one for the tenant. */
public final class SqlWatchStore implements WatchStore, AutoCloseable {
    private final Database database;
    private final String tenant;
    private final WriterClaim claim;

    private SqlWatchStore(Database database, String tenant, WriterClaim claim) {
        this.database = database;
        this.tenant = tenant;
        this.claim = claim;
    }

    /**
     * Becomes the store of the tenant's watch.
     *
     * @throws dev.gatehouse.store.StoreException {@code WRITER_ELSEWHERE} where another watch is at work
     */
    public static SqlWatchStore open(Database database, String tenant) {
        requireNonNull(tenant, "tenant is null");
        return new SqlWatchStore(database, tenant, database.claimWriter(tenant));
    }

    @Override
    public OptionalLong position() {
        return database.read(handle -> Head.read(handle, tenant))
                .map(head -> OptionalLong.of(head.position()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Map<String, String> offsets() {
        return database.read(handle -> Offsets.read(handle, tenant));
    }

    @Override
    public void recall(Consumer<StateChange> each) {
        database.read(handle -> {
            StateRows.recall(handle, tenant, each);
            return true;
        });
    }

    /**
     * Keeps a commit. One that was kept already does nothing and gives the same answer again, with the alerts as they are now;
     * one that lies before what is kept does nothing and changes nothing. Whatever a commit tells of an alert in one go counts
     * as one revision.
     */
    @Override
    public List<Changed> commit(Commit commit) {
        String digest = CommitDigest.of(commit);
        claim.hold();
        return database.write(tenant, handle -> {
            claim.check(handle);
            Optional<Head> head = Head.read(handle, tenant);
            if (head.isPresent() && head.get().position() > commit.position()) {
                return List.of();
            }
            if (head.isPresent()
                    && head.get().position() == commit.position()
                    && head.get().digest().equals(digest)) {
                return AlertBook.changes(
                        handle, tenant, head.get().beforeChange(), head.get().lastChange());
            }
            return keep(handle, commit, digest);
        });
    }

    private List<Changed> keep(Handle handle, Commit commit, String digest) {
        long before = AlertBook.lastChange(handle, tenant);
        StateRows.apply(handle, tenant, commit.state());
        List<Changed> changed = AlertBook.apply(handle, tenant, commit.alerts(), commit.at());
        Offsets.write(handle, tenant, commit.offsets());
        new Head(commit.position(), digest, before, before + changed.size()).write(handle, tenant, commit);
        return changed;
    }

    @Override
    public void close() {
        claim.close();
    }
}
