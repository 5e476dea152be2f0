package dev.gatehouse.store.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** Grants. */
record GrantRows(Rows rows) {
    /** Open ones of principals. */
    List<Grant> of(Collection<PrincipalId> principals) {
        return rows.among(
                "SELECT * FROM pim_grant WHERE tenant = ? AND principal IN (%s) AND ended = 0",
                principals, GrantRows::grant);
    }

    /** Those that give one of these targets, except that their time may be over. */
    List<Grant> giving(Collection<Target> targets) {
        return rows.among("""
                        SELECT * FROM pim_grant WHERE tenant = ? AND target_key IN (%s) AND ended = 0
                            AND kind = 'ACTIVE' AND state = 'CURRENT'""", targets.stream().map(Targets::key).toList(), GrantRows::grant);
    }

    List<Grant> byId(Collection<GrantId> ids) {
        return rows.among("SELECT * FROM pim_grant WHERE tenant = ? AND id IN (%s)", ids, GrantRows::grant);
    }

    /** Open ones that were activated from these. */
    List<Grant> from(Collection<GrantId> eligibilities) {
        return rows.among(
                "SELECT * FROM pim_grant WHERE tenant = ? AND eligibility IN (%s) AND ended = 0",
                eligibilities, GrantRows::grant);
    }

    /** Open ones of bundles. */
    List<Grant> together(Collection<BundleId> bundles) {
        return rows.among(
                "SELECT * FROM pim_grant WHERE tenant = ? AND bundle IN (%s) AND ended = 0 AND bundle IS NOT NULL",
                bundles, GrantRows::grant);
    }

    /** Eligible ones that a setting governs. */
    List<Grant> eligible(SettingKey setting) {
        return rows.where("""
                        SELECT * FROM pim_grant WHERE tenant = ? AND setting_key = ? AND ended = 0
                            AND kind = 'ELIGIBLE' AND state = 'CURRENT'""", GrantRows::grant, Targets.key(setting));
    }

    /** Open ones whose time is over, the oldest first; of the same moment by holder. */
    List<Grant> over(Instant at, int limit) {
        return rows.where("""
                        SELECT * FROM pim_grant WHERE tenant = ? AND ended = 0 AND ends_at <= ?
                        ORDER BY ends_at, principal, id LIMIT ?""", GrantRows::grant, Moments.text(at), limit);
    }

    /** Those that have not ended, or ended at a moment or later. */
    List<Grant> endedSince(Instant since) {
        return rows.where(
                "SELECT * FROM pim_grant WHERE tenant = ? AND (ended = 0 OR ended_at >= ?)",
                GrantRows::grant,
                Moments.text(since));
    }

    /** Those that are to begin, the oldest first. */
    List<Grant> beginning(Instant at, int limit) {
        return rows.where("""
                        SELECT * FROM pim_grant WHERE tenant = ? AND state = 'SCHEDULED'
                            AND starts_at <= ? AND ends_at > ?
                        ORDER BY starts_at, id LIMIT ?""", GrantRows::grant, Moments.text(at), Moments.text(at), limit);
    }

    /** Those whose holders are to be told that they end, the oldest first. */
    List<Grant> reminding(Instant at, int limit) {
        return rows.where("""
                        SELECT * FROM pim_grant WHERE tenant = ? AND remind_at <= ?
                        ORDER BY remind_at, id LIMIT ?""", GrantRows::grant, Moments.text(at), limit);
    }

    /** The assignment of a holding that was over last, of all that were. */
    Optional<Grant> lastOver(Holding holding, AssignmentKind kind) {
        return rows
                .where(
                        """
                        SELECT * FROM pim_grant WHERE tenant = ? AND principal = ? AND target_key = ? AND kind = ?
                            AND ended = 1 AND ended_why = 'EXPIRED' AND origin = 'ASSIGNED'
                        ORDER BY ends_at DESC, id DESC LIMIT 1""",
                        GrantRows::grant,
                        holding.principal().toString(),
                        Targets.key(holding.target()),
                        kind.name())
                .stream()
                .findFirst();
    }

    /** Active ones of principals that ended at a moment or later. */
    List<Grant> ended(Collection<PrincipalId> principals, Instant since) {
        return rows.among("""
                SELECT * FROM pim_grant WHERE tenant = ? AND principal IN (%s) AND kind = 'ACTIVE' AND ended = 1
                    AND ended_at >= ?""", principals, GrantRows::grant, Moments.text(since));
    }

    List<Grant> all() {
        return rows.where("SELECT * FROM pim_grant WHERE tenant = ?", GrantRows::grant);
    }

    /**
     * Keeps grants; who has what by one, and where it came from, stays as it was.
     *
     * @param within how long before the end of one its holder is told
     */
    void write(Collection<Grant> grants, Duration within) {
        rows.each(
                """
                INSERT INTO pim_grant (tenant, id, principal, target_key, setting_key, target_kind, target_id, scope, kind,
                    origin, starts_at, ends_at, state, ended, eligibility, bundle, provisioned, reminded, remind_at,
                    ended_at, ended_why)
                VALUES (:tenant, :id, :principal, :targetKey, :settingKey, :targetKind, :targetId, :scope, :kind,
                    :origin, :start, :end, :state, :ended, :eligibility, :bundle, :provisioned, :reminded, :remindAt, :endedAt, :endedWhy)
                ON CONFLICT (tenant, id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                    state = excluded.state, ended = excluded.ended, provisioned = excluded.provisioned,
                    reminded = excluded.reminded, remind_at = excluded.remind_at,
                    ended_at = excluded.ended_at, ended_why = excluded.ended_why""",
                grants,
                (batch, grant) -> batch.bind("id", grant.id().toString())
                        .bind("principal", grant.principal().toString())
                        .bind("targetKey", Targets.key(grant.target()))
                        .bind("settingKey", Targets.key(grant.target().setting()))
                        .bind("targetKind", Targets.kind(grant.target()))
                        .bind("targetId", Targets.id(grant.target()))
                        .bind("scope", Targets.scope(grant.target()))
                        .bind("kind", grant.kind().name())
                        .bind("origin", grant.origin().name())
                        .bind("start", Moments.text(grant.validity().from()))
                        .bind("end", Moments.text(grant.validity().until()))
                        .bind("state", grant.state().name())
                        .bind("ended", grant.isOpen() ? 0 : 1)
                        .bind(
                                "eligibility",
                                grant.eligibility().map(GrantId::toString).orElse(null))
                        .bind("bundle", grant.bundle().map(BundleId::toString).orElse(null))
                        .bind("provisioned", grant.provisioned() ? 1 : 0)
                        .bind("reminded", grant.reminded() ? 1 : 0)
                        .bind("remindAt", Moments.text(grant.remindAt(within)))
                        .bind("endedAt", Moments.text(grant.ended().map(Grant.Ended::at)))
                        .bind(
                                "endedWhy",
                                grant.ended().map(ended -> ended.why().name()).orElse(null)));
    }

    static Grant grant(ResultSet row, StatementContext context) throws SQLException {
        Optional<Instant> endedAt = Moments.momentIfAny(row, "ended_at");
        Optional<String> endedWhy = Columns.textIfAny(row, "ended_why");
        return new Grant(
                new GrantId(UUID.fromString(row.getString("id"))),
                PrincipalId.of(row.getString("principal")),
                Targets.read(row),
                AssignmentKind.valueOf(row.getString("kind")),
                Origin.valueOf(row.getString("origin")),
                Interval.between(Moments.moment(row, "starts_at"), Moments.moment(row, "ends_at")),
                GrantState.valueOf(row.getString("state")),
                Columns.idIfAny(row, "eligibility").map(GrantId::new),
                Columns.idIfAny(row, "bundle").map(BundleId::new),
                row.getInt("provisioned") == 1,
                endedAt.flatMap(at -> endedWhy.map(why -> new Grant.Ended(at, End.valueOf(why)))),
                row.getInt("reminded") == 1);
    }
}
