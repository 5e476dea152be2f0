package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Device;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Privileged users without a device that the organisation manages and that keeps its rules. */
final class AdministratorDevices implements Check {
    private static final About ABOUT = new About(
            "posture-admin-validation",
            "Privileged account without a trustworthy device",
            Area.AUTHENTICATION,
            Severity.MEDIUM,
            List.of("posture-admin-validation"),
            "Who works from a device that nobody looks after works with whatever else is on it; a second factor does not"
                    + " help there.",
            PrivilegedUser.needs(Dataset.DEVICES));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        List<PrivilegedUser> users = PrivilegedUser.of(tenant, baseline).stream()
                .filter(one -> one.user().enabled())
                .toList();
        return PrivilegedUser.examine(users, one -> judge(one, tenant));
    }

    private static Optional<Finding> judge(PrivilegedUser one, Tenant tenant) {
        List<Device> devices = tenant.devices().stream()
                .filter(device -> device.owners().contains(one.user().id()))
                .toList();
        if (devices.stream().anyMatch(device -> device.managed() && device.compliant())) {
            return Optional.empty();
        }
        return Optional.of(one.finding(
                ABOUT,
                "registeredDevices",
                devices.isEmpty() ? "no device is registered" : "none is both managed and compliant: " + names(devices),
                "a workstation for privileged work that is managed and compliant",
                List.of(
                        "Give him a workstation for privileged work, enrol it in Intune, and have him register it",
                        "GET /v1.0/users/" + one.user().id()
                                + "/registeredDevices shows isManaged and isCompliant of each")));
    }

    private static String names(List<Device> devices) {
        return devices.stream().map(Device::name).sorted().collect(Collectors.joining(", "));
    }
}
