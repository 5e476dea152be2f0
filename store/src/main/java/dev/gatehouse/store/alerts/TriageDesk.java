package dev.gatehouse.store.alerts;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.audit.AuditTrail;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Where people work on the rows of a table; alerts and incidents are worked on alike. */
record TriageDesk(String table, String tenant) {
    /** Does all of some changes, or none where somebody else was first. */
    TriageAnswer change(
            Handle handle, UUID id, long expected, List<TriageChange> changes, String who, Instant at, AuditNote note) {
        Optional<Triage> found = read(handle, id);
        if (found.isEmpty()) {
            return new TriageAnswer.Unknown();
        }
        Triage before = found.get();
        if (before.version() != expected) {
            return new TriageAnswer.Conflict(before);
        }
        Triage after = before;
        for (TriageChange change : changes) {
            after = after.after(change);
        }
        if (after.equals(before)) {
            return new TriageAnswer.Done(before);
        }
        Triage kept = new Triage(before.version() + 1, after.status(), after.assignee(), after.verdict());
        write(handle, id, kept);
        remember(handle, id, before, kept, who, at);
        AuditTrail.append(handle, tenant, note);
        return new TriageAnswer.Done(kept);
    }

    Optional<Triage> read(Handle handle, UUID id) {
        return handle.createQuery("SELECT version, status, assignee, classification, reason FROM " + table
                        + " WHERE tenant = :tenant AND id = :id")
                .bind("tenant", tenant)
                .bind("id", id.toString())
                .map((row, context) -> Triage.of(row))
                .findOne();
    }

    private void write(Handle handle, UUID id, Triage triage) {
        handle.createUpdate("""
                        UPDATE %s SET version = :version, status = :status, assignee = :assignee,
                            classification = :classification, reason = :reason
                        WHERE tenant = :tenant AND id = :id""".formatted(table))
                .bind("version", triage.version())
                .bind("status", triage.status().json())
                .bind("assignee", triage.assignee().orElse(null))
                .bind("classification", word(triage).orElse(null))
                .bind("reason", triage.verdict().map(Verdict::reason).orElse(null))
                .bind("tenant", tenant)
                .bind("id", id.toString())
                .execute();
    }

    private void remember(Handle handle, UUID id, Triage before, Triage after, String who, Instant at) {
        remember(
                handle,
                id,
                "status",
                Optional.of(before.status().json()),
                Optional.of(after.status().json()),
                who,
                at);
        remember(handle, id, "assignee", before.assignee(), after.assignee(), who, at);
        remember(handle, id, "classification", word(before), word(after), who, at);
        remember(
                handle,
                id,
                "reason",
                before.verdict().map(Verdict::reason),
                after.verdict().map(Verdict::reason),
                who,
                at);
    }

    private void remember(
            Handle handle,
            UUID id,
            String field,
            Optional<String> before,
            Optional<String> after,
            String who,
            Instant at) {
        if (Objects.equals(before, after)) {
            return;
        }
        handle.createUpdate("""
                        INSERT INTO triage_history
                            (tenant, subject, subject_id, number, done_at, who, field, was, became)
                        SELECT :tenant, :subject, :id, COALESCE(MAX(number), 0) + 1, :at, :who, :field, :was, :became
                        FROM triage_history WHERE tenant = :tenant AND subject = :subject AND subject_id = :id""")
                .bind("tenant", tenant)
                .bind("subject", table)
                .bind("id", id.toString())
                .bind("at", Columns.micros(at))
                .bind("who", who)
                .bind("field", field)
                .bind("was", before.orElse(null))
                .bind("became", after.orElse(null))
                .execute();
    }

    /** Adds a comment, whoever else changed what; empty where there is nothing to comment on. */
    Optional<Comment> comment(Handle handle, UUID id, String text, String who, Instant at, AuditNote note) {
        if (read(handle, id).isEmpty()) {
            return Optional.empty();
        }
        long number = handle.createQuery("""
                        INSERT INTO triage_comment (tenant, subject, subject_id, number, written_at, who, body)
                        SELECT :tenant, :subject, :id, COALESCE(MAX(number), 0) + 1, :at, :who, :text
                        FROM triage_comment WHERE tenant = :tenant AND subject = :subject AND subject_id = :id
                        RETURNING number""")
                .bind("tenant", tenant)
                .bind("subject", table)
                .bind("id", id.toString())
                .bind("at", Columns.micros(at))
                .bind("who", who)
                .bind("text", text)
                .mapTo(Long.class)
                .one();
        AuditTrail.append(handle, tenant, note);
        return Optional.of(new Comment(number, at, who, text));
    }

    List<Comment> comments(Handle handle, UUID id) {
        return handle.createQuery("""
                        SELECT number, written_at, who, body FROM triage_comment
                        WHERE tenant = :tenant AND subject = :subject AND subject_id = :id ORDER BY number""")
                .bind("tenant", tenant)
                .bind("subject", table)
                .bind("id", id.toString())
                .map((row, context) -> new Comment(
                        row.getLong("number"),
                        Columns.time(row, "written_at"),
                        row.getString("who"),
                        row.getString("body")))
                .list();
    }

    List<HistoryEntry> history(Handle handle, UUID id) {
        return handle.createQuery("""
                        SELECT number, done_at, who, field, was, became FROM triage_history
                        WHERE tenant = :tenant AND subject = :subject AND subject_id = :id ORDER BY number""")
                .bind("tenant", tenant)
                .bind("subject", table)
                .bind("id", id.toString())
                .map((row, context) -> new HistoryEntry(
                        row.getLong("number"),
                        Columns.time(row, "done_at"),
                        row.getString("who"),
                        row.getString("field"),
                        Columns.textIfAny(row, "was"),
                        Columns.textIfAny(row, "became")))
                .list();
    }

    private static Optional<String> word(Triage triage) {
        return triage.verdict().map(verdict -> verdict.classification().json());
    }
}
