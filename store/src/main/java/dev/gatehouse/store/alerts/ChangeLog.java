package dev.gatehouse.store.alerts;

import dev.gatehouse.store.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Counts the changes of a tenant's alerts, without gaps: whoever writes waits for the one before. */
final class ChangeLog {
    private ChangeLog() {}

    /** The number of the last change; 0 where there is none. */
    static long last(Handle handle, String tenant) {
        return handle.createQuery("SELECT COALESCE(MAX(sequence), 0) FROM alert_change WHERE tenant = :tenant")
                .bind("tenant", tenant)
                .mapTo(Long.class)
                .one();
    }

    /** Adds some, and returns the number of the first. */
    static long append(Handle handle, String tenant, List<Entry> entries, Cause cause, Instant at) {
        long first = last(handle, tenant) + 1;
        if (entries.isEmpty()) {
            return first;
        }
        var batch = handle.prepareBatch("""
                INSERT INTO alert_change (tenant, sequence, alert, revision, cause, changed_at)
                VALUES (?, ?, ?, ?, ?, ?)""");
        long sequence = first;
        for (Entry entry : entries) {
            batch.bind(0, tenant)
                    .bind(1, sequence++)
                    .bind(2, entry.alert().toString())
                    .bind(3, entry.revision())
                    .bind(4, cause.json())
                    .bind(5, Columns.micros(at))
                    .add();
        }
        batch.execute();
        return first;
    }

    /** An alert that changed, and its revision then. */
    record Entry(UUID alert, int revision) {}
}
