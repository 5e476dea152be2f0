package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.tenant.Application;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ApplicationOwnersTest {
    private static final String GRANTS_ROLES = "RoleManagement.ReadWrite.Directory";

    private final Check check = new ApplicationOwners();

    @Test
    void theOwnerOfAServicePrincipalThatCanGrantRolesIsFound() {
        Made made = owned(GRANTS_ROLES).user("kim");
        assertThat(made.foundBy(check)).containsExactly("kim@test.example owner of robot (" + Made.id("robot") + ")");
        assertThat(made.firstFoundBy(check).is())
                .isEqualTo("the application can assign every role of the directory (" + GRANTS_ROLES + ")");
        assertThat(made.firstFoundBy(check).remedy())
                .containsExactly(
                        "DELETE /v1.0/servicePrincipals/" + Made.id("robot") + "/owners/" + Made.id("kim") + "/$ref");
    }

    @Test
    void theOwnerOfItsApplicationIsFoundToo() {
        Made made = owned(GRANTS_ROLES).user("kim").user("lee");
        made.builder()
                .application(new Application(
                        Made.id("registration").value(),
                        Made.id("app").value(),
                        "robot",
                        Set.of(Made.id("kim"), Made.id("lee"))));
        assertThat(made.examinedBy(check).findings())
                .extracting(finding -> finding.subject().name())
                .containsExactlyInAnyOrder("kim@test.example", "lee@test.example");
        assertThat(made.examinedBy(check).findings())
                .allSatisfy(finding -> assertThat(finding.remedy())
                        .anyMatch(line -> line.contains("/v1.0/applications/" + Made.id("registration"))));
    }

    @Test
    void aRoleOfTheControlPlaneIsPowerToo() {
        Made made = owned().user("kim").standing("robot", "Global Administrator");
        assertThat(made.firstFoundBy(check).is()).isEqualTo("the application has the role Global Administrator");
    }

    @Test
    void whoHasSuchPowerHimselfMayOwnIt() {
        Made made = owned(GRANTS_ROLES).user("kim").group("admins", "kim");
        made.eligible("admins", "Global Administrator");
        assertThat(made.foundBy(check)).isEmpty();
        assertThat(made.examinedBy(check).examined()).isEqualTo(1);
    }

    @Test
    void anApplicationWithoutSuchPowerMayBeOwnedByAnybody() {
        Made made = owned("User.Read.All", "Group.ReadWrite.All").user("kim");
        assertThat(made.examinedBy(check)).isEqualTo(Result.nothing());
    }

    @Test
    void aRoleOverAnAdministrativeUnitIsNotSuchPower() {
        Made made = owned(GRANTS_ROLES).user("kim");
        made.overUnit("kim", "Global Administrator", AssignmentKind.ACTIVE);
        assertThat(made.foundBy(check)).hasSize(1);
    }

    @Test
    void anotherPowerfulApplicationMayOwnIt() {
        Made made = owned(GRANTS_ROLES).service("kim", "AppRoleAssignment.ReadWrite.All");
        assertThat(made.foundBy(check)).isEmpty();
    }

    /** A service principal that kim owns. */
    private static Made owned(String... permissions) {
        Made made = new Made();
        made.builder()
                .principal(new ServicePrincipal(
                        Made.id("robot"),
                        "robot",
                        Optional.of(Made.id("app").value()),
                        true,
                        Set.of(Made.id("kim")),
                        Set.of(permissions)));
        return made;
    }
}
