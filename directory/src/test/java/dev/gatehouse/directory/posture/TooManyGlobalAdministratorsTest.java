package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TooManyGlobalAdministratorsTest {
    private final Check check = new TooManyGlobalAdministrators();

    @Test
    void fourAreNotTooMany() {
        assertThat(administrators(4).foundBy(check)).isEmpty();
        assertThat(administrators(4).examinedBy(check).examined()).isEqualTo(1);
    }

    @Test
    void fiveAreAndAreNamed() {
        assertThat(administrators(5).foundBy(check)).containsExactly("Global Administrator holders");
        assertThat(administrators(5).firstFoundBy(check).is()).startsWith("5: adm0@test.example, adm1@test.example");
    }

    @Test
    void whoHoldsTheRoleTwiceCountsOnce() {
        Made made = administrators(4)
                .group("admins", "adm0", "adm1")
                .standing("adm0", "Global Administrator")
                .eligible("admins", "Global Administrator");
        assertThat(made.foundBy(check)).isEmpty();
    }

    @Test
    void membersOfAGroupCountEach() {
        Made made =
                administrators(4).user("kim").group("admins", "adm0", "kim").eligible("admins", "Global Administrator");
        assertThat(made.foundBy(check)).hasSize(1);
    }

    @Test
    void otherRolesDoNotCount() {
        Made made = administrators(4).user("kim").standing("kim", "User Administrator");
        assertThat(made.foundBy(check)).isEmpty();
    }

    private static Made administrators(int count) {
        Made made = new Made();
        for (int i = 0; i < count; i++) {
            made.user("adm" + i).eligible("adm" + i, "Global Administrator");
        }
        return made;
    }
}
