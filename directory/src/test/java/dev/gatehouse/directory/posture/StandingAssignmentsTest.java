package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.tenant.Assignment;
import org.junit.jupiter.api.Test;

final class StandingAssignmentsTest {
    private final Check check = new StandingAssignments();

    @Test
    void aRoleHeldAllTheTimeIsFound() {
        Made made = new Made().user("kim").standing("kim", "Teams Administrator");
        assertThat(made.foundBy(check)).containsExactly("kim@test.example Teams Administrator");
        assertThat(made.firstFoundBy(check).severity()).isEqualTo(Severity.HIGH);
        assertThat(made.firstFoundBy(check).remedy())
                .satisfiesExactly(
                        first -> assertThat(first).contains("roleEligibilityScheduleRequests", "adminAssign"),
                        second -> assertThat(second).contains("roleAssignmentScheduleRequests", "adminRemove"));
    }

    @Test
    void theRolesThatGiveRolesAreGravest() {
        Made made = new Made().user("kim");
        made.standing("kim", "Global Administrator").standing("kim", "Privileged Role Administrator");
        assertThat(made.examinedBy(check).findings())
                .extracting(Finding::severity)
                .containsOnly(Severity.CRITICAL)
                .hasSize(2);
    }

    @Test
    void aGroupIsFoundOnceAndNotItsMembers() {
        Made made = new Made().user("kim").user("lee").group("admins", "kim", "lee");
        assertThat(made.standing("admins", "User Administrator").foundBy(check))
                .containsExactly("admins User Administrator");
    }

    @Test
    void aServicePrincipalIsFoundButCannotActivate() {
        Made made = new Made().service("robot").standing("robot", "Global Administrator");
        assertThat(made.firstFoundBy(check).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(made.firstFoundBy(check).remedy()).hasSize(1);
    }

    @Test
    void whatIsActivatedOrEndsOrIsEligibleIsAsItShouldBe() {
        Made made = new Made().user("kim").user("lee");
        made.activated("kim", "Global Administrator").eligible("kim", "Global Administrator");
        made.holds(
                "lee",
                "Global Administrator",
                AssignmentKind.ACTIVE,
                Assignment.Origin.ASSIGNED,
                Interval.before(Made.NOW.plusSeconds(60)));
        assertThat(made.foundBy(check)).isEmpty();
        assertThat(made.examinedBy(check).examined()).isEqualTo(1);
    }

    @Test
    void emergencyAccountsHoldTheirsAllTheTimeEvenByAGroupOfTheirs() {
        Made made = new Made().user("glass").emergency("glass").group("glasses", "glass");
        made.standing("glass", "Global Administrator").standing("glasses", "Global Administrator");
        assertThat(made.foundBy(check)).isEmpty();
    }

    @Test
    void anAssignmentThatTheExportHasTwiceIsToldOnce() {
        Made made = new Made().user("kim");
        made.standing("kim", "User Administrator").standing("kim", "User Administrator");
        assertThat(made.foundBy(check)).hasSize(1);
    }

    @Test
    void theScopeIsSaidWhereItIsNotTheWholeDirectory() {
        Made made = new Made().user("kim").overUnit("kim", "User Administrator", AssignmentKind.ACTIVE);
        assertThat(made.foundBy(check))
                .containsExactly("kim@test.example User Administrator over /administrativeUnits/" + Made.id("unit"));
    }
}
