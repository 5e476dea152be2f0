package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Writes role settings as rules, whose ids are the same in Graph and in Azure. Those that say who gets mail are left out.
 *
 * @param azure whether it is Azure that answers
 */
record RoleSettingsJson(boolean azure) {
    List<ObjectNode> rules(RoleSettings settings) {
        return List.of(
                expiration("Expiration_Admin_Eligibility", true, "P365D"),
                enablement("Enablement_Admin_Eligibility", List.of()),
                expiration("Expiration_Admin_Assignment", !settings.endless(), "P180D"),
                enablement("Enablement_Admin_Assignment", List.of("Justification")),
                expiration("Expiration_EndUser_Assignment", true, settings.longest()),
                enablement("Enablement_EndUser_Assignment", settings.asks()),
                approval(settings.approvers()),
                rule("AuthenticationContext_EndUser_Assignment", "AuthenticationContext")
                        .put("isEnabled", false)
                        .put("claimValue", ""));
    }

    private ObjectNode expiration(String id, boolean required, String longest) {
        return rule(id, "Expiration").put("isExpirationRequired", required).put("maximumDuration", longest);
    }

    private ObjectNode enablement(String id, List<String> asks) {
        ObjectNode rule = rule(id, "Enablement");
        rule.set("enabledRules", Nodes.texts(asks));
        return rule;
    }

    private ObjectNode approval(List<String> groups) {
        ObjectNode stage = Nodes.object()
                .put("approvalStageTimeOutInDays", 1)
                .put("isApproverJustificationRequired", true)
                .put("isEscalationEnabled", false);
        stage.set(
                "primaryApprovers",
                Nodes.objects(groups.stream().map(this::approver).toList()));
        ObjectNode setting =
                Nodes.object().put("isApprovalRequired", !groups.isEmpty()).put("approvalMode", "SingleStage");
        setting.set("approvalStages", Nodes.objects(List.of(stage)));
        ObjectNode rule = rule("Approval_EndUser_Assignment", "Approval");
        rule.set("setting", setting);
        return rule;
    }

    private ObjectNode approver(String group) {
        return azure
                ? Nodes.object().put("id", group).put("userType", "Group")
                : Nodes.object()
                        .put("@odata.type", "#microsoft.graph.groupMembers")
                        .put("groupId", group);
    }

    private ObjectNode rule(String id, String kind) {
        String[] words = id.split("_", -1);
        ObjectNode rule = azure
                ? Nodes.object().put("id", id).put("ruleType", "RoleManagementPolicy" + kind + "Rule")
                : Nodes.object()
                        .put("@odata.type", "#microsoft.graph.unifiedRoleManagementPolicy" + kind + "Rule")
                        .put("id", id);
        ObjectNode target = Nodes.object().put("caller", words[1]).put("level", words[2]);
        target.set("operations", Nodes.texts(List.of("All")));
        rule.set("target", target);
        return rule;
    }
}
