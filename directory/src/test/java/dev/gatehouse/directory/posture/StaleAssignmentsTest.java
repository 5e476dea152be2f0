package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.User;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class StaleAssignmentsTest {
    private final Check check = new StaleAssignments();

    @Test
    void whoHasNotSignedInSinceHeGotTheRoleIsFound() {
        assertThat(eligibleFor(31, Users::unknown).foundBy(check)).containsExactly("kim@test.example eligible roles");
    }

    @Test
    void aNewAssignmentIsNotStale() {
        assertThat(eligibleFor(29, Users::unknown).foundBy(check)).isEmpty();
    }

    @Test
    void whoHasSignedInSinceIsNotFound() {
        Made made = eligibleFor(100, user -> Users.signedIn(user, Duration.ofDays(3)));
        assertThat(made.foundBy(check)).isEmpty();
        assertThat(made.examinedBy(check).examined()).isEqualTo(1);
    }

    @Test
    void whomTheCheckOfUnusedAccountsFindsIsNotToldAgain() {
        Made unused = eligibleFor(31, user -> Users.signedIn(user, Duration.ofDays(40)));
        assertThat(unused.foundBy(new UnusedAccounts())).hasSize(1);
        assertThat(unused.foundBy(check)).isEmpty();
        assertThat(eligibleFor(31, user -> Users.disabled(Users.unknown(user))).foundBy(check))
                .isEmpty();
    }

    @Test
    void aGroupsAssignmentSaysNothingOfHowLongSomebodyIsInTheGroup() {
        Made made = new Made().user("kim", Users::unknown).group("admins", "kim");
        since(made, "admins", 100);
        assertThat(made.foundBy(check)).isEmpty();
    }

    private static Made eligibleFor(int days, UnaryOperator<User> but) {
        return since(new Made().user("kim", but), "kim", days);
    }

    private static Made since(Made made, String name, int days) {
        return made.holds(
                name,
                "User Administrator",
                AssignmentKind.ELIGIBLE,
                Assignment.Origin.ASSIGNED,
                Interval.since(Made.NOW.minus(Duration.ofDays(days))));
    }
}
