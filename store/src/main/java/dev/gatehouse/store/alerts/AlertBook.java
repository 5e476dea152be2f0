package dev.gatehouse.store.alerts;

import dev.gatehouse.detection.watch.AlertChange;
import dev.gatehouse.detection.watch.WatchStore.Changed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Writes down what the watch tells of alerts, within its transaction. */
public final class AlertBook {
    private AlertBook() {}

    /** The number of the last change of an alert; 0 where there is none. */
    public static long lastChange(Handle handle, String tenant) {
        return ChangeLog.last(handle, tenant);
    }

    /** Writes down what happened, in this order, and answers which alerts are not what they were before. */
    public static List<Changed> apply(Handle handle, String tenant, List<AlertChange> changes, Instant at) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<AlertWrite> writes = drafts(handle, tenant, changes).values().stream()
                .flatMap(draft -> draft.result().stream())
                .toList();
        AlertWrite.write(handle, tenant, writes);
        long sequence = ChangeLog.append(
                handle,
                tenant,
                writes.stream()
                        .map(write -> new ChangeLog.Entry(write.id(), write.revision()))
                        .toList(),
                Cause.WATCH,
                at);
        List<Changed> changed = new ArrayList<>();
        for (AlertWrite write : writes) {
            changed.add(new Changed(
                    sequence++,
                    write.id(),
                    write.revision(),
                    AlertText.shown(write.json(), write.status(), write.incident())));
        }
        return changed;
    }

    /** The changes after one number, up to another, with the alerts as they are now. */
    public static List<Changed> changes(Handle handle, String tenant, long after, long upTo) {
        Map<Long, UUID> changes = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT sequence, alert FROM alert_change
                        WHERE tenant = :tenant AND sequence > :after AND sequence <= :upTo ORDER BY sequence""")
                .bind("tenant", tenant)
                .bind("after", after)
                .bind("upTo", upTo)
                .map((row, context) -> changes.put(row.getLong("sequence"), UUID.fromString(row.getString("alert"))))
                .list();
        Map<UUID, AlertRow> rows = AlertRow.read(handle, tenant, Set.copyOf(changes.values()));
        return changes.entrySet().stream()
                .map(change -> {
                    AlertRow row = Objects.requireNonNull(rows.get(change.getValue()), "a change without its alert");
                    return new Changed(change.getKey(), row.id(), row.revision(), row.shown());
                })
                .toList();
    }

    private static Map<UUID, AlertDraft> drafts(Handle handle, String tenant, List<AlertChange> changes) {
        Map<UUID, AlertRow> rows = AlertRow.read(
                handle, tenant, changes.stream().map(AlertChange::id).collect(Collectors.toSet()));
        Map<UUID, AlertDraft> drafts = new LinkedHashMap<>();
        for (AlertChange change : changes) {
            if (change instanceof AlertChange.Told told
                    && !told.alert().tenant().equals(tenant)) {
                throw new IllegalArgumentException(
                        "an alert of tenant " + told.alert().tenant() + " told to the store of " + tenant);
            }
            drafts.computeIfAbsent(change.id(), id -> new AlertDraft(id, rows.get(id)))
                    .apply(change);
        }
        return drafts;
    }
}
