package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.http.Problems;
import dev.gatehouse.store.alerts.Classification;
import dev.gatehouse.store.alerts.TriageChange;
import dev.gatehouse.store.alerts.TriageStatus;
import dev.gatehouse.store.alerts.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be made of an alert or an incident: what is absent stays, what is null is taken away. */
record TriageWish(JsonNode body) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final Set<String> MEMBERS = Set.of("status", "assignee", "classification", "reason", "version");

    /** The same for the description of the API. */
    @Schema(name = "TriageWish", description = "What is absent stays as it is.")
    record Described(
            @Schema(enumeration = {"new", "inProgress", "resolved"}) @Nullable
            String status,

            @Schema(description = "Who works on it; null takes it from whoever has it.", maxLength = LONGEST_NAME)
            @Nullable
            String assignee,

            @Schema(
                    description = "What it turned out to be, with a reason; null takes that back.",
                    enumeration = {"truePositive", "falsePositive", "benignPositive", "undetermined"})
            @Nullable
            String classification,

            @Schema(description = "Why it is so classified.", maxLength = LONGEST_REASON) @Nullable
            String reason,

            @Schema(description = "The version that was seen; or send it as If-Match.") @Nullable
            Long version) {}

    static TriageWish of(@Nullable JsonNode body) {
        if (body == null || !body.isObject() || !MEMBERS.containsAll(names(body))) {
            throw Problems.malformed(
                            "Send an object with one or more of status, assignee, classification, reason, and with version.")
                    .thrown();
        }
        return new TriageWish(body);
    }

    /** The version that was seen, where the body has it. */
    OptionalLong version() {
        JsonNode version = body.path("version");
        if (version.isMissingNode()) {
            return OptionalLong.empty();
        }
        if (!version.isIntegralNumber() || !version.canConvertToLong() || version.longValue() < 0) {
            throw Problems.malformed("version is a whole number from 0 on.").thrown();
        }
        return OptionalLong.of(version.longValue());
    }

    /** What it is after that was done. */
    TriageView after(TriageView before) {
        String status = body.has("status")
                ? Given.oneOf(TriageStatus.values(), TriageStatus::json, "status", text("status"))
                        .json()
                : before.status();
        String assignee = before.assignee();
        if (body.has("assignee")) {
            assignee = isNull("assignee") ? null : Given.text("assignee", text("assignee"), LONGEST_NAME);
        }
        String classification = before.classification();
        String reason = before.reason();
        if (body.has("classification")) {
            classification = isNull("classification")
                    ? null
                    : Given.oneOf(
                                    Classification.values(),
                                    Classification::json,
                                    "classification",
                                    text("classification"))
                            .json();
            reason = null;
        }
        if (body.has("reason") && !isNull("reason")) {
            reason = Given.text("reason", text("reason"), LONGEST_REASON);
        }
        if ((classification == null) != (reason == null)) {
            throw Problems.malformed("classification and reason belong together: neither is without the other.")
                    .thrown();
        }
        TriageView after = new TriageView(status, assignee, classification, reason, before.version());
        return after.equals(before)
                ? before
                : new TriageView(status, assignee, classification, reason, before.version() + 1);
    }

    /** What leads from one to the other. */
    static List<TriageChange> changes(TriageView before, TriageView after) {
        List<TriageChange> changes = new ArrayList<>();
        if (!after.status().equals(before.status())) {
            changes.add(new TriageChange.Status(
                    Given.oneOf(TriageStatus.values(), TriageStatus::json, "status", after.status())));
        }
        String assignee = after.assignee();
        if (!Objects.equals(assignee, before.assignee())) {
            changes.add(assignee == null ? new TriageChange.Unassign() : new TriageChange.Assign(assignee));
        }
        String classification = after.classification();
        String reason = after.reason();
        if (!Objects.equals(classification, before.classification()) || !Objects.equals(reason, before.reason())) {
            changes.add(
                    classification == null || reason == null
                            ? new TriageChange.Unclassify()
                            : new TriageChange.Classify(new Verdict(
                                    Given.oneOf(
                                            Classification.values(),
                                            Classification::json,
                                            "classification",
                                            classification),
                                    reason)));
        }
        return changes;
    }

    /** What the audit trail calls it, done to an alert or an incident. */
    static String action(String subject, List<TriageChange> changes) {
        if (changes.size() > 1) {
            return subject + ".triage";
        }
        return subject
                + switch (changes.getFirst()) {
                    case TriageChange.Status any -> ".status";
                    case TriageChange.Assign any -> ".assign";
                    case TriageChange.Unassign any -> ".assign";
                    case TriageChange.Classify any -> ".classify";
                    case TriageChange.Unclassify any -> ".classify";
                };
    }

    private boolean isNull(String name) {
        return body.path(name).isNull();
    }

    private String text(String name) {
        JsonNode value = body.path(name);
        return value.isTextual() ? value.textValue() : "";
    }

    private static List<String> names(JsonNode body) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
