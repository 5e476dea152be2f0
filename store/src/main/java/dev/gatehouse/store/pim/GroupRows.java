package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Group;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;

/** Groups, and who is in them and owns them without PIM's doing. */
record GroupRows(Rows rows) {
    /** That somebody is in a group, or owns it. */
    record Tie(PrincipalId group, PrincipalId who) {}

    /** Groups as if nobody were in them. */
    List<Group> byId(Collection<PrincipalId> ids) {
        return rows.among("SELECT * FROM pim_group WHERE tenant = ? AND id IN (%s)", ids, GroupRows::bare);
    }

    List<Group> all() {
        return rows.where("SELECT * FROM pim_group WHERE tenant = ?", GroupRows::bare);
    }

    List<Tie> everyMember() {
        return rows.where("SELECT * FROM pim_group_member WHERE tenant = ?", GroupRows::tie);
    }

    List<Tie> everyOwner() {
        return rows.where("SELECT * FROM pim_group_owner WHERE tenant = ?", GroupRows::tie);
    }

    List<Tie> members(Collection<PrincipalId> groups) {
        return rows.among(
                "SELECT * FROM pim_group_member WHERE tenant = ? AND group_id IN (%s)", groups, GroupRows::tie);
    }

    List<Tie> memberships(Collection<PrincipalId> who) {
        return rows.among("SELECT * FROM pim_group_member WHERE tenant = ? AND who IN (%s)", who, GroupRows::tie);
    }

    List<Tie> owners(Collection<PrincipalId> groups) {
        return rows.among(
                "SELECT * FROM pim_group_owner WHERE tenant = ? AND group_id IN (%s)", groups, GroupRows::tie);
    }

    List<Tie> ownerships(Collection<PrincipalId> who) {
        return rows.among("SELECT * FROM pim_group_owner WHERE tenant = ? AND who IN (%s)", who, GroupRows::tie);
    }

    /** Keeps groups whole: who is not named any more is not in them. */
    void write(Collection<Group> groups) {
        rows.each(
                """
                INSERT INTO pim_group (tenant, id, role_assignable, dynamic) VALUES (:tenant, :id, :assignable, :dynamic)
                ON CONFLICT (tenant, id) DO UPDATE SET role_assignable = excluded.role_assignable,
                    dynamic = excluded.dynamic""",
                groups,
                (batch, group) -> batch.bind("id", group.id().toString())
                        .bind("assignable", group.roleAssignable() ? 1 : 0)
                        .bind("dynamic", group.dynamic() ? 1 : 0));
        write("DELETE FROM pim_group_member WHERE tenant = :tenant AND group_id = :group", groups);
        write("DELETE FROM pim_group_owner WHERE tenant = :tenant AND group_id = :group", groups);
        for (Group group : groups) {
            write(
                    "INSERT INTO pim_group_member (tenant, group_id, who) VALUES (:tenant, :group, :who)",
                    group.id(),
                    group.members());
            write(
                    "INSERT INTO pim_group_owner (tenant, group_id, who) VALUES (:tenant, :group, :who)",
                    group.id(),
                    group.owners());
        }
    }

    private void write(String sql, Collection<Group> groups) {
        rows.each(sql, groups, (batch, group) -> batch.bind("group", group.id().toString()));
    }

    private void write(String sql, PrincipalId group, Set<PrincipalId> those) {
        rows.each(
                sql,
                those,
                (batch, who) -> batch.bind("group", group.toString()).bind("who", who.toString()));
    }

    private static Group bare(ResultSet row, StatementContext context) throws SQLException {
        return new Group(
                PrincipalId.of(row.getString("id")),
                row.getInt("role_assignable") == 1,
                row.getInt("dynamic") == 1,
                Set.of(),
                Set.of());
    }

    private static Tie tie(ResultSet row, StatementContext context) throws SQLException {
        return new Tie(PrincipalId.of(row.getString("group_id")), PrincipalId.of(row.getString("who")));
    }
}
