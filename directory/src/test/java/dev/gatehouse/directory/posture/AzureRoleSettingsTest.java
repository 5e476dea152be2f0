package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AzureRoleSettingsTest {
    private final Check check = new AzureRoleSettings();

    @Test
    void everyScopeWithSettingsOfAPowerfulRoleIsJudged() {
        Made made = new Made()
                .user("ann")
                .user("bob")
                .settings(MadeSettings.azure("Owner", MadeSettings.SUBSCRIPTION)
                        .hours(10)
                        .approvedBy("ann")
                        .approvedBy("bob"))
                .settings(MadeSettings.azure("Security Admin", MadeSettings.MANAGEMENT_GROUP)
                        .asks("Justification")
                        .approvedBy("ann")
                        .approvedBy("bob"));
        assertThat(made.foundBy(check))
                .containsExactly(
                        "Owner at /subscriptions/00000000-0000-0000-0000-000000000001 longest activation",
                        "Security Admin at /providers/microsoft.management/managementgroups/all second factor");
        assertThat(made.examinedBy(check).examined()).isEqualTo(10);
    }

    @Test
    void otherRolesAndNarrowerScopesAreNot() {
        Made made = new Made()
                .settings(
                        MadeSettings.azure("Reader", MadeSettings.SUBSCRIPTION).asks())
                .settings(MadeSettings.azure("Owner", MadeSettings.SUBSCRIPTION + "/resourceGroups/one")
                        .asks());
        assertThat(made.examinedBy(check)).isEqualTo(Result.nothing());
    }

    @Test
    void noDefaultApproverSavesARoleOfAzure() {
        Made made = new Made()
                .user("ann")
                .user("bob")
                .standing("ann", "Global Administrator")
                .standing("bob", "Global Administrator")
                .settings(MadeSettings.azure("Owner", MadeSettings.SUBSCRIPTION));
        assertThat(made.examinedBy(check).findings())
                .extracting(Finding::is)
                .containsExactly("one level, and nobody who can approve");
    }

    @Test
    void theRemedyIsARequestToAzure() {
        Made made = new Made()
                .user("ann")
                .user("bob")
                .settings(MadeSettings.azure("Owner", MadeSettings.SUBSCRIPTION)
                        .withoutLimit()
                        .approvedBy("ann")
                        .approvedBy("bob"));
        assertThat(made.examinedBy(check).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.is()).isEqualTo("no limit");
            assertThat(finding.remedy())
                    .containsExactly("PATCH https://management.azure.com" + MadeSettings.SUBSCRIPTION
                            + "/providers/Microsoft.Authorization/roleManagementPolicies/policy?api-version=2020-10-01"
                            + " {\"properties\": {\"rules\": [{\"ruleType\": \"RoleManagementPolicyExpirationRule\","
                            + " \"id\": \"Expiration_EndUser_Assignment\", \"target\": {\"caller\": \"EndUser\", \"operations\":"
                            + " [\"All\"], \"level\": \"Assignment\"}, \"isExpirationRequired\": true,"
                            + " \"maximumDuration\": \"PT8H\"}]}}");
        });
    }
}
