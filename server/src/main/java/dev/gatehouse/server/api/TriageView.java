package dev.gatehouse.server.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gatehouse.store.alerts.Triage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people made of an alert or an incident, as the API shows it and the audit trail keeps it. */
@Schema(name = "Triage")
@JsonPropertyOrder({"status", "assignee", "classification", "reason", "version"})
record TriageView(
        @Schema(enumeration = {"new", "inProgress", "resolved"})
        String status,

        @Schema(description = "Who works on it.") @Nullable String assignee,

        @Schema(enumeration = {"truePositive", "falsePositive", "benignPositive", "undetermined"}) @Nullable
        String classification,

        @Schema(description = "Why it is so classified.") @Nullable
        String reason,

        @Schema(description = "Counts the changes that people made; whoever changes it says which one he saw.")
        long version) {
    static TriageView of(Triage triage) {
        return new TriageView(
                triage.status().json(),
                triage.assignee().orElse(null),
                triage.verdict().map(verdict -> verdict.classification().json()).orElse(null),
                triage.verdict().map(verdict -> verdict.reason()).orElse(null),
                triage.version());
    }
}
