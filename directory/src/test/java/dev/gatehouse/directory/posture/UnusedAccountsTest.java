package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.tenant.User;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class UnusedAccountsTest {
    private final Check check = new UnusedAccounts();

    @Test
    void whoHasNotSignedInForAMonthIsFound() {
        assertThat(found(user -> Users.signedIn(user, Duration.ofDays(30))))
                .isEqualTo("kim@test.example lastSuccessfulSignInDateTime");
        assertThat(found(user -> Users.signedIn(user, Duration.ofDays(29)))).isEmpty();
    }

    @Test
    void whoNeverSignedInIsFoundOnceTheAccountIsOldEnough() {
        assertThat(found(user -> Users.neverSignedIn(user, Duration.ofDays(31))))
                .isEqualTo("kim@test.example lastSuccessfulSignInDateTime");
        assertThat(found(user -> Users.neverSignedIn(user, Duration.ofDays(3)))).isEmpty();
        assertThat(found(Users::unknown)).isEmpty();
    }

    @Test
    void whoMayNotSignInIsFoundForHisRolesAlone() {
        assertThat(found(user -> Users.disabled(Users.signedIn(user, Duration.ofDays(90)))))
                .isEqualTo("kim@test.example accountEnabled");
    }

    @Test
    void emergencyAccountsAreMeantToBeUnused() {
        Made made = new Made().user("glass", user -> Users.signedIn(user, Duration.ofDays(300)));
        made.emergency("glass").standing("glass", "Global Administrator");
        assertThat(made.examinedBy(check)).isEqualTo(Result.nothing());
    }

    @Test
    void theRemedyTakesEachRoleInTheWayItIsHeld() {
        Made made = new Made().user("kim", Users::disabled).group("admins", "kim");
        made.eligible("admins", "User Administrator").eligible("kim", "Global Administrator");
        assertThat(made.firstFoundBy(check).remedy())
                .containsExactly(
                        "DELETE /v1.0/groups/" + Made.id("admins") + "/members/" + Made.id("kim") + "/$ref",
                        "POST /v1.0/roleManagement/directory/roleEligibilityScheduleRequests {\"action\":"
                                + " \"adminRemove\", \"principalId\": \"" + Made.id("kim")
                                + "\", \"roleDefinitionId\": \"62e90394-69f5-4237-9190-012177145e10\","
                                + " \"directoryScopeId\": \"/\"}");
    }

    private String found(UnaryOperator<User> but) {
        return String.join(
                ", ",
                new Made()
                        .user("kim", but)
                        .eligible("kim", "User Administrator")
                        .foundBy(check));
    }
}
