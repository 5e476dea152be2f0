package dev.gatehouse.conformance;

import com.microsoft.graph.models.ApprovalSettings;
import com.microsoft.graph.models.SingleUser;
import com.microsoft.graph.models.UnifiedApprovalStage;
import com.microsoft.graph.models.UnifiedRoleManagementPolicyApprovalRule;
import com.microsoft.graph.models.UnifiedRoleManagementPolicyAssignment;
import com.microsoft.graph.models.UnifiedRoleManagementPolicyAuthenticationContextRule;
import com.microsoft.graph.models.UnifiedRoleManagementPolicyEnablementRule;
import com.microsoft.graph.models.UnifiedRoleManagementPolicyExpirationRule;
import com.microsoft.graph.models.UnifiedRoleManagementPolicyRule;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.PeriodAndDuration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The policy of a role, as the SDK reads and changes it. */
record Policy(GraphServiceClient client, String role, String id) {
    private static final String ACTIVATION = "_EndUser_Assignment";

    /** That of a role. */
    static Policy of(GraphServiceClient client, String role) {
        return new Policy(client, role, Tenant.told(assignment(client, role), one -> one.getPolicyId()));
    }

    /** Its rules by their ids. */
    Map<String, UnifiedRoleManagementPolicyRule> rules() {
        return Tenant.told(Tenant.told(assignment(client, role), one -> one.getPolicy()), policy -> policy.getRules())
                .stream()
                .collect(Collectors.toMap(rule -> Tenant.told(rule, one -> one.getId()), rule -> rule));
    }

    /** Changes one. */
    void change(UnifiedRoleManagementPolicyRule rule) {
        var _ = client.policies()
                .roleManagementPolicies()
                .byUnifiedRoleManagementPolicyId(id)
                .rules()
                .byUnifiedRoleManagementPolicyRuleId(Tenant.told(rule, one -> one.getId()))
                .patch(rule);
    }

    /** One person approves activations. */
    static UnifiedRoleManagementPolicyRule approvedBy(String principal) {
        SingleUser approver = new SingleUser();
        approver.setUserId(principal);
        UnifiedApprovalStage stage = new UnifiedApprovalStage();
        stage.setApprovalStageTimeOutInDays(1);
        stage.setIsApproverJustificationRequired(true);
        stage.setPrimaryApprovers(List.of(approver));
        ApprovalSettings setting = new ApprovalSettings();
        setting.setIsApprovalRequired(true);
        setting.setApprovalMode("SingleStage");
        setting.setApprovalStages(List.of(stage));
        UnifiedRoleManagementPolicyApprovalRule rule = new UnifiedRoleManagementPolicyApprovalRule();
        rule.setId("Approval" + ACTIVATION);
        rule.setSetting(setting);
        return rule;
    }

    /** An activation lasts so long at most. */
    static UnifiedRoleManagementPolicyRule longest(Duration time) {
        UnifiedRoleManagementPolicyExpirationRule rule = new UnifiedRoleManagementPolicyExpirationRule();
        rule.setId("Expiration" + ACTIVATION);
        rule.setMaximumDuration(PeriodAndDuration.ofDuration(time));
        return rule;
    }

    /** How long an activation lasts at most. */
    static PeriodAndDuration longest(Map<String, UnifiedRoleManagementPolicyRule> rules) {
        return Tenant.told(
                rules.get("Expiration" + ACTIVATION),
                rule -> ((UnifiedRoleManagementPolicyExpirationRule) rule).getMaximumDuration());
    }

    /** An activation asks for these. */
    static UnifiedRoleManagementPolicyRule asking(String... what) {
        UnifiedRoleManagementPolicyEnablementRule rule = new UnifiedRoleManagementPolicyEnablementRule();
        rule.setId("Enablement" + ACTIVATION);
        rule.setEnabledRules(List.of(what));
        return rule;
    }

    /** An activation asks for an authentication context. */
    static UnifiedRoleManagementPolicyRule context(String context) {
        UnifiedRoleManagementPolicyAuthenticationContextRule rule =
                new UnifiedRoleManagementPolicyAuthenticationContextRule();
        rule.setId("AuthenticationContext" + ACTIVATION);
        rule.setIsEnabled(true);
        rule.setClaimValue(context);
        return rule;
    }

    private static UnifiedRoleManagementPolicyAssignment assignment(GraphServiceClient client, String role) {
        return Tenant.told(
                        client.policies().roleManagementPolicyAssignments().get(request -> {
                            var query = Tenant.told(request, one -> one.queryParameters);
                            query.filter = "scopeId eq '/' and scopeType eq 'DirectoryRole' and roleDefinitionId eq '"
                                    + role + "'";
                            query.expand = new String[] {"policy($expand=rules)"};
                        }),
                        page -> page.getValue())
                .getFirst();
    }
}
