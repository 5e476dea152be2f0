package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** What the directory is to say, and when a worker may try next to have it say so. */
record ProvisionRows(Rows rows) {
    private static final int MOST_DOUBLED = 8;

    List<Provision> of(Collection<PrincipalId> principals) {
        return rows.among(
                "SELECT * FROM pim_provision WHERE tenant = ? AND principal IN (%s)",
                principals, ProvisionRows::provision);
    }

    /** That somebody is to have one of these targets. */
    List<Provision> wanted(Collection<Target> targets) {
        return rows.among(
                "SELECT * FROM pim_provision WHERE tenant = ? AND target_key IN (%s) AND wanted = 1",
                targets.stream().map(Targets::key).toList(), ProvisionRows::provision);
    }

    /** Those that may be tried now, whoever waited longest first. Nobody else tries them until a moment after that. */
    List<Provision> take(Instant at, int limit, Instant until) {
        List<Provision> next = rows.where("""
                SELECT * FROM pim_provision WHERE tenant = ? AND next_try <= ?
                ORDER BY next_try, principal, target_key LIMIT ?""", ProvisionRows::provision, Moments.text(at), limit);
        // One by one, by their keys: how a database joins a table with a part of itself depends on what it guesses of
        // both.
        rows.each(
                """
                UPDATE pim_provision SET next_try = :next
                WHERE tenant = :tenant AND principal = :principal AND target_key = :targetKey""",
                next,
                (batch, provision) -> batch.bind("next", Moments.text(until))
                        .bind("principal", provision.holding().principal().toString())
                        .bind("targetKey", Targets.key(provision.holding().target())));
        return next;
    }

    List<Provision> all() {
        return rows.where("SELECT * FROM pim_provision WHERE tenant = ?", ProvisionRows::provision);
    }

    /** Keeps them; what is pending may be tried at once, or later and later the more often the directory refused. */
    void write(Collection<Provision> provisions, Instant at) {
        rows.each(
                """
                INSERT INTO pim_provision (tenant, principal, target_key, target_kind, target_id, scope, wanted, sequence,
                    since_at, state, failures, next_try)
                VALUES (:tenant, :principal, :targetKey, :targetKind, :targetId, :scope, :wanted, :sequence,
                    :since, :state, :failures, :next)
                ON CONFLICT (tenant, principal, target_key) DO UPDATE SET wanted = excluded.wanted,
                    sequence = excluded.sequence, since_at = excluded.since_at, state = excluded.state,
                    failures = excluded.failures, next_try = excluded.next_try""",
                provisions,
                (batch, provision) -> batch.bind(
                                "principal", provision.holding().principal().toString())
                        .bind("targetKey", Targets.key(provision.holding().target()))
                        .bind("targetKind", Targets.kind(provision.holding().target()))
                        .bind("targetId", Targets.id(provision.holding().target()))
                        .bind("scope", Targets.scope(provision.holding().target()))
                        .bind("wanted", provision.wanted() ? 1 : 0)
                        .bind("sequence", provision.sequence())
                        .bind("since", Moments.text(provision.since()))
                        .bind("state", provision.state().name())
                        .bind("failures", provision.failures())
                        .bind("next", provision.isPending() ? Moments.text(at.plus(pause(provision))) : null));
    }

    /** Two seconds, four, and so on, up to four minutes and a quarter; for ever. */
    static Duration pause(Provision provision) {
        return provision.failures() == 0
                ? Duration.ZERO
                : Duration.ofSeconds(1L << Math.min(provision.failures(), MOST_DOUBLED));
    }

    static Provision provision(ResultSet row, StatementContext context) throws SQLException {
        return new Provision(
                new Holding(PrincipalId.of(row.getString("principal")), Targets.read(row)),
                row.getInt("wanted") == 1,
                row.getLong("sequence"),
                Moments.moment(row, "since_at"),
                Provision.State.valueOf(row.getString("state")),
                row.getInt("failures"));
    }
}
