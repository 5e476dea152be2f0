package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.Need;
import dev.gatehouse.pim.ReadSet;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Baseline;
import dev.gatehouse.pim.state.Readiness;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.WellKnown;
import dev.gatehouse.store.Database;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Role settings, and whether they can be fulfilled. */
public final class PimSettings {
    private final Database database;
    private final String tenant;

    public PimSettings(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** The setting of a target, or the baseline. */
    public RoleSetting setting(SettingKey key) {
        return read(tables -> setting(tables, key));
    }

    /** Who changed the setting of a target last, and when; empty where it is the baseline, or that was not kept. */
    public Optional<SettingChange> changed(SettingKey key) {
        return read(tables -> tables.settings().changed(key));
    }

    static RoleSetting setting(Tables tables, SettingKey key) {
        return tables.settings().byKey(List.of(key)).stream().findFirst().orElseGet(() -> Baseline.of(key));
    }

    /** What somebody set, in the order of what it is set for. */
    public List<RoleSetting> all() {
        return read(tables -> tables.settings().all().stream()
                .sorted(Comparator.comparing(setting -> Targets.key(setting.key())))
                .toList());
    }

    /** How many must approve by a setting, where fewer could at a moment; empty where enough could. */
    public Optional<Integer> lacking(RoleSetting setting, Instant at) {
        return read(tables -> lacking(tables, setting, at));
    }

    /** Of the roles that give others, and of whatever somebody set: where fewer could approve than must, and how many must. */
    public Map<SettingKey, Integer> lacking(Instant at) {
        return read(tables -> {
            Map<SettingKey, RoleSetting> all = new LinkedHashMap<>();
            WellKnown.ADMINISTERS_ROLES.stream()
                    .map(Target.Role::everywhere)
                    .map(Target.Role::setting)
                    .forEach(key -> all.put(key, setting(tables, key)));
            tables.settings().all().forEach(set -> all.put(set.key(), set));
            Map<SettingKey, Integer> found = new LinkedHashMap<>();
            all.forEach((key, setting) -> lacking(tables, setting, at).ifPresent(needs -> found.put(key, needs)));
            return found;
        });
    }

    private static Optional<Integer> lacking(Tables tables, RoleSetting setting, Instant at) {
        ReadSet what = new ReadSet(List.of(new Need.Governed(setting, Readiness.ANYBODY)), false);
        Slice slice = new SliceReader(tables, Risk.NONE).read(what, at);
        return Readiness.lacking(slice, setting, at.isAfter(slice.mark()) ? at : slice.mark());
    }

    /** The names of the roles that are not built in. */
    public Map<RoleDefinitionId, String> ownRoles() {
        return read(tables -> tables.roles().names());
    }

    /** The roles that are not built in, by their ids. */
    public List<CustomRole> customRoles() {
        return read(tables -> tables.roles().custom());
    }

    /** One of them. */
    public Optional<CustomRole> customRole(RoleDefinitionId id) {
        return read(tables -> tables.roles().custom(id));
    }

    private <T> T read(Function<Tables, T> reading) {
        return database.read(handle -> reading.apply(Tables.of(new Rows(handle, tenant))));
    }
}
