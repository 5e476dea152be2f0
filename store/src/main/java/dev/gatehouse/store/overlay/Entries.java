package dev.gatehouse.store.overlay;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.PortableText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of what was set. */
record Entries(String tenant) {
    /** The last version of something; 0 where there is none. */
    long version(Handle handle, Setting setting) {
        return handle.createQuery("""
                        SELECT COALESCE(MAX(version), 0) FROM overlay_entry
                        WHERE tenant = :tenant AND kind = :kind AND name_key = :key""")
                .bind("tenant", tenant)
                .bind("kind", setting.kind().name())
                .bind("key", PortableText.key(setting.name()))
                .mapTo(Long.class)
                .one();
    }

    void add(Handle handle, OverlayEntry entry) {
        Setting setting = entry.setting();
        handle.createUpdate("""
                        INSERT INTO overlay_entry
                            (tenant, kind, name_key, version, name, body, author, set_at, until_at, proposal)
                        VALUES (:tenant, :kind, :key, :version, :name, :body, :author, :at, :until, :proposal)""")
                .bind("tenant", tenant)
                .bind("kind", setting.kind().name())
                .bind("key", PortableText.key(setting.name()))
                .bind("version", entry.version())
                .bind("name", PortableText.stored(setting.name()))
                .bind("body", setting.body().map(PortableText::json).orElse(null))
                .bind("author", PortableText.stored(entry.author()))
                .bind("at", Columns.micros(entry.at()))
                .bind("until", Columns.micros(setting.until()))
                .bind("proposal", entry.proposal().map(UUID::toString).orElse(null))
                .execute();
    }

    List<OverlayEntry> current(Handle handle, Instant at) {
        return handle.createQuery("""
                        SELECT * FROM overlay_entry e
                        WHERE e.tenant = :tenant AND e.body IS NOT NULL AND (e.until_at IS NULL OR e.until_at > :at)
                            AND e.version = (SELECT MAX(l.version) FROM overlay_entry l
                                WHERE l.tenant = e.tenant AND l.kind = e.kind AND l.name_key = e.name_key
                                    AND l.set_at <= :at)
                        ORDER BY e.kind, e.name_key""")
                .bind("tenant", tenant)
                .bind("at", Columns.micros(at))
                .map((row, context) -> entry(row))
                .list();
    }

    List<OverlayEntry> history(Handle handle, OverlayKind kind, String name) {
        return handle.createQuery("""
                        SELECT * FROM overlay_entry
                        WHERE tenant = :tenant AND kind = :kind AND name_key = :key ORDER BY version""")
                .bind("tenant", tenant)
                .bind("kind", kind.name())
                .bind("key", PortableText.key(name))
                .map((row, context) -> entry(row))
                .list();
    }

    static Setting setting(ResultSet row) throws SQLException {
        return new Setting(
                new OverlayKind(row.getString("kind")),
                PortableText.original(row.getString("name")),
                Columns.textIfAny(row, "body"),
                Columns.timeIfAny(row, "until_at"));
    }

    private static OverlayEntry entry(ResultSet row) throws SQLException {
        return new OverlayEntry(
                setting(row),
                row.getLong("version"),
                PortableText.original(row.getString("author")),
                Columns.time(row, "set_at"),
                Columns.idIfAny(row, "proposal"));
    }
}
