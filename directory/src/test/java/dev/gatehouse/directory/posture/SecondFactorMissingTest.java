package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.tenant.Registration;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SecondFactorMissingTest {
    private final Check check = new SecondFactorMissing();

    @Test
    void aPrivilegedUserWithoutASecondFactorIsFound() {
        Made made = new Made().user("kim").user("lee").registered("lee");
        made.eligible("kim", "User Administrator").standing("lee", "User Administrator");
        made.builder().registration(new Registration(Made.id("kim"), false, false, Set.of("email")));
        assertThat(made.foundBy(check)).containsExactly("kim@test.example isMfaRegistered");
        assertThat(made.examinedBy(check).examined()).isEqualTo(2);
    }

    @Test
    void whomTheExportSaysNothingOfHasNone() {
        Made made = new Made().user("kim").group("admins", "kim").eligible("admins", "User Administrator");
        assertThat(made.foundBy(check)).containsExactly("kim@test.example isMfaRegistered");
        assertThat(made.firstFoundBy(check).remedy())
                .singleElement()
                .asString()
                .contains("/v1.0/users/" + Made.id("kim") + "/authentication/temporaryAccessPassMethods");
    }

    @Test
    void whoIsNotPrivilegedAndEmergencyAccountsAreNotAsked() {
        Made made = new Made().user("kim").user("glass").emergency("glass");
        made.standing("kim", "Directory Readers").standing("glass", "Global Administrator");
        assertThat(made.examinedBy(check)).isEqualTo(Result.nothing());
    }
}
