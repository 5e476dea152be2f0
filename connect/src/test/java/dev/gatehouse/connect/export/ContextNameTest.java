package dev.gatehouse.connect.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContextNameTest {
    private static final String BETA = "https://graph.microsoft.com/beta/$metadata#";

    @ParameterizedTest
    @CsvSource(delimiter = ' ', quoteCharacter = '~', textBlock = """
            users USERS
            users/$entity USERS
            users(id,manager(id))/$entity USERS
            groups/$delta GROUPS
            servicePrincipals(owners()) SERVICE_PRINCIPALS
            servicePrincipals('00000000-0000-0000-0000-000000000001')/appRoleAssignments APP_ROLE_ASSIGNMENTS
            appRoleAssignments APP_ROLE_ASSIGNMENTS
            roleManagement/directory/roleAssignmentScheduleInstances ROLE_ASSIGNMENT_SCHEDULE_INSTANCES
            roleManagement/directory/roleAssignments(principal())/$entity ROLE_ASSIGNMENTS
            Collection(unifiedRoleEligibilitySchedule) ROLE_ELIGIBILITY_SCHEDULES
            Collection(microsoft.graph.unifiedRoleManagementPolicy) ROLE_POLICIES
            Collection(microsoft.graph.user) USERS
            policies/roleManagementPolicyAssignments(policy(rules())) ROLE_POLICY_ASSIGNMENTS
            policies/roleManagementPolicies(effectiveRules(),rules())/$entity ROLE_POLICIES
            identity/conditionalAccess/policies CONDITIONAL_ACCESS
            conditionalAccess/policies CONDITIONAL_ACCESS
            reports/authenticationMethods/userRegistrationDetails REGISTRATIONS
            groups('00000000-0000-0000-0000-000000000001')/owners GROUP_OWNERS
            devices('00000000-0000-0000-0000-000000000001')/registeredOwners DEVICE_OWNERS
            """)
    void namesACollection(String context, ExportCollection collection) {
        assertThat(ContextName.kind(BETA + context).map(Kind::collection)).contains(collection);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "auditLogs/signIns",
                "roleManagement/cloudPC/roleAssignments",
                "roleManagement/directory/roleAssignmentScheduleRequests",
                "policies/roleManagementPolicies('p')/rules",
                "groups('everyone')/members",
                "directoryObjects",
                "users('x')/manager",
                "((((",
                "))))"
            })
    void orNone(String context) {
        assertThat(ContextName.kind(BETA + context)).isEmpty();
    }

    @Test
    void aLongOneIsNotRead() {
        assertThat(ContextName.kind(BETA + "users" + "(".repeat(20_000))).isEmpty();
    }
}
