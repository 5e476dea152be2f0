package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.Tenant;
import java.time.Duration;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests that change a rule of role settings: to Graph for the directory, to Azure Resource Manager for Azure. */
final class RuleRequest {
    private RuleRequest() {}

    /** How long at most what the rule is about may last. */
    static String expiration(RolePolicy policy, String rule, Duration longest) {
        return of(
                policy,
                rule,
                "Expiration",
                "\"isExpirationRequired\": true, \"maximumDuration\": \"" + Durations.iso(longest) + '"');
    }

    /** What an activation asks for: all of it, since the request replaces what was asked for before. */
    static String activationAsks(RolePolicy policy, Collection<String> asks) {
        String rules = new TreeSet<>(asks).stream().map(ask -> '"' + ask + '"').collect(Collectors.joining(", "));
        return of(policy, "Enablement_EndUser_Assignment", "Enablement", "\"enabledRules\": [" + rules + "]");
    }

    /** That an activation must be approved, by those who are named already and a group. */
    static String approval(RolePolicy policy, Tenant tenant) {
        String group = approver(policy.system(), true, "...");
        String approvers = Stream.concat(
                        policy.activation().stages().stream()
                                .limit(1)
                                .flatMap(stage -> stage.approvers().stream())
                                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                                .map(id -> approver(policy.system(), isGroup(tenant, id), id.toString())),
                        Stream.of(group))
                .collect(Collectors.joining(", "));
        return of(
                policy,
                "Approval_EndUser_Assignment",
                "Approval",
                "\"setting\": {\"isApprovalRequired\": true, \"approvalMode\": \"SingleStage\", \"approvalStages\":"
                        + " [{\"approvalStageTimeOutInDays\": 1, \"isApproverJustificationRequired\": true,"
                        + " \"primaryApprovers\": [" + approvers + "]}]}");
    }

    private static boolean isGroup(Tenant tenant, PrincipalId id) {
        return tenant.principal(id).orElse(null) instanceof Group;
    }

    private static String approver(RoleSystem system, boolean group, String id) {
        return switch (system) {
            case ENTRA ->
                group
                        ? "{\"@odata.type\": \"#microsoft.graph.groupMembers\", \"groupId\": \"" + id + "\"}"
                        : "{\"@odata.type\": \"#microsoft.graph.singleUser\", \"userId\": \"" + id + "\"}";
            case AZURE -> "{\"id\": \"" + id + "\", \"userType\": \"" + (group ? "Group" : "User") + "\"}";
        };
    }

    private static String of(RolePolicy policy, String rule, String kind, String body) {
        String rest = "\"id\": \"" + rule + "\", \"target\": " + target(rule) + ", " + body + "}";
        return switch (policy.system()) {
            case ENTRA ->
                "PATCH /v1.0/policies/roleManagementPolicies/" + policy.id() + "/rules/" + rule
                        + " {\"@odata.type\": \"#microsoft.graph.unifiedRoleManagementPolicy" + kind + "Rule\", "
                        + rest;
            case AZURE ->
                "PATCH " + Arm.at(path(policy), "2020-10-01") + " {\"properties\": {\"rules\": [{\"ruleType\":"
                        + " \"RoleManagementPolicy" + kind + "Rule\", " + rest + "]}}";
        };
    }

    /** Whose doing a rule is about, and with what kind of assignment: its id ends with both. */
    private static String target(String rule) {
        String[] words = rule.split("_", -1);
        return "{\"caller\": \"" + words[1] + "\", \"operations\": [\"All\"], \"level\": \"" + words[2] + "\"}";
    }

    /** Azure names a policy by its path, or within its scope. */
    private static String path(RolePolicy policy) {
        return policy.id().startsWith("/")
                ? policy.id()
                : Arm.below(policy.scope(), "Microsoft.Authorization/roleManagementPolicies/" + policy.id());
    }
}
