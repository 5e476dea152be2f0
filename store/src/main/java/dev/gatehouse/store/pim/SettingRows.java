package dev.gatehouse.store.pim;

import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.pim.json.PimJson;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Role settings that somebody set, and the roles that there are. */
record SettingRows(Rows rows) {
    private static final RoleCatalogue BUILT_IN = RoleCatalogue.builtIn();

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

    /** Which of those roles there are, built in or the tenant's own. */
    Set<RoleDefinitionId> roles(Collection<RoleDefinitionId> those) {
        Set<RoleDefinitionId> own = new HashSet<>(those);
        Set<RoleDefinitionId> found = new HashSet<>(own);
        own.removeIf(role -> BUILT_IN.role(role).isPresent());
        found.removeAll(own);
        found.addAll(rows.among(
                "SELECT id FROM pim_role WHERE tenant = ? AND id IN (%s)",
                own, (row, context) -> RoleDefinitionId.of(row.getString("id"))));
        return found;
    }

    /** All of them. */
    Set<RoleDefinitionId> roles() {
        Set<RoleDefinitionId> found = new HashSet<>(rows.where(
                "SELECT id FROM pim_role WHERE tenant = ?",
                (row, context) -> RoleDefinitionId.of(row.getString("id"))));
        BUILT_IN.roles().forEach(role -> found.add(role.id()));
        return found;
    }

    /** The names of the tenant's own. */
    Map<RoleDefinitionId, String> ownRoles() {
        Map<RoleDefinitionId, String> found = new LinkedHashMap<>();
        rows.where(
                        "SELECT id, name FROM pim_role WHERE tenant = ? ORDER BY id",
                        (row, context) -> Map.entry(
                                RoleDefinitionId.of(row.getString("id")), PortableText.original(row.getString("name"))))
                .forEach(role -> found.put(role.getKey(), role.getValue()));
        return found;
    }

    void writeRole(RoleDefinitionId role, String name) {
        rows.each(
                """
                INSERT INTO pim_role (tenant, id, name) VALUES (:tenant, :id, :name)
                ON CONFLICT (tenant, id) DO UPDATE SET name = excluded.name""",
                List.of(role),
                (batch, id) -> batch.bind("id", id.toString()).bind("name", PortableText.stored(name)));
    }
}
