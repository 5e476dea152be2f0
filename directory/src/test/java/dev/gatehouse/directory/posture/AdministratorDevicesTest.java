package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AdministratorDevicesTest {
    private final Check check = new AdministratorDevices();

    @Test
    void whoHasNoDeviceIsFound() {
        Made made = new Made().user("kim").eligible("kim", "User Administrator");
        assertThat(made.foundBy(check)).containsExactly("kim@test.example registeredDevices");
        assertThat(made.firstFoundBy(check).is()).isEqualTo("no device is registered");
    }

    @Test
    void oneDeviceMustBeBothManagedAndCompliant() {
        Made made = new Made().user("kim").eligible("kim", "User Administrator");
        made.device("kim", true, false).device("kim", false, true);
        assertThat(made.firstFoundBy(check).is()).isEqualTo("none is both managed and compliant: kim-pc, kim-pc");
        assertThat(made.device("kim", true, true).foundBy(check)).isEmpty();
    }

    @Test
    void anotherMansDeviceDoesNotHelp() {
        Made made = new Made().user("kim").user("lee").device("lee", true, true);
        made.eligible("kim", "User Administrator").eligible("lee", "User Administrator");
        assertThat(made.foundBy(check)).containsExactly("kim@test.example registeredDevices");
    }

    @Test
    void disabledAndEmergencyAccountsNeedNone() {
        Made made = new Made().user("kim", Users::disabled).user("glass").emergency("glass");
        made.eligible("kim", "User Administrator").standing("glass", "Global Administrator");
        assertThat(made.examinedBy(check)).isEqualTo(Result.nothing());
    }
}
