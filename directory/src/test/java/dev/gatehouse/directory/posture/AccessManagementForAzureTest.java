package dev.gatehouse.directory.posture;

import static dev.gatehouse.directory.AssignmentKind.ACTIVE;
import static dev.gatehouse.directory.AssignmentKind.ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AccessManagementForAzureTest {
    private final Check check = new AccessManagementForAzure();

    @Test
    void whoeverHandsOutAccessToAllOfAzureIsFound() {
        Made made = new Made().user("kim").azure("kim", "User Access Administrator", "/", ACTIVE);
        assertThat(made.foundBy(check)).containsExactly("kim@test.example User Access Administrator at /");
        assertThat(made.examinedBy(check).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.tier()).isEqualTo(Tier.CONTROL);
            assertThat(finding.remedy().getLast())
                    .startsWith("GET https://management.azure.com/providers/Microsoft.Authorization/roleAssignments")
                    .contains("principalId eq '" + Made.id("kim") + "'");
        });
    }

    @Test
    void somebodyWhomTheExportDoesNotHaveIsFoundToo() {
        assertThat(new Made()
                        .azure("gone", "User Access Administrator", "/", ACTIVE)
                        .foundBy(check))
                .containsExactly(Made.id("gone") + " User Access Administrator at /");
    }

    @Test
    void narrowerScopesOtherRolesAndTheEligibleAreNot() {
        Made made = new Made()
                .user("kim")
                .azure("kim", "User Access Administrator", MadeSettings.MANAGEMENT_GROUP, ACTIVE)
                .azure("kim", "User Access Administrator", "/", ELIGIBLE)
                .azure("kim", "Reader", "/", ACTIVE);
        assertThat(made.foundBy(check)).isEmpty();
        assertThat(made.examinedBy(check).examined()).isEqualTo(1);
    }
}
