package dev.gatehouse.directory.posture;

import static dev.gatehouse.directory.AssignmentKind.ACTIVE;
import static dev.gatehouse.directory.AssignmentKind.ELIGIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AzureNamesTest {
    private final Check check = new AzureNames();

    @Test
    void everydayAccountsWithPrivilegedRolesOverSubscriptionsAndAboveAreFound() {
        Made made = new Made()
                .user("kim")
                .user("lee")
                .user("adm_max")
                .group("team", "lee")
                .azure("kim", "Owner", MadeSettings.SUBSCRIPTION, ELIGIBLE)
                .azure("team", "Contributor", MadeSettings.MANAGEMENT_GROUP, ACTIVE)
                .azure("adm_max", "Owner", "/", ACTIVE);
        assertThat(made.foundBy(check))
                .containsExactly("kim@test.example userPrincipalName", "lee@test.example userPrincipalName");
        assertThat(made.examinedBy(check).examined()).isEqualTo(3);
    }

    @Test
    void readersAndOwnersOfAResourceGroupAreNot() {
        Made made = new Made()
                .user("kim")
                .azure("kim", "Reader", MadeSettings.SUBSCRIPTION, ACTIVE)
                .azure("kim", "Owner", MadeSettings.SUBSCRIPTION + "/resourceGroups/one", ACTIVE);
        assertThat(made.examinedBy(check)).isEqualTo(Result.nothing());
    }

    @Test
    void theMostPowerfulRoleGivesTheTier() {
        Made made = new Made()
                .user("kim")
                .azure("kim", "Contributor", MadeSettings.SUBSCRIPTION, ACTIVE)
                .azure("kim", "Owner", MadeSettings.SUBSCRIPTION, ELIGIBLE);
        assertThat(made.examinedBy(check).findings()).extracting(Finding::tier).containsExactly(Tier.CONTROL);
    }
}
