package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.store.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What decisions leave to others: what is to be written down elsewhere, and what is to be done outside. It was kept in the
 * transactions of what it came of, so that there is neither without the other. Whoever takes something from here may be
 * interrupted, and be given it again.
 */
public final class PimOutbox {
    private final Database database;
    private final String tenant;

    /** Of a database whose schema is {@link dev.gatehouse.store.Schema#PIM}. */
    public PimOutbox(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Records behind a number, the oldest first. */
    public List<KeptRecord> records(long after, int limit) {
        return read(rows -> rows.records(after, limit));
    }

    /** Forgets records up to a number, which were handed on. */
    public void forgetRecords(long upTo) {
        write(rows -> rows.forgetRecords(upTo));
    }

    /** What is not done yet, the oldest first. */
    public List<KeptEffect> effects(int limit) {
        return read(rows -> rows.toDo(limit));
    }

    /** Whose sessions are to end and have not yet, behind a number, the oldest first. */
    public List<KeptEnding> endings(long after, int limit) {
        return read(rows -> rows.endings(after, limit));
    }

    /** These are done. */
    public void done(Collection<Long> numbers) {
        write(rows -> rows.done(numbers));
    }

    /**
     * Forgets what came of decisions before a moment, whether it was done or not, and what anybody was told by it.
     *
     * @param most so many at most, the oldest
     * @return how many there were
     */
    public int forgetEffects(Instant before, int most) {
        return database.write(tenant, handle -> {
            OutboxRows rows = new OutboxRows(new Rows(handle, tenant));
            List<KeptEffect> old = rows.before(before, most);
            rows.forgetEffects(old);
            return old.size();
        });
    }

    /**
     * What somebody was, or is to be, told, the newest first. Of what whoever administers something is told, only they
     * know who found out who that was.
     *
     * @param before only what has a lower number: that of the last one of the page before
     */
    public List<KeptEffect> told(PrincipalId who, Optional<Long> before, int limit) {
        return read(rows -> rows.told(who, before.orElse(Long.MAX_VALUE), limit));
    }

    private <T> T read(Function<OutboxRows, T> reading) {
        return database.read(handle -> reading.apply(new OutboxRows(new Rows(handle, tenant))));
    }

    private void write(Consumer<OutboxRows> writing) {
        database.write(tenant, handle -> {
            writing.accept(new OutboxRows(new Rows(handle, tenant)));
            return true;
        });
    }
}
