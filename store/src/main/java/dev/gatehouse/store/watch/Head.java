package dev.gatehouse.store.watch;

import dev.gatehouse.detection.watch.Commit;
import dev.gatehouse.store.Columns;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The last commit.
 *
 * @param digest tells it from others at the same position
 * @param beforeChange the last change of an alert before it
 * @param lastChange the last one that it made
 */
record Head(long position, String digest, long beforeChange, long lastChange) {
    static Optional<Head> read(Handle handle, String tenant) {
        return handle.createQuery("""
                        SELECT position, digest, before_change, last_change FROM watch_head
                        WHERE tenant = :tenant""")
                .bind("tenant", tenant)
                .map((row, context) -> new Head(
                        row.getLong("position"),
                        row.getString("digest"),
                        row.getLong("before_change"),
                        row.getLong("last_change")))
                .findOne();
    }

    void write(Handle handle, String tenant, Commit commit) {
        handle.createUpdate("""
                        INSERT INTO watch_head (tenant, position, digest, before_change, last_change, committed_at)
                        VALUES (:tenant, :position, :digest, :before, :last, :at)
                        ON CONFLICT (tenant) DO UPDATE SET position = excluded.position, digest = excluded.digest,
                            before_change = excluded.before_change, last_change = excluded.last_change,
                            committed_at = excluded.committed_at""")
                .bind("tenant", tenant)
                .bind("position", position)
                .bind("digest", digest)
                .bind("before", beforeChange)
                .bind("last", lastChange)
                .bind("at", Columns.micros(commit.at()))
                .execute();
    }
}
