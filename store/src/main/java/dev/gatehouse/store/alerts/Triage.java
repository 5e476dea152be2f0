package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What people have made of an alert or an incident.
 *
 * @param version counts their changes from 0; who changes it says which one was seen
 * @param assignee who works on it
 */
public record Triage(long version, TriageStatus status, Optional<String> assignee, Optional<Verdict> verdict) {
    static final Triage NONE = new Triage(0, TriageStatus.NEW, Optional.empty(), Optional.empty());

    public Triage {
        requireNonNull(status, "status is null");
        requireNonNull(assignee, "assignee is null");
        requireNonNull(verdict, "verdict is null");
    }

    static Triage of(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Triage(
                row.getLong("version"),
                TriageStatus.of(row.getString("status")),
                Columns.textIfAny(row, "assignee"),
                Columns.textIfAny(row, "classification")
                        .map(word -> new Verdict(Classification.of(word), reason == null ? "" : reason)));
    }

    /** The same after a change; its version is for whoever keeps it. */
    Triage after(TriageChange change) {
        return switch (change) {
            case TriageChange.Status set -> new Triage(version, set.status(), assignee, verdict);
            case TriageChange.Assign set -> new Triage(version, status, Optional.of(set.assignee()), verdict);
            case TriageChange.Unassign none -> new Triage(version, status, Optional.empty(), verdict);
            case TriageChange.Classify set -> new Triage(version, status, assignee, Optional.of(set.verdict()));
            case TriageChange.Unclassify none -> new Triage(version, status, assignee, Optional.empty());
        };
    }
}
