package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import org.junit.jupiter.api.Test;

final class RedundantAssignmentsTest {
    private final Check check = new RedundantAssignments();

    @Test
    void whoMayActivateWhatHeHasIsFound() {
        Made made = new Made().user("kim");
        made.standing("kim", "User Administrator").eligible("kim", "User Administrator");
        assertThat(made.foundBy(check)).containsExactly("kim@test.example User Administrator");
        assertThat(made.firstFoundBy(check).is()).isEqualTo("active without an end, and eligible too");
    }

    @Test
    void aGroupThatHasARoleBothWaysIsToldOnce() {
        Made made = new Made().user("kim").user("lee").group("admins", "kim", "lee");
        made.standing("admins", "User Administrator").eligible("admins", "User Administrator");
        assertThat(made.foundBy(check)).containsExactly("admins User Administrator");
    }

    @Test
    void whoHasItHimselfAndMayActivateItByAGroupIsFound() {
        Made made = new Made().user("kim").user("lee").group("admins", "kim", "lee");
        made.standing("kim", "User Administrator").eligible("admins", "User Administrator");
        assertThat(made.foundBy(check)).containsExactly("kim@test.example User Administrator");
        assertThat(made.firstFoundBy(check).is())
                .isEqualTo("active without an end directly, and eligible by the group admins");
    }

    @Test
    void rolesOfTheSameKindBesideGlobalAdministratorAddNothing() {
        Made made = new Made().user("kim").eligible("kim", "Global Administrator");
        made.eligible("kim", "User Administrator").eligible("kim", "Teams Administrator");
        assertThat(made.foundBy(check)).containsExactly("kim@test.example eligible roles beside Global Administrator");
        assertThat(made.firstFoundBy(check).is()).isEqualTo("Teams Administrator, User Administrator");
    }

    @Test
    void anActivatedRoleIsNotRedundant() {
        Made made = new Made().user("kim");
        made.eligible("kim", "Global Administrator").activated("kim", "Global Administrator");
        made.standing("kim", "User Administrator");
        assertThat(made.foundBy(check)).isEmpty();
        assertThat(made.examinedBy(check).examined()).isEqualTo(3);
    }

    @Test
    void everythingTwiceIsStillNoMoreThanThereIsToLookAt() {
        Made made = new Made().user("kim");
        made.standing("kim", "Global Administrator").eligible("kim", "Global Administrator");
        made.standing("kim", "User Administrator").eligible("kim", "User Administrator");
        assertThat(made.examinedBy(check).findings()).hasSize(4);
        assertThat(made.examinedBy(check).examined()).isEqualTo(4);
    }

    @Test
    void theRoleThatHeHasMustReachAsFarAsTheOneHeMayActivate() {
        Made wide = new Made().user("kim").standing("kim", "User Administrator");
        wide.overUnit("kim", "User Administrator", AssignmentKind.ELIGIBLE);
        assertThat(wide.foundBy(check))
                .containsExactly("kim@test.example User Administrator over /administrativeUnits/" + Made.id("unit"));
        Made narrow = new Made().user("kim").eligible("kim", "User Administrator");
        narrow.overUnit("kim", "User Administrator", AssignmentKind.ACTIVE);
        assertThat(narrow.foundBy(check)).isEmpty();
    }
}
