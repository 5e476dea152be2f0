package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrivilegedNamesTest {
    private final Check check = new PrivilegedNames();

    @Test
    void anEverydayAccountWithAPrivilegedRoleIsFound() {
        Made made = new Made()
                .user("kim")
                .user("adm_lee")
                .eligible("kim", "Global Administrator")
                .standing("adm_lee", "User Administrator");
        assertThat(made.foundBy(check)).containsExactly("kim@test.example userPrincipalName");
        assertThat(made.examinedBy(check).examined()).isEqualTo(2);
    }

    @Test
    void membersOfGroupsInGroupsHoldTheRole() {
        Made made = new Made()
                .user("kim")
                .group("inner", "kim")
                .group("outer", "inner")
                .eligible("outer", "User Administrator");
        assertThat(made.foundBy(check)).containsExactly("kim@test.example userPrincipalName");
    }

    @Test
    void whoOnlyReadsAndEmergencyAccountsMayBeCalledAnything() {
        Made made = new Made()
                .user("kim")
                .user("glass")
                .emergency("glass")
                .standing("kim", "Directory Readers")
                .standing("glass", "Global Administrator");
        assertThat(made.foundBy(check)).isEmpty();
    }
}
