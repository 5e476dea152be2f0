package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.store.pim.json.PimJson;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Role settings that somebody set. */
record SettingRows(Rows rows) {
    List<RoleSetting> byKey(Collection<SettingKey> keys) {
        return rows.among(
                "SELECT json FROM pim_setting WHERE tenant = ? AND setting_key IN (%s)",
                keys.stream().map(Targets::key).toList(), (row, context) -> PimJson.setting(row.getString("json")));
    }

    List<RoleSetting> all() {
        return rows.where(
                "SELECT json FROM pim_setting WHERE tenant = ?",
                (row, context) -> PimJson.setting(row.getString("json")));
    }

    /** Who changed one last, and when; empty where nobody did, or it was not kept. */
    Optional<SettingChange> changed(SettingKey key) {
        return rows
                .among(
                        "SELECT changed_by, changed_at FROM pim_setting WHERE tenant = ? AND setting_key IN (%s)"
                                + " AND changed_at IS NOT NULL",
                        List.of(Targets.key(key)),
                        (row, context) -> new SettingChange(
                                Moments.moment(row, "changed_at"),
                                Optional.ofNullable(row.getString("changed_by")).map(PrincipalId::of)))
                .stream()
                .findFirst();
    }

    /** Writes some that nobody changed. */
    void write(Collection<RoleSetting> settings) {
        put(settings.stream()
                .map(setting -> new Row(setting, Optional.empty(), Optional.empty()))
                .toList());
    }

    /** Writes what some are now, and who changed them when. */
    void change(Collection<Change.OfSetting> changes, Instant at) {
        put(changes.stream()
                .map(change -> new Row(change.after(), change.by(), Optional.of(at)))
                .toList());
    }

    private void put(Collection<Row> settings) {
        rows.each(
                """
                INSERT INTO pim_setting (tenant, setting_key, json, changed_by, changed_at)
                VALUES (:tenant, :key, :json, :by, :at)
                ON CONFLICT (tenant, setting_key) DO UPDATE SET
                    json = excluded.json, changed_by = excluded.changed_by, changed_at = excluded.changed_at""",
                settings,
                (batch, row) -> batch.bind("key", Targets.key(row.setting().key()))
                        .bind("json", PimJson.write(row.setting()))
                        .bind("by", row.by().map(PrincipalId::toString).orElse(null))
                        .bind("at", Moments.text(row.at())));
    }

    private record Row(RoleSetting setting, Optional<PrincipalId> by, Optional<Instant> at) {}
}
