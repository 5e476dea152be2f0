package dev.gatehouse.store.watch;

import dev.gatehouse.detection.watch.StateChange;
import dev.gatehouse.store.PortableText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** What the watch remembers, by kind and key. */
final class StateRows {
    private static final int ROWS_AT_ONCE = 1_000;

    private StateRows() {}

    /** Keeps and forgets; of several changes of one key the last counts. */
    static void apply(Handle handle, String tenant, List<StateChange> changes) {
        Map<Name, StateChange> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(new Name(change.kind(), change.key()), change));
        keep(
                handle,
                tenant,
                last.values().stream().filter(one -> one.body().isPresent()).toList());
        forget(
                handle,
                tenant,
                last.values().stream().filter(one -> one.body().isEmpty()).toList());
    }

    /** Hands over all of it. */
    static void recall(Handle handle, String tenant, Consumer<StateChange> each) {
        handle.createQuery("SELECT kind, name_key, full_name, body FROM watch_state WHERE tenant = :tenant")
                .bind("tenant", tenant)
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> {
                    String full = row.getString("full_name");
                    return new StateChange(
                            PortableText.original(row.getString("kind")),
                            PortableText.original(full == null ? row.getString("name_key") : full),
                            Optional.of(row.getBytes("body")));
                })
                .forEach(each);
    }

    private static void keep(Handle handle, String tenant, List<StateChange> changes) {
        for (int from = 0; from < changes.size(); from += ROWS_AT_ONCE) {
            var batch = handle.prepareBatch("""
                    INSERT INTO watch_state (tenant, kind, name_key, full_name, body)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (tenant, kind, name_key) DO UPDATE SET body = excluded.body""");
            for (var change : changes.subList(from, Math.min(changes.size(), from + ROWS_AT_ONCE))) {
                String key = PortableText.key(change.key());
                String full = PortableText.stored(change.key());
                batch.bind(0, tenant)
                        .bind(1, PortableText.stored(change.kind()))
                        .bind(2, key)
                        .bind(3, key.equals(full) ? null : full)
                        .bind(4, change.body().orElseThrow())
                        .add();
            }
            batch.execute();
        }
    }

    private static void forget(Handle handle, String tenant, List<StateChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("DELETE FROM watch_state WHERE tenant = ? AND kind = ? AND name_key = ?");
        for (var change : changes) {
            batch.bind(0, tenant)
                    .bind(1, PortableText.stored(change.kind()))
                    .bind(2, PortableText.key(change.key()))
                    .add();
        }
        batch.execute();
    }

    private record Name(String kind, String key) {}
}
