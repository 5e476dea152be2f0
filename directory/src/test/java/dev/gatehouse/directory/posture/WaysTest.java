package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.tenant.Application;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WaysTest {
    private static final ObjectId APP = ObjectId.of("00000000-0000-0000-0000-0000000000aa");

    @Test
    void whoHoldsTheRoleNeedsNoWay() {
        Made made = new Made().user("adm_kim").user("ben").eligible("adm_kim", "Global Administrator");
        assertThat(ways(made)).isEmpty();
    }

    @Test
    void theOwnerOfAnApplicationThatCanGrantRolesHasOne() {
        Made made = new Made().user("ben");
        made.builder()
                .principal(new ServicePrincipal(
                        Made.id("backup"),
                        "Backup",
                        Optional.of(APP),
                        true,
                        Set.of(),
                        Set.of("RoleManagement.ReadWrite.Directory", "User.Read.All")))
                .application(new Application(APP, APP, "Backup", Set.of(Made.id("ben"))));
        assertThat(ways(made))
                .containsExactly(
                        "Backup → has the permission RoleManagement.ReadWrite.Directory and can become Global Administrator",
                        "ben@test.example → owns the application Backup → has the permission"
                                + " RoleManagement.ReadWrite.Directory and can become Global Administrator");
    }

    @Test
    void soDoesTheHelpdeskThatSetsThePasswordOfThatOwner() {
        Made made = new Made().user("ben").user("adm_hal").eligible("adm_hal", "Helpdesk Administrator");
        made.builder()
                .principal(new ServicePrincipal(
                        Made.id("backup"),
                        "Backup",
                        Optional.empty(),
                        true,
                        Set.of(Made.id("ben")),
                        Set.of("AppRoleAssignment.ReadWrite.All")));
        assertThat(ways(made))
                .contains(
                        "adm_hal@test.example → may activate the role Helpdesk Administrator → can set the password of"
                                + " ben@test.example → owns the application Backup → has the permission"
                                + " AppRoleAssignment.ReadWrite.All and can become Global Administrator");
    }

    @Test
    void theHelpdeskCannotTouchOwnersOfRoleAssignableGroups() {
        Made made = new Made().user("ben").user("adm_hal").standing("adm_hal", "Helpdesk Administrator");
        made.builder().principal(new Group(Made.id("tier 0"), "tier 0", true, false, Set.of(), Set.of(Made.id("ben"))));
        made.eligible("tier 0", "Global Administrator");
        assertThat(ways(made))
                .containsExactly(
                        "ben@test.example → owns the group tier 0 → may activate the role Global Administrator");
    }

    @Test
    void groupsThatLieInEachOtherEnd() {
        Made made = new Made()
                .user("ben")
                .group("a", "b")
                .group("b", "a", "ben")
                .standing("a", "Privileged Role Administrator");
        assertThat(ways(made))
                .containsExactly(
                        "ben@test.example → is in the group b → is in the group a → has the role Privileged Role"
                                + " Administrator → can give itself, or take over whoever has, Global Administrator");
    }

    private static List<String> ways(Made made) {
        return Ways.toGlobalAdministrator(made.tenant(), made.baseline()).stream()
                .map(Ways.Way::words)
                .toList();
    }
}
