package dev.gatehouse.connect.export;

import dev.gatehouse.directory.tenant.Dataset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a page of an export may hold. */
public enum ExportCollection {
    USERS("users", Dataset.USERS),
    GROUPS("groups", Dataset.GROUPS),
    GROUP_MEMBERS("members", Dataset.GROUP_MEMBERS),
    GROUP_OWNERS("owners", Dataset.GROUP_OWNERS),
    SERVICE_PRINCIPALS("servicePrincipals", Dataset.SERVICE_PRINCIPALS),
    SERVICE_PRINCIPAL_OWNERS("owners", Dataset.SERVICE_PRINCIPAL_OWNERS),
    APP_ROLE_ASSIGNMENTS("appRoleAssignments", Dataset.APP_ROLES),
    APPLICATIONS("applications", Dataset.APPLICATIONS),
    APPLICATION_OWNERS("owners", Dataset.APPLICATION_OWNERS),
    DEVICES("devices"),
    DEVICE_OWNERS("registeredOwners"),
    ROLE_DEFINITIONS("roleDefinitions", Dataset.ROLE_DEFINITIONS),
    DIRECTORY_ROLES("directoryRoles"),
    ROLE_ASSIGNMENTS("roleAssignments", Dataset.ASSIGNMENTS),
    ROLE_ASSIGNMENT_SCHEDULES("roleAssignmentSchedules", Dataset.ASSIGNMENTS),
    ROLE_ASSIGNMENT_SCHEDULE_INSTANCES("roleAssignmentScheduleInstances", Dataset.ASSIGNMENTS),
    ROLE_ELIGIBILITY_SCHEDULES("roleEligibilitySchedules", Dataset.ELIGIBILITIES),
    ROLE_ELIGIBILITY_SCHEDULE_INSTANCES("roleEligibilityScheduleInstances", Dataset.ELIGIBILITIES),
    ROLE_POLICY_ASSIGNMENTS("roleManagementPolicyAssignments", Dataset.POLICIES),
    ROLE_POLICIES("roleManagementPolicies"),
    CONDITIONAL_ACCESS("conditionalAccessPolicies", Dataset.CONDITIONAL_ACCESS),
    REGISTRATIONS("userRegistrationDetails", Dataset.REGISTRATIONS),
    AZURE_ROLE_DEFINITIONS("azure-roleDefinitions", Dataset.AZURE_ROLE_DEFINITIONS),
    AZURE_ROLE_ASSIGNMENTS("azure-roleAssignments", Dataset.AZURE_ASSIGNMENTS),
    AZURE_ASSIGNMENT_SCHEDULES("azure-roleAssignmentSchedules", Dataset.AZURE_ASSIGNMENTS),
    AZURE_ASSIGNMENT_SCHEDULE_INSTANCES("azure-roleAssignmentScheduleInstances", Dataset.AZURE_ASSIGNMENTS),
    AZURE_ELIGIBILITY_SCHEDULES("azure-roleEligibilitySchedules", Dataset.AZURE_ELIGIBILITIES),
    AZURE_ELIGIBILITY_SCHEDULE_INSTANCES("azure-roleEligibilityScheduleInstances", Dataset.AZURE_ELIGIBILITIES),
    AZURE_POLICY_ASSIGNMENTS("azure-roleManagementPolicyAssignments", Dataset.AZURE_POLICIES),
    AZURE_POLICIES("azure-roleManagementPolicies"),
    AZURE_MANAGEMENT_GROUPS("azure-managementGroups"),
    AZURE_SUBSCRIPTIONS("azure-subscriptions"),
    /** {@code export.json}, which says when the export was made. */
    EXPORT("export");

    private static final String AZURE = "azure-";

    private final String file;
    private final Set<Dataset> datasets;

    ExportCollection(String file, Dataset... datasets) {
        this.file = file;
        this.datasets = Set.of(datasets);
    }

    /** How the name of a file with it begins. */
    public String file() {
        return file;
    }

    /** What an export certainly has that has a page of it, if only an empty one. */
    Set<Dataset> datasets() {
        return datasets;
    }

    /** Whether Azure Resource Manager answers with it. */
    boolean isAzure() {
        return file.startsWith(AZURE);
    }

    /** Of members or owners: it takes another object to say whose. */
    boolean isRelation() {
        return switch (this) {
            case GROUP_MEMBERS, GROUP_OWNERS, SERVICE_PRINCIPAL_OWNERS, APPLICATION_OWNERS, DEVICE_OWNERS -> true;
            default -> false;
        };
    }

    /** The collection of this system whose last word this is, in any case. */
    static Optional<ExportCollection> named(String word, boolean azure) {
        String name = (azure ? AZURE : "") + word;
        return Arrays.stream(values())
                .filter(one -> !one.isRelation() && one != EXPORT)
                .filter(one -> one.file.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The members or owners, as {@code relation} names them, of such an object. */
    static Optional<ExportCollection> related(String relation, String object) {
        return switch (relation.toLowerCase(Locale.ROOT) + " of " + object.toLowerCase(Locale.ROOT)) {
            case "members of group", "members of groups" -> Optional.of(GROUP_MEMBERS);
            case "owners of group", "owners of groups" -> Optional.of(GROUP_OWNERS);
            case "owners of application", "owners of applications" -> Optional.of(APPLICATION_OWNERS);
            case "owners of serviceprincipal", "owners of serviceprincipals" -> Optional.of(SERVICE_PRINCIPAL_OWNERS);
            case "registeredowners of device", "registeredowners of devices" -> Optional.of(DEVICE_OWNERS);
            default -> Optional.empty();
        };
    }
}
