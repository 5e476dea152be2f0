package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.store.Columns;
import dev.gatehouse.store.PortableText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** Accounts. */
record AccountRows(Rows rows) {
    List<Account> byId(Collection<PrincipalId> ids) {
        return rows.among("SELECT * FROM pim_account WHERE tenant = ? AND id IN (%s)", ids, AccountRows::account);
    }

    /** All accounts of some humans. */
    List<Account> ofPersons(Collection<PrincipalId> persons) {
        return rows.among(
                "SELECT * FROM pim_account WHERE tenant = ? AND person IN (%s)", persons, AccountRows::account);
    }

    List<Account> all() {
        return rows.where("SELECT * FROM pim_account WHERE tenant = ?", AccountRows::account);
    }

    void write(Collection<Account> accounts) {
        rows.each(
                """
                INSERT INTO pim_account (tenant, id, name, kind, enabled, usable, emergency, person, manager)
                VALUES (:tenant, :id, :name, :kind, :enabled, :usable, :emergency, :person, :manager)
                ON CONFLICT (tenant, id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
                    enabled = excluded.enabled, usable = excluded.usable, emergency = excluded.emergency,
                    person = excluded.person, manager = excluded.manager""",
                accounts,
                (batch, account) -> batch.bind("id", account.id().toString())
                        .bind("name", PortableText.stored(account.name()))
                        .bind("kind", account.kind().name())
                        .bind("enabled", account.enabled() ? 1 : 0)
                        .bind("usable", account.usable() ? 1 : 0)
                        .bind("emergency", account.emergency() ? 1 : 0)
                        .bind("person", account.person().toString())
                        .bind(
                                "manager",
                                account.manager().map(PrincipalId::toString).orElse(null)));
    }

    static Account account(ResultSet row, StatementContext context) throws SQLException {
        return new Account(
                PrincipalId.of(row.getString("id")),
                PortableText.original(row.getString("name")),
                Account.Kind.valueOf(row.getString("kind")),
                row.getInt("enabled") == 1,
                row.getInt("usable") == 1,
                row.getInt("emergency") == 1,
                PrincipalId.of(row.getString("person")),
                Columns.textIfAny(row, "manager").map(PrincipalId::of));
    }
}
