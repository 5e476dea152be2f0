package dev.gatehouse.directory.posture;

import java.util.List;
import java.util.stream.Stream;

/** Every check that there is. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new PrivilegedNames(),
            new UnusedAccounts(),
            new SynchronisedAccounts(),
            new GuestsInRoles(),
            new SecondFactorMissing(),
            new AccessPolicyExemptions(),
            new AdministratorDevices(),
            new TooManyGlobalAdministrators(),
            new StandingAssignments(),
            new RedundantAssignments(),
            new StaleAssignments(),
            new EmergencyAccounts(),
            new ApplicationOwners(),
            new EntraRoleSettings(),
            new RolesWithoutSecondFactor(),
            new ActivationLimits(),
            new EndlessAssignmentsAllowed(),
            new AzureRoleSettings(),
            new AzureNames(),
            new AccessManagementForAzure(),
            new TooManyOwners(),
            new TooManyPermanentOwners(),
            new DuplicateRoles());

    private Checks() {}

    /** All checks, in the order in which pages list them. */
    public static List<Check> all() {
        return ALL;
    }

    /** What is judged by the state: by each check, and by comparing two exports. */
    public static List<About> about() {
        return Stream.concat(ALL.stream().map(Check::about), Stream.of(PolicyChanges.ABOUT))
                .toList();
    }

    /** What of it serves a row of the guide. */
    public static List<About> serving(String row) {
        return about().stream().filter(about -> about.rows().contains(row)).toList();
    }
}
