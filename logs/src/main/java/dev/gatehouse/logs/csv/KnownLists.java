package dev.gatehouse.logs.csv;

import java.util.Optional;
import java.util.stream.Stream;

/*
 * Collectors leave lists of what there is beside the logs of what was done. They tell the state of one moment, which cannot be
 * judged as an event; to say so is better than to call their columns unknown.
 */
/** Names the lists that lie beside logs. */
final class KnownLists {
    private static final String[] EVENT = {"IPAddress", "IP address", "Operation", "Activity", "Status", "Result"};

    private KnownLists() {}

    /** What a file with such columns is, in a sentence; empty if it is none that is known. */
    static Optional<String> sentence(Columns columns) {
        return name(columns).map(name -> "this is a list of " + name + ", not a log");
    }

    private static Optional<String> name(Columns columns) {
        if (columns.hasAny("RoleName", "Role", "RoleDefinitionName")
                && columns.hasAny("UserName", "UserPrincipalName", "AssignmentType", "SignInName")) {
            return Optional.of("role assignments");
        }
        if (columns.hasAny("isMfaRegistered", "methodsRegistered", "MFAstatus", "MfaPhoneNumbers")) {
            return Optional.of("users' authentication methods");
        }
        if (columns.hasAny("PermissionType", "ConsentType") && columns.hasAny("Permission", "Scope")) {
            return Optional.of("applications' permissions");
        }
        boolean person = columns.hasAny("UserPrincipalName", "UserName")
                && columns.hasAny("Id", "UserId", "DisplayName", "AccountEnabled");
        return person && Stream.of(EVENT).noneMatch(columns::has) ? Optional.of("users") : Optional.empty();
    }
}
