package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.tenant.AccessPolicy;
import org.junit.jupiter.api.Test;

final class AccessPolicyExemptionsTest {
    private final Check check = new AccessPolicyExemptions();

    private static final AccessPolicy ALL = MadePolicy.of("all", MadePolicy.EVERYBODY, MadePolicy.NOBODY, "mfa");

    @Test
    void whoIsExemptByNameIsFound() {
        Made made = administrators()
                .policy(MadePolicy.of("mfa", MadePolicy.EVERYBODY, MadePolicy.users("kim", "other"), "mfa"));
        assertThat(made.foundBy(check)).containsExactly("kim@test.example excluded from mfa (" + Made.id("mfa") + ")");
        assertThat(made.firstFoundBy(check).is()).isEqualTo("exempt by name");
        assertThat(made.firstFoundBy(check).remedy())
                .containsExactly("PATCH /v1.0/identity/conditionalAccess/policies/" + Made.id("mfa")
                        + " {\"conditions\": {\"users\": {\"excludeUsers\": [\"" + Made.id("other") + "\"]}}}");
        assertThat(made.examinedBy(check).examined()).isEqualTo(3);
    }

    @Test
    void whoIsExemptByAGroupInAGroupIsFound() {
        Made made = administrators().group("inner", "kim").group("outer", "inner");
        made.policy(MadePolicy.of("block", MadePolicy.EVERYBODY, MadePolicy.groups("outer"), "block"));
        made.policy(ALL);
        assertThat(made.firstFoundBy(check).is()).isEqualTo("exempt by the group outer");
    }

    @Test
    void whoIsExemptByRoleIsFound() {
        Made made = administrators().policy(ALL);
        made.policy(MadePolicy.of(
                "device", MadePolicy.EVERYBODY, MadePolicy.roles("Teams Administrator"), "compliantDevice"));
        assertThat(made.foundBy(check))
                .containsExactly("lee@test.example excluded from device (" + Made.id("device") + ")");
        assertThat(made.firstFoundBy(check).is()).isEqualTo("exempt by the role Teams Administrator");
    }

    @Test
    void aGuestIsExemptWhereGuestsAre() {
        Made made = new Made().user("kim", Users::guest).eligible("kim", "User Administrator");
        made.policy(MadePolicy.of("mfa", MadePolicy.roles("User Administrator"), MadePolicy.GUESTS, "mfa"));
        assertThat(made.firstFoundBy(check).is()).isEqualTo("exempt as a guest");
    }

    @Test
    void policiesThatAreNotEnforcedOrNotAboutHimOrAskForNothingDoNotMatter() {
        AccessPolicy.Subjects kim = MadePolicy.users("kim");
        Made made = administrators().policy(ALL);
        made.policy(MadePolicy.in(
                AccessPolicy.State.REPORT_ONLY, MadePolicy.of("trial", MadePolicy.EVERYBODY, kim, "mfa")));
        made.policy(MadePolicy.of("others", MadePolicy.groups("some"), kim, "mfa"));
        made.policy(MadePolicy.of("terms", MadePolicy.EVERYBODY, kim, "termsOfUse"));
        assertThat(made.foundBy(check)).isEmpty();
    }

    @Test
    void aTenantWhereNobodyIsAskedForASecondFactorIsFound() {
        assertThat(administrators().foundBy(check)).containsExactly("the tenant second factor");
        Made someAsked = administrators()
                .policy(MadePolicy.of(
                        "admins",
                        MadePolicy.roles("Global Administrator"),
                        MadePolicy.NOBODY,
                        "authenticationStrength"));
        assertThat(someAsked.foundBy(check)).isEmpty();
    }

    @Test
    void emergencyAccountsMayBeExempt() {
        Made made = new Made().user("glass").emergency("glass").standing("glass", "Global Administrator");
        made.policy(MadePolicy.of("mfa", MadePolicy.EVERYBODY, MadePolicy.users("glass"), "mfa"));
        assertThat(made.foundBy(check)).isEmpty();
    }

    @Test
    void aRoleOverAnAdministrativeUnitDoesNotExempt() {
        Made made = new Made().user("kim").policy(ALL);
        made.overUnit("kim", "User Administrator", AssignmentKind.ACTIVE);
        made.policy(MadePolicy.of("block", MadePolicy.EVERYBODY, MadePolicy.roles("User Administrator"), "block"));
        assertThat(made.foundBy(check)).isEmpty();
    }

    private static Made administrators() {
        return new Made()
                .user("kim")
                .user("lee")
                .eligible("kim", "User Administrator")
                .eligible("lee", "Teams Administrator");
    }
}
