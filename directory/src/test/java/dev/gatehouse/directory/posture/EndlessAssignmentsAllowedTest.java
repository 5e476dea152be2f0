package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EndlessAssignmentsAllowedTest {
    private final Check check = new EndlessAssignmentsAllowed();

    @Test
    void rolesOfTheControlPlaneThatMayBeHadForGoodAreFound() {
        Made made = new Made()
                .settings(MadeSettings.of("Security Administrator").endless())
                .settings(MadeSettings.of("User Administrator"))
                .settings(MadeSettings.of("Exchange Administrator").endless())
                .settings(MadeSettings.azure("Owner", MadeSettings.SUBSCRIPTION).endless());
        assertThat(made.foundBy(check))
                .containsExactly(
                        "Security Administrator end of active assignments",
                        "Owner at /subscriptions/00000000-0000-0000-0000-000000000001 end of active assignments");
        assertThat(made.examinedBy(check).examined()).isEqualTo(3);
        assertThat(made.examinedBy(check).open()).isEqualTo(2);
        assertThat(made.firstFoundBy(check).remedy())
                .singleElement()
                .asString()
                .contains("/rules/Expiration_Admin_Assignment ", "\"caller\": \"Admin\"", "\"P180D\"");
    }

    @Test
    void emergencyAccountsNeedIt() {
        Made made = new Made()
                .user("glass")
                .emergency("glass")
                .standing("glass", "Global Administrator")
                .settings(MadeSettings.of("Global Administrator").endless());
        assertThat(made.examinedBy(check).open()).isZero();
        assertThat(made.examinedBy(check).findings())
                .extracting(Finding::is)
                .containsExactly("not needed; only emergency access accounts have the role for good");
    }

    @Test
    void nothingMakesUpForItWhereOthersHaveTheRoleForGoodToo() {
        Made made = new Made()
                .user("glass")
                .user("kim")
                .emergency("glass")
                .standing("glass", "Global Administrator")
                .standing("kim", "Global Administrator")
                .settings(MadeSettings.of("Global Administrator").endless());
        assertThat(made.examinedBy(check).open()).isEqualTo(1);
    }
}
