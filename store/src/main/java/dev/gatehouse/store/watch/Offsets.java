package dev.gatehouse.store.watch;

import dev.gatehouse.store.PortableText;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** How far each source was read. */
final class Offsets {
    private Offsets() {}

    static Map<String, String> read(Handle handle, String tenant) {
        return handle
                .createQuery("SELECT name, reached FROM watch_offset WHERE tenant = :tenant")
                .bind("tenant", tenant)
                .map((row, context) -> Map.entry(
                        PortableText.original(row.getString("name")), PortableText.original(row.getString("reached"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static void write(Handle handle, String tenant, Map<String, String> offsets) {
        if (offsets.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                INSERT INTO watch_offset (tenant, name_key, name, reached) VALUES (?, ?, ?, ?)
                ON CONFLICT (tenant, name_key) DO UPDATE SET reached = excluded.reached""");
        offsets.forEach((source, reached) -> batch.bind(0, tenant)
                .bind(1, PortableText.key(source))
                .bind(2, PortableText.stored(source))
                .bind(3, PortableText.stored(reached))
                .add());
        batch.execute();
    }
}
