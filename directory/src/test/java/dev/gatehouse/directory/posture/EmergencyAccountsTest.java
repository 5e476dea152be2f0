package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.tenant.User;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class EmergencyAccountsTest {
    private final Check check = new EmergencyAccounts();

    @Test
    void twoThatWorkAreEnough() {
        Made made = withAnother(Users::inInitialDomain).registered("two").standing("two", "Global Administrator");
        assertThat(made.foundBy(check)).isEmpty();
        assertThat(made.examinedBy(check).examined()).isEqualTo(15);
    }

    @Test
    void whoIsDeclaredMustExist() {
        Made made = one().emergency("gone");
        assertThat(made.foundBy(check)).containsExactly("the tenant emergency access accounts");
        assertThat(made.firstFoundBy(check).is()).isEqualTo("1 in the tenant, of 2 that are declared");
    }

    @Test
    void anAccountThatWouldLetNobodyInIsFound() {
        Made made = withAnother(user -> Users.disabled(Users.synchronised(Users.guest(user))));
        made.eligible("two", "Global Administrator");
        assertThat(made.foundBy(check))
                .containsExactly(
                        "two@test.example accountEnabled",
                        "two@test.example Global Administrator",
                        "two@test.example onPremisesSyncEnabled",
                        "two@test.example userType",
                        "two@test.example userPrincipalName",
                        "two@test.example isMfaRegistered");
    }

    @Test
    void aNameInAnotherDomainIsOnlyALittleWrong() {
        Made made = withAnother(user -> user).registered("two").standing("two", "Global Administrator");
        assertThat(made.foundBy(check)).containsExactly("two@test.example userPrincipalName");
        assertThat(made.firstFoundBy(check).severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void policiesThatCouldLockItOutMustExemptIt() {
        Made made = withAnother(Users::inInitialDomain)
                .registered("two")
                .standing("two", "Global Administrator")
                .policy(MadePolicy.of("block", MadePolicy.EVERYBODY, MadePolicy.users("one"), "block"))
                .policy(MadePolicy.of("mfa", MadePolicy.EVERYBODY, MadePolicy.NOBODY, "mfa"));
        assertThat(made.foundBy(check)).containsExactly("two@test.onmicrosoft.com Conditional Access");
        assertThat(made.firstFoundBy(check).is()).isEqualTo("may be locked out by block");
        assertThat(made.firstFoundBy(check).remedy())
                .singleElement()
                .asString()
                .contains(Made.id("one").toString(), Made.id("two").toString());
    }

    /** One account that is as it should be. */
    private static Made one() {
        return new Made()
                .user("one", Users::inInitialDomain)
                .emergency("one")
                .registered("one")
                .standing("one", "Global Administrator");
    }

    private static Made withAnother(UnaryOperator<User> but) {
        return one().user("two", but).emergency("two");
    }
}
