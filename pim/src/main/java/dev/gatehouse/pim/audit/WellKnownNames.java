package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.state.WellKnown;

/** What Core Directory calls the two roles that give others; of the rest it is not said. */
final class WellKnownNames {
    private WellKnownNames() {}

    /** The name; empty where it is not known. */
    static String of(RoleDefinitionId role) {
        if (role.equals(WellKnown.GLOBAL_ADMINISTRATOR)) {
            return "TenantAdmins";
        }
        return role.equals(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR) ? "PrivilegedRoleAdmins" : "";
    }
}
