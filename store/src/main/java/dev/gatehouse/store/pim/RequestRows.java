package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.store.pim.json.PimJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** Requests: whole as a document, and by what they are found. */
record RequestRows(Rows rows) {
    List<Request> byId(Collection<RequestId> ids) {
        return rows.among("SELECT json FROM pim_request WHERE tenant = ? AND id IN (%s)", ids, RequestRows::request);
    }

    /** What principals are to have, and somebody must decide. */
    List<Request> pending(Collection<PrincipalId> principals) {
        return rows.among(
                "SELECT json FROM pim_request WHERE tenant = ? AND pending = 1 AND principal IN (%s)",
                principals, RequestRows::request);
    }

    /** Activations of these roles or places, over whatever scope, that somebody must decide. */
    List<Request> activating(Collection<Target> targets) {
        return rows.among("""
                        SELECT json FROM pim_request WHERE tenant = ? AND pending = 1 AND target_id IN (%s)
                            AND action = 'SELF_ACTIVATE'""", targets.stream().map(Targets::id).distinct().toList(), RequestRows::request);
    }

    /** By which principals, at a moment or later, gave something back, or somebody took it from them. */
    List<Request> ending(Collection<PrincipalId> principals, Instant since) {
        return rows.among("""
                SELECT json FROM pim_request WHERE tenant = ? AND principal IN (%s) AND created_at >= ?
                    AND action IN ('SELF_DEACTIVATE', 'ADMIN_REMOVE')""", principals, RequestRows::request, Moments.text(since));
    }

    /** For which principals something that they had or were to have was extended or updated. */
    List<Request> moving(Collection<PrincipalId> principals) {
        return rows.among("""
                SELECT json FROM pim_request WHERE tenant = ? AND principal IN (%s) AND status = 'PROVISIONED'
                    AND action IN ('ADMIN_UPDATE', 'ADMIN_EXTEND', 'SELF_EXTEND')""", principals, RequestRows::request);
    }

    List<Request> together(Collection<BundleId> bundles) {
        return rows.among(
                "SELECT json FROM pim_request WHERE tenant = ? AND bundle IN (%s)", bundles, RequestRows::request);
    }

    /** Those that nobody decided in time, the oldest first. */
    List<Request> late(Instant at, int limit) {
        return rows.where("""
                        SELECT json FROM pim_request WHERE tenant = ? AND deadline_at <= ?
                        ORDER BY deadline_at, id LIMIT ?""", RequestRows::request, Moments.text(at), limit);
    }

    /** Those of which others are to be told that they may decide, too, the oldest first. */
    List<Request> escalating(Instant at, int limit) {
        return rows.where("""
                        SELECT json FROM pim_request WHERE tenant = ? AND escalates_at <= ?
                        ORDER BY escalates_at, id LIMIT ?""", RequestRows::request, Moments.text(at), limit);
    }

    List<Request> all() {
        return rows.where("SELECT json FROM pim_request WHERE tenant = ?", RequestRows::request);
    }

    /** Keeps requests; who wants what of one stays as it was. */
    void write(Collection<Request> requests) {
        rows.each(
                """
                INSERT INTO pim_request (tenant, id, json, principal, made_by, target_key, target_kind, target_id, kind,
                    action, status, pending, created_at, deadline_at, escalates_at, bundle)
                VALUES (:tenant, :id, :json, :principal, :by, :targetKey, :targetKind, :targetId, :kind,
                    :action, :status, :pending, :created, :deadline, :escalates, :bundle)
                ON CONFLICT (tenant, id) DO UPDATE SET json = excluded.json, status = excluded.status,
                    pending = excluded.pending, deadline_at = excluded.deadline_at,
                    escalates_at = excluded.escalates_at""",
                requests,
                (batch, request) -> batch.bind("id", request.id().toString())
                        .bind("json", PimJson.write(request))
                        .bind("principal", request.form().principal().toString())
                        .bind("by", request.by().toString())
                        .bind("targetKey", Targets.key(request.form().target()))
                        .bind("targetKind", Targets.kind(request.form().target()))
                        .bind("targetId", Targets.id(request.form().target()))
                        .bind("kind", request.form().kind().name())
                        .bind("action", request.form().action().name())
                        .bind("status", request.status().name())
                        .bind("pending", request.status().isPending() ? 1 : 0)
                        .bind("created", Moments.text(request.created()))
                        .bind("deadline", Moments.text(request.deadline()))
                        .bind("escalates", Moments.text(request.escalatesAt()))
                        .bind("bundle", request.bundle().map(BundleId::toString).orElse(null)));
    }

    static Request request(ResultSet row, StatementContext context) throws SQLException {
        return PimJson.request(row.getString("json"));
    }
}
