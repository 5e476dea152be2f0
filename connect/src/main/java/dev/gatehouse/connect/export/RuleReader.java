package dev.gatehouse.connect.export;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.tenant.PolicyDetails;
import dev.gatehouse.directory.tenant.PolicyDetails.Notice;
import dev.gatehouse.directory.tenant.PolicyDetails.StageDetails;
import dev.gatehouse.directory.tenant.RolePolicy.Activation;
import dev.gatehouse.directory.tenant.RolePolicy.Lasting;
import dev.gatehouse.directory.tenant.RolePolicy.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rules of a policy by their ids, which are the same in Graph and in Azure. */
final class RuleReader {
    private static final List<String> ASKED = List.of("MultiFactorAuthentication", "Justification", "Ticketing");

    private static final String APPROVAL = "Approval_EndUser_Assignment";

    private final Map<String, Item> byId = new HashMap<>();

    RuleReader(List<Item> rules) {
        for (Item rule : rules) {
            rule.text("id").ifPresent(id -> byId.put(id.toLowerCase(Locale.ROOT), rule));
        }
    }

    PolicyRules read() {
        return new PolicyRules(
                activation(),
                lasting("Expiration_Admin_Eligibility", "Enablement_Admin_Eligibility"),
                lasting("Expiration_Admin_Assignment", "Enablement_Admin_Assignment"),
                details());
    }

    private PolicyDetails details() {
        Optional<Item> approval = rule(APPROVAL).map(rule -> rule.child("setting"));
        List<StageDetails> stages = new ArrayList<>();
        for (Item stage : approval.map(one -> one.children("approvalStages")).orElse(List.of())) {
            stages.add(new StageDetails(stage.flag("isApproverJustificationRequired")));
        }
        return new PolicyDetails(
                approval.flatMap(setting -> setting.flag("isApprovalRequiredForExtension")), stages, notices());
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        for (String to : List.of("Admin", "Requestor", "Approver")) {
            for (String event : List.of("Admin_Eligibility", "Admin_Assignment", "EndUser_Assignment")) {
                rule("Notification_" + to + "_" + event)
                        .map(rule -> new Notice(
                                to,
                                event,
                                rule.text("notificationLevel").orElse("All"),
                                rule.flag("isDefaultRecipientsEnabled").orElse(true),
                                rule.texts("notificationRecipients")))
                        .ifPresent(notices::add);
            }
        }
        return notices;
    }

    private Activation activation() {
        Optional<Item> approval = rule(APPROVAL).map(rule -> rule.child("setting"));
        return new Activation(
                rule("Expiration_EndUser_Assignment").flatMap(RuleReader::longest),
                asks("Enablement_EndUser_Assignment"),
                rule("AuthenticationContext_EndUser_Assignment")
                        .filter(rule -> rule.flag("isEnabled").orElse(false))
                        .flatMap(rule -> rule.text("claimValue")),
                approval.flatMap(setting -> setting.flag("isApprovalRequired")).orElse(false),
                approval.map(RuleReader::stages).orElse(List.of()));
    }

    private Lasting lasting(String expiration, String enablement) {
        Optional<Item> rule = rule(expiration);
        boolean ends = rule.flatMap(one -> one.flag("isExpirationRequired")).orElse(false);
        return new Lasting(ends, rule.filter(one -> ends).flatMap(RuleReader::longest), asks(enablement));
    }

    private Optional<Item> rule(String id) {
        return Optional.ofNullable(byId.get(id.toLowerCase(Locale.ROOT)));
    }

    private Set<String> asks(String id) {
        Set<String> asks = new LinkedHashSet<>();
        for (String asked : rule(id).map(rule -> rule.texts("enabledRules")).orElse(Set.of())) {
            asks.add(ASKED.stream().filter(asked::equalsIgnoreCase).findFirst().orElse(asked));
        }
        return asks;
    }

    private static Optional<Duration> longest(Item rule) {
        Optional<String> text = rule.text("maximumDuration");
        Optional<Duration> longest = text.flatMap(Times::duration);
        if (text.isPresent() && longest.isEmpty()) {
            rule.wrong("has a maximumDuration that is no duration", "ask for it again; it was read without this");
        }
        return longest;
    }

    private static List<Stage> stages(Item setting) {
        List<Stage> stages = new ArrayList<>();
        for (Item stage : setting.children("approvalStages")) {
            Set<PrincipalId> approvers = new LinkedHashSet<>();
            stage.children("primaryApprovers").forEach(one -> approver(one).ifPresent(approvers::add));
            stages.add(new Stage(approvers));
        }
        return stages;
    }

    /** Graph names approvers by {@code userId} and {@code groupId}, its beta and Azure by {@code id}. */
    private static Optional<PrincipalId> approver(Item one) {
        Optional<PrincipalId> named =
                one.principal("userId").or(() -> one.principal("groupId")).or(() -> one.principal("id"));
        if (named.isEmpty()) {
            one.wrong("is an approver who is neither a user nor a group, and was left out", "see to it in the portal");
        }
        return named;
    }
}
