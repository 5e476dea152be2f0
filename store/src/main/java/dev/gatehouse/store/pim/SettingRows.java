package dev.gatehouse.store.pim;

import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.store.pim.json.PimJson;
import java.util.Collection;
import java.util.List;

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

    void write(Collection<RoleSetting> settings) {
        rows.each(
                """
                INSERT INTO pim_setting (tenant, setting_key, json) VALUES (:tenant, :key, :json)
                ON CONFLICT (tenant, setting_key) DO UPDATE SET json = excluded.json""",
                settings,
                (batch, setting) ->
                        batch.bind("key", Targets.key(setting.key())).bind("json", PimJson.write(setting)));
    }
}
