package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.pim.json.PimJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tenant's own roles: those that Microsoft built in are in the program. What a definition says may be unknown of old ones. */
record RoleRows(Rows rows) {
    private static final RoleCatalogue BUILT_IN = RoleCatalogue.builtIn();

    /** Roles that there are, and what is known of the tenant's own among them. */
    record Found(Set<RoleDefinitionId> ids, List<CustomRole> definitions) {
        Found {
            ids = Set.copyOf(ids);
            definitions = List.copyOf(definitions);
        }
    }

    /** A row. */
    private record Row(RoleDefinitionId id, String name, Optional<CustomRole> definition) {
        Row {
            requireNonNull(id, "id is null");
            requireNonNull(name, "name is null");
            requireNonNull(definition, "definition is null");
        }

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    RoleDefinitionId.of(row.getString("id")),
                    PortableText.original(row.getString("name")),
                    Optional.ofNullable(row.getString("json")).map(PimJson::role));
        }
    }

    /** Which of those there are, built in or the tenant's own. */
    Found among(Collection<RoleDefinitionId> those) {
        Set<RoleDefinitionId> own = new HashSet<>(those);
        Set<RoleDefinitionId> builtIn = new HashSet<>(own);
        own.removeIf(role -> BUILT_IN.role(role).isPresent());
        builtIn.removeAll(own);
        return found(
                builtIn,
                rows.among(
                        "SELECT id, name, json FROM pim_role WHERE tenant = ? AND id IN (%s)",
                        own, (row, context) -> Row.of(row)));
    }

    /** All of them. */
    Found all() {
        Set<RoleDefinitionId> builtIn = new HashSet<>();
        BUILT_IN.roles().forEach(role -> builtIn.add(role.id()));
        return found(builtIn, own());
    }

    private static Found found(Set<RoleDefinitionId> builtIn, List<Row> own) {
        Set<RoleDefinitionId> ids = new HashSet<>(builtIn);
        own.forEach(row -> ids.add(row.id()));
        return new Found(
                ids, own.stream().flatMap(row -> row.definition().stream()).toList());
    }

    private List<Row> own() {
        return rows.where(
                "SELECT id, name, json FROM pim_role WHERE tenant = ? ORDER BY id", (row, context) -> Row.of(row));
    }

    /** The tenant's own, as far as anything is known of them. */
    List<CustomRole> custom() {
        return own().stream().map(RoleRows::custom).toList();
    }

    /** What they are called, in the order of their ids. */
    Map<RoleDefinitionId, String> names() {
        Map<RoleDefinitionId, String> found = new LinkedHashMap<>();
        rows.where(
                        "SELECT id, name FROM pim_role WHERE tenant = ? ORDER BY id",
                        (row, context) -> Map.entry(
                                RoleDefinitionId.of(row.getString("id")), PortableText.original(row.getString("name"))))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** One of them. */
    Optional<CustomRole> custom(RoleDefinitionId id) {
        return rows
                .among(
                        "SELECT id, name, json FROM pim_role WHERE tenant = ? AND id IN (%s)",
                        List.of(id), (row, context) -> Row.of(row))
                .stream()
                .map(RoleRows::custom)
                .findFirst();
    }

    private static CustomRole custom(Row row) {
        return row.definition().orElseGet(() -> CustomRole.named(row.id(), row.name()));
    }

    /** There is a role of which nothing is known. */
    void begin(RoleDefinitionId role) {
        rows.each(
                """
                INSERT INTO pim_role (tenant, id, name) VALUES (:tenant, :id, :name)
                ON CONFLICT (tenant, id) DO NOTHING""",
                BUILT_IN.role(role).isPresent() ? List.<RoleDefinitionId>of() : List.of(role),
                (batch, id) -> batch.bind("id", id.toString()).bind("name", id.toString()));
    }

    void write(Collection<CustomRole> roles) {
        rows.each(
                """
                INSERT INTO pim_role (tenant, id, name, json) VALUES (:tenant, :id, :name, :json)
                ON CONFLICT (tenant, id) DO UPDATE SET name = excluded.name, json = excluded.json""",
                roles,
                (batch, role) -> batch.bind("id", role.id().toString())
                        .bind("name", PortableText.stored(role.name()))
                        .bind("json", PimJson.write(role)));
    }

    void delete(Collection<RoleDefinitionId> roles) {
        rows.each(
                "DELETE FROM pim_role WHERE tenant = :tenant AND id = :id",
                roles,
                (batch, id) -> batch.bind("id", id.toString()));
    }
}
