package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GuestsInRolesTest {
    private final Check check = new GuestsInRoles();

    @Test
    void aGuestWithAPrivilegedRoleIsFound() {
        Made made = new Made().user("kim", Users::guest).user("lee").group("admins", "kim", "lee");
        made.eligible("admins", "User Administrator");
        assertThat(made.foundBy(check)).containsExactly("kim@test.example userType");
        assertThat(made.firstFoundBy(check).is()).isEqualTo("a guest with User Administrator");
        assertThat(made.examinedBy(check).examined()).isEqualTo(2);
    }

    @Test
    void aGuestWhoOnlyReadsIsNot() {
        Made made = new Made().user("kim", Users::guest).standing("kim", "Directory Readers");
        assertThat(made.foundBy(check)).isEmpty();
    }

    @Test
    void whoIsInAGroupInAGroupIsTakenOutOfTheInnerOne() {
        Made made = new Made().user("kim", Users::guest).group("inner", "kim").group("outer", "inner");
        made.eligible("outer", "User Administrator");
        assertThat(made.firstFoundBy(check).remedy()).singleElement().asString().contains("in the group outer");
    }
}
