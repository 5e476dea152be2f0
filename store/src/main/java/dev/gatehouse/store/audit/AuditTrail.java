package dev.gatehouse.store.audit;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Code;
import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The audit trail of a tenant: notes in the order in which they were written, sealed in that order. */
public final class AuditTrail {
    private static final int ROWS_AT_ONCE = 500;

    private final Database database;
    private final String tenant;

    public AuditTrail(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Writes a note in the transaction of what it speaks of. */
    public static void append(Handle handle, String tenant, AuditNote note) {
        handle.createUpdate("""
                        INSERT INTO audit_entry (tenant, number, noted_at, actor, action, target, json)
                        SELECT :tenant, COALESCE(MAX(number), 0) + 1, :at, :actor, :action, :target, :json
                        FROM audit_entry WHERE tenant = :tenant""")
                .bind("tenant", tenant)
                .bind("at", Columns.micros(note.at()))
                .bind("actor", PortableText.stored(note.actor()))
                .bind("action", PortableText.stored(note.action()))
                .bind("target", PortableText.stored(note.target()))
                .bind("json", note.json())
                .execute();
    }

    /** Writes a note about something that is no change of the database. */
    public void append(AuditNote note) {
        database.write(tenant, handle -> {
            append(handle, tenant, note);
            return true;
        });
    }

    /**
     * Takes notes from elsewhere, each once however often they are brought: those that lie behind what was taken from there
     * before are written down in order, all of them or none, and with them up to where it was taken.
     *
     * @param source where they come from
     * @param upTo the number up to which there are no others than these
     * @return whether anything was taken: nothing is where as much was taken before
     * @throws IllegalArgumentException where their numbers do not rise, or rise beyond
     */
    public boolean take(String source, long upTo, List<SourceNote> notes) {
        Sources.check(upTo, notes);
        return database.write(tenant, handle -> {
            Sources sources = new Sources(handle, tenant);
            long before = sources.taken(source);
            if (upTo <= before) {
                return false;
            }
            notes.stream().filter(one -> one.number() > before).forEach(one -> append(handle, tenant, one.note()));
            sources.take(source, upTo);
            return true;
        });
    }

    /** Up to which number notes were taken from elsewhere; 0 where none were. */
    public long taken(String source) {
        return database.read(handle -> new Sources(handle, tenant).taken(source));
    }

    /** The oldest notes that are not sealed. */
    public List<UnsealedRow> unsealed(int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM audit_entry WHERE tenant = :tenant AND number > :sealed
                        ORDER BY number LIMIT :limit""")
                .bind("tenant", tenant)
                .bind("sealed", lastSealed(handle).map(SealedRow::number).orElse(0L))
                .bind("limit", limit)
                .map((row, context) -> new UnsealedRow(row.getLong("number"), note(row)))
                .list());
    }

    /** The end of the chain. */
    public Optional<SealedRow> lastSealed() {
        return database.read(this::lastSealed);
    }

    /**
     * Seals notes, all or none: they must be the next ones, and go on from the end of the chain.
     *
     * @throws StoreException {@link Code#OUT_OF_ORDER} otherwise, as when another sealer was first
     */
    public void seal(List<Seal> seals) {
        database.write(tenant, handle -> {
            Optional<SealedRow> end = lastSealed(handle);
            long number = end.map(SealedRow::number).orElse(0L);
            long sequence = end.map(SealedRow::sequence).orElse(0L);
            Optional<String> hash = end.map(SealedRow::hash);
            for (Seal seal : seals) {
                if (seal.number() != ++number
                        || seal.sequence() != ++sequence
                        || hash.filter(before -> !before.equals(seal.previous()))
                                .isPresent()) {
                    throw new StoreException(
                            Code.OUT_OF_ORDER, "note " + seal.number() + " does not go on from the chain");
                }
                hash = Optional.of(seal.hash());
                write(handle, seal);
            }
            return true;
        });
    }

    /** Keeps a signed checkpoint. */
    public void checkpoint(CheckpointRow checkpoint) {
        database.write(
                tenant,
                handle -> handle.createUpdate("""
                        INSERT INTO audit_checkpoint (tenant, sequence, hash, made_at, json)
                        VALUES (:tenant, :sequence, :hash, :at, :json)
                        ON CONFLICT (tenant, sequence) DO NOTHING""")
                        .bind("tenant", tenant)
                        .bind("sequence", checkpoint.sequence())
                        .bind("hash", checkpoint.hash())
                        .bind("at", Columns.micros(checkpoint.at()))
                        .bind("json", PortableText.json(checkpoint.json()))
                        .execute());
    }

    /** All checkpoints, in order. */
    public List<CheckpointRow> checkpoints() {
        return database.read(handle -> handle.createQuery("""
                        SELECT sequence, hash, made_at, json FROM audit_checkpoint
                        WHERE tenant = :tenant ORDER BY sequence""")
                .bind("tenant", tenant)
                .map((row, context) -> checkpoint(row))
                .list());
    }

    private static CheckpointRow checkpoint(ResultSet row) throws SQLException {
        return new CheckpointRow(
                row.getLong("sequence"), row.getString("hash"), Columns.time(row, "made_at"), row.getString("json"));
    }

    /** The checkpoints that cover more than entries up to one, in order, so many at most. */
    public List<CheckpointRow> checkpointsAfter(long sequence, int most) {
        return database.read(handle -> handle.createQuery("""
                        SELECT sequence, hash, made_at, json FROM audit_checkpoint
                        WHERE tenant = :tenant AND sequence > :sequence ORDER BY sequence LIMIT :most""")
                .bind("tenant", tenant)
                .bind("sequence", sequence)
                .bind("most", most)
                .map((row, context) -> checkpoint(row))
                .list());
    }

    /** Hands over the chain from one place on, in order. */
    public void stream(long from, Consumer<SealedRow> each) {
        database.read(handle -> {
            handle.createQuery("""
                            SELECT * FROM audit_entry WHERE tenant = :tenant AND sequence >= :from
                            ORDER BY sequence""")
                    .bind("tenant", tenant)
                    .bind("from", from)
                    .setFetchSize(ROWS_AT_ONCE)
                    .map((row, context) -> sealed(row))
                    .forEach(each);
            return true;
        });
    }

    /** Some of the chain from one place on, in order. */
    public List<SealedRow> chain(long from, int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM audit_entry WHERE tenant = :tenant AND sequence >= :from
                        ORDER BY sequence LIMIT :limit""")
                .bind("tenant", tenant)
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> sealed(row))
                .list());
    }

    /** The notes that are wanted, newest first. */
    public List<FoundNote> find(TrailQuery query) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM audit_entry WHERE tenant = :tenant AND number < :before
                            AND noted_at >= :from AND noted_at < :until
                            AND (:actor = '' OR LOWER(actor) LIKE :actorLike ESCAPE '!')
                            AND (:action = '' OR action = :action OR action LIKE :actionLike ESCAPE '!')
                            AND (:target = '' OR LOWER(target) LIKE :targetLike ESCAPE '!')
                        ORDER BY number DESC LIMIT :limit""")
                .bind("tenant", tenant)
                .bind("before", query.before().orElse(Long.MAX_VALUE))
                .bind("from", query.from().map(Columns::micros).orElse(Long.MIN_VALUE))
                .bind("until", query.until().map(Columns::micros).orElse(Long.MAX_VALUE))
                .bind("actor", PortableText.stored(query.actor()))
                .bind("actorLike", "%" + like(query.actor()) + "%")
                .bind("action", PortableText.stored(query.action()))
                .bind("actionLike", like(query.action()) + ".%")
                .bind("target", PortableText.stored(query.target()))
                .bind("targetLike", "%" + like(query.target()) + "%")
                .bind("limit", query.limit())
                .map((row, context) -> new FoundNote(row.getLong("number"), note(row), Columns.textIfAny(row, "hash")))
                .list());
    }

    private static String like(String text) {
        return PortableText.stored(text)
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private void write(Handle handle, Seal seal) {
        int written = handle.createUpdate("""
                        UPDATE audit_entry SET sequence = :sequence, previous = :previous, hash = :hash
                        WHERE tenant = :tenant AND number = :number AND sequence IS NULL""")
                .bind("sequence", seal.sequence())
                .bind("previous", seal.previous())
                .bind("hash", seal.hash())
                .bind("tenant", tenant)
                .bind("number", seal.number())
                .execute();
        if (written != 1) {
            throw new StoreException(Code.OUT_OF_ORDER, "there is no note " + seal.number() + " to be sealed");
        }
    }

    private Optional<SealedRow> lastSealed(Handle handle) {
        return handle.createQuery("""
                        SELECT * FROM audit_entry WHERE tenant = :tenant AND sequence IS NOT NULL
                        ORDER BY sequence DESC LIMIT 1""")
                .bind("tenant", tenant)
                .map((row, context) -> sealed(row))
                .findOne();
    }

    private static SealedRow sealed(ResultSet row) throws SQLException {
        return new SealedRow(
                row.getLong("number"),
                row.getLong("sequence"),
                row.getString("previous"),
                row.getString("hash"),
                note(row));
    }

    private static AuditNote note(ResultSet row) throws SQLException {
        return new AuditNote(
                Columns.time(row, "noted_at"),
                PortableText.original(row.getString("actor")),
                PortableText.original(row.getString("action")),
                PortableText.original(row.getString("target")),
                row.getString("json"));
    }
}
