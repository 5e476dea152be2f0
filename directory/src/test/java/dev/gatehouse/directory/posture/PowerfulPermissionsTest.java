package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PowerfulPermissionsTest {
    @Test
    void grantingRolesIsPower() {
        assertThat(PowerfulPermissions.power("RoleManagement.ReadWrite.Directory"))
                .contains("can assign every role of the directory");
    }

    @Test
    void readingThemAndChangingOrdinaryGroupsIsNot() {
        assertThat(PowerfulPermissions.power("RoleManagement.Read.Directory")).isEmpty();
        assertThat(PowerfulPermissions.power("Group.ReadWrite.All")).isEmpty();
        assertThat(PowerfulPermissions.power("Application.ReadWrite.OwnedBy")).isEmpty();
    }
}
