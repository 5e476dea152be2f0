package dev.gatehouse.server.graph.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.policy.RulePatch;
import dev.gatehouse.server.graph.policy.Rules;
import java.util.List;
import java.util.Map;

/** The rules of a policy as Azure's Resource Manager writes them: as Graph does, with other words for types. */
final class ArmRules {
    private static final String PREFIX = "RoleManagementPolicy";
    private static final String TYPE = "ruleType";
    private static final String GRAPH_TYPE = "@odata.type";
    private static final String USER_TYPE = "userType";
    private static final Map<String, String> APPROVERS =
            Map.of("#microsoft.graph.singleUser", "User", "#microsoft.graph.groupMembers", "Group");
    private static final List<String> LISTS = List.of("primaryApprovers", "escalationApprovers");

    private ArmRules() {}

    /** All of them. */
    static ArrayNode of(RoleSetting setting) {
        ArrayNode all = Tree.object().putArray("rules");
        Rules.of(setting, Version.BETA).forEach(rule -> {
            String type = rule.remove(GRAPH_TYPE).asText();
            rule.put(TYPE, PREFIX + type.substring(Rules.PREFIX.length()));
            approvers(rule).forEach(one -> {
                String approver = one.remove(GRAPH_TYPE).asText();
                one.put(USER_TYPE, APPROVERS.getOrDefault(approver, "Manager"));
            });
            all.add(rule);
        });
        return all;
    }

    /** The setting with some of them changed. */
    static RoleSetting apply(RoleSetting before, JsonNode rules) {
        if (!rules.isArray() || rules.isEmpty()) {
            throw new GraphException(
                    400, "InvalidPolicy", "properties/rules must be a list of the rules that are to change.");
        }
        RoleSetting setting = before;
        for (JsonNode given : rules) {
            if (!(given instanceof ObjectNode original)) {
                throw new GraphException(400, "InvalidPolicy", "Each rule must be an object.");
            }
            ObjectNode rule = original.deepCopy();
            String type = Tree.text(rule, TYPE).orElse("");
            if (type.startsWith(PREFIX)) {
                rule.put(GRAPH_TYPE, Rules.PREFIX + type.substring(PREFIX.length()));
            }
            rule.remove(TYPE);
            approvers(rule).forEach(one -> {
                one.put(GRAPH_TYPE, graphType(Tree.text(one, USER_TYPE).orElse("")));
                one.remove(USER_TYPE);
            });
            setting = RulePatch.apply(setting, Tree.text(rule, "id").orElse(""), rule);
        }
        return setting;
    }

    private static String graphType(String userType) {
        return switch (userType.toLowerCase(java.util.Locale.ROOT)) {
            case "user" -> "#microsoft.graph.singleUser";
            case "group" -> "#microsoft.graph.groupMembers";
            case "manager" -> "#microsoft.graph.requestorManager";
            default ->
                throw new GraphException(
                        400, "InvalidPolicy", "userType of an approver must be User, Group or Manager.");
        };
    }

    private static List<ObjectNode> approvers(ObjectNode rule) {
        List<ObjectNode> all = new java.util.ArrayList<>();
        for (JsonNode stage : rule.path("setting").path("approvalStages")) {
            for (String list : LISTS) {
                for (JsonNode one : stage.path(list)) {
                    if (one instanceof ObjectNode approver) {
                        all.add(approver);
                    }
                }
            }
        }
        return all;
    }
}
