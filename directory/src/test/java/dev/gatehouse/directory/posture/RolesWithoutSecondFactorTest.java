package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RolesWithoutSecondFactorTest {
    private final Check check = new RolesWithoutSecondFactor();

    @Test
    void aPrivilegedRoleThatSomebodyMayActivateIsFound() {
        Made made = new Made()
                .eligible("kim", "User Administrator")
                .eligible("lee", "User Administrator")
                .settings(MadeSettings.of("User Administrator").asks("Justification"));
        assertThat(made.foundBy(check)).containsExactly("User Administrator second factor");
        assertThat(made.examinedBy(check).examined()).isEqualTo(1);
    }

    @Test
    void anAuthenticationContextIsASecondFactor() {
        Made made = new Made()
                .eligible("kim", "User Administrator")
                .settings(MadeSettings.of("User Administrator").asks().context("c1"));
        assertThat(made.foundBy(check)).isEmpty();
        assertThat(made.examinedBy(check).examined()).isEqualTo(1);
    }

    @Test
    void rolesThatNobodyMayActivateOrAnotherCheckJudgesAreNot() {
        Made made = new Made()
                .standing("kim", "User Administrator")
                .eligible("kim", "Directory Readers")
                .eligible("kim", "Global Administrator")
                .eligible("kim", "Exchange Administrator")
                .settings(MadeSettings.of("User Administrator").asks())
                .settings(MadeSettings.of("Directory Readers").asks())
                .settings(MadeSettings.of("Global Administrator").asks());
        assertThat(made.examinedBy(check)).isEqualTo(Result.nothing());
    }
}
