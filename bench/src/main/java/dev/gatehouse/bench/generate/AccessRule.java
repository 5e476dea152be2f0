package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A Conditional Access policy as an export shows it.
 *
 * @param policy the one that sign-ins name
 * @param users whom it is about: {@code All}, or none where roles say so
 * @param roles ids of roles whose holders it is about
 * @param exemptUsers object ids of users who are exempt
 * @param exemptGroups object ids of groups who are exempt
 */
record AccessRule(
        Tenant.Policy policy,
        List<String> users,
        List<String> roles,
        List<String> exemptUsers,
        List<String> exemptGroups) {
    private static final Map<String, String> CONTROLS =
            Map.of("Mfa", "mfa", "RequireCompliantDevice", "compliantDevice");

    AccessRule {
        users = List.copyOf(users);
        roles = List.copyOf(roles);
        exemptUsers = List.copyOf(exemptUsers);
        exemptGroups = List.copyOf(exemptGroups);
    }

    /** As {@code /identity/conditionalAccess/policies} has it. */
    ObjectNode json() {
        ObjectNode named = Nodes.object();
        named.set("includeUsers", Nodes.texts(users));
        named.set("excludeUsers", Nodes.texts(exemptUsers));
        named.set("includeGroups", Nodes.texts(List.of()));
        named.set("excludeGroups", Nodes.texts(exemptGroups));
        named.set("includeRoles", Nodes.texts(roles));
        named.set("excludeRoles", Nodes.texts(List.of()));
        ObjectNode applications = Nodes.object();
        applications.set("includeApplications", Nodes.texts(List.of("All")));
        ObjectNode conditions = Nodes.object();
        conditions.set("clientAppTypes", Nodes.texts(List.of("all")));
        conditions.set("applications", applications);
        conditions.set("users", named);
        ObjectNode grant = Nodes.object().put("operator", "OR");
        grant.set("builtInControls", Nodes.texts(List.of(CONTROLS.getOrDefault(policy.control(), policy.control()))));
        ObjectNode json = Nodes.object()
                .put("id", policy.id())
                .put("displayName", policy.name())
                .put("state", "enabled");
        json.set("conditions", conditions);
        json.set("grantControls", grant);
        return json;
    }
}
