package dev.gatehouse.connect.export;

import dev.gatehouse.directory.tenant.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A request whose answers an export is made of, in the order in which {@code scripts/export-directory} asks. In paths
 * {@code {group}} stands for the id of each group, {@code {managementGroup}} and {@code {subscription}} for those of Azure,
 * and {@code {scope}} for the path of each of the latter two.
 */
public enum ExportRequest {
    USERS(
            "users",
            "/v1.0/users?$select=id,userPrincipalName,displayName,accountEnabled,userType,onPremisesSyncEnabled,"
                    + "createdDateTime,signInActivity&$top=500",
            "User.Read.All, AuditLog.Read.All",
            Dataset.USERS,
            Dataset.SIGN_IN_ACTIVITY),
    GROUPS(
            "groups",
            "/v1.0/groups?$select=id,displayName,isAssignableToRole,onPremisesSyncEnabled&$expand=owners($select=id)",
            "Group.Read.All",
            Dataset.GROUPS,
            Dataset.GROUP_OWNERS),
    GROUP_MEMBERS(
            "members-of-group-{group}",
            "/v1.0/groups/{group}/members?$select=id&$top=999",
            "GroupMember.Read.All",
            Dataset.GROUP_MEMBERS),
    SERVICE_PRINCIPALS(
            "servicePrincipals",
            "/v1.0/servicePrincipals?$select=id,appId,displayName,accountEnabled,appRoles&$expand=owners($select=id)",
            Permissions.APPLICATIONS,
            Dataset.SERVICE_PRINCIPALS,
            Dataset.SERVICE_PRINCIPAL_OWNERS),
    /** Those of Microsoft Graph, which are the ones that reach the directory. */
    APP_ROLES(
            "appRoleAssignments",
            "/v1.0/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')/appRoleAssignedTo?$top=999",
            Permissions.APPLICATIONS,
            Dataset.APP_ROLES),
    APPLICATIONS(
            "applications",
            "/v1.0/applications?$select=id,appId,displayName&$expand=owners($select=id)",
            Permissions.APPLICATIONS,
            Dataset.APPLICATIONS,
            Dataset.APPLICATION_OWNERS),
    DEVICES(
            "devices",
            "/v1.0/devices?$select=id,displayName,isManaged,isCompliant&$expand=registeredOwners($select=id)",
            "Device.Read.All",
            Dataset.DEVICES),
    ROLE_DEFINITIONS(
            "roleDefinitions",
            "/v1.0/roleManagement/directory/roleDefinitions",
            Permissions.ROLES,
            Dataset.ROLE_DEFINITIONS),
    ROLE_ASSIGNMENTS(
            "roleAssignments",
            "/v1.0/roleManagement/directory/roleAssignments",
            Permissions.ROLES,
            Dataset.ASSIGNMENTS),
    ROLE_ASSIGNMENT_INSTANCES(
            "roleAssignmentScheduleInstances",
            "/v1.0/roleManagement/directory/roleAssignmentScheduleInstances",
            "RoleAssignmentSchedule.Read.Directory",
            Dataset.ASSIGNMENTS),
    ROLE_ELIGIBILITY_INSTANCES(
            "roleEligibilityScheduleInstances",
            "/v1.0/roleManagement/directory/roleEligibilityScheduleInstances",
            "RoleEligibilitySchedule.Read.Directory",
            Dataset.ELIGIBILITIES),
    ROLE_POLICIES(
            "roleManagementPolicyAssignments",
            "/v1.0/policies/roleManagementPolicyAssignments?$filter=scopeId%20eq%20'/'%20and%20scopeType%20eq%20"
                    + "'DirectoryRole'&$expand=policy($expand=rules)",
            "RoleManagementPolicy.Read.Directory",
            Dataset.POLICIES),
    CONDITIONAL_ACCESS(
            "conditionalAccessPolicies",
            "/v1.0/identity/conditionalAccess/policies",
            "Policy.Read.All",
            Dataset.CONDITIONAL_ACCESS),
    REGISTRATIONS(
            "userRegistrationDetails",
            "/v1.0/reports/authenticationMethods/userRegistrationDetails",
            "AuditLog.Read.All",
            Dataset.REGISTRATIONS),
    AZURE_SUBSCRIPTIONS(
            "azure-subscriptions", "/subscriptions?api-version=2022-12-01", Permissions.AZURE, Dataset.AZURE_TREE),
    AZURE_MANAGEMENT_GROUPS(
            "azure-managementGroups",
            "/providers/Microsoft.Management/managementGroups?api-version=2020-05-01",
            Permissions.AZURE,
            Dataset.AZURE_TREE),
    AZURE_DESCENDANTS(
            "azure-managementGroups-{managementGroup}",
            "/providers/Microsoft.Management/managementGroups/{managementGroup}/descendants?api-version=2020-05-01",
            Permissions.AZURE,
            Dataset.AZURE_TREE),
    AZURE_ROLE_DEFINITIONS(
            "azure-roleDefinitions-{subscription}",
            "/subscriptions/{subscription}/providers/Microsoft.Authorization/roleDefinitions?api-version=2022-04-01",
            Permissions.AZURE,
            Dataset.AZURE_ROLE_DEFINITIONS),
    AZURE_ROLE_ASSIGNMENTS(
            "azure-roleAssignments-{scope}",
            "{scope}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01",
            Permissions.AZURE,
            Dataset.AZURE_ASSIGNMENTS),
    AZURE_ASSIGNMENT_INSTANCES(
            "azure-roleAssignmentScheduleInstances-{scope}",
            "{scope}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances?api-version=2020-10-01",
            Permissions.AZURE,
            Dataset.AZURE_ASSIGNMENTS),
    AZURE_ELIGIBILITY_INSTANCES(
            "azure-roleEligibilityScheduleInstances-{scope}",
            "{scope}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances?api-version=2020-10-01",
            Permissions.AZURE,
            Dataset.AZURE_ELIGIBILITIES),
    AZURE_ROLE_POLICIES(
            "azure-roleManagementPolicyAssignments-{scope}",
            "{scope}/providers/Microsoft.Authorization/roleManagementPolicyAssignments?api-version=2020-10-01",
            Permissions.AZURE,
            Dataset.AZURE_POLICIES);

    private final String file;
    private final String path;
    private final String permission;
    private final Set<Dataset> datasets;

    ExportRequest(String file, String path, String permission, Dataset... datasets) {
        this.file = file;
        this.path = path;
        this.permission = permission;
        this.datasets = Set.of(datasets);
    }

    /** How the names of the files with the answers begin. */
    public String file() {
        return file;
    }

    /** What is asked, below the address of the service. */
    public String path() {
        return path;
    }

    /** Which permission of Graph, or which role of Azure, it takes. */
    public String permission() {
        return permission;
    }

    /** What the answers are needed for. */
    public Set<Dataset> datasets() {
        return datasets;
    }

    /** Whether it is asked of Azure Resource Manager, and not of Graph. */
    public boolean isAzure() {
        return file.startsWith("azure-");
    }

    /** The requests that a collection is made of. */
    public static List<ExportRequest> of(Dataset dataset) {
        return Arrays.stream(values())
                .filter(request -> request.datasets.contains(dataset))
                .toList();
    }

    /** Permissions that several requests take. */
    private static final class Permissions {
        private static final String APPLICATIONS = "Application.Read.All";
        private static final String ROLES = "RoleManagement.Read.Directory";
        private static final String AZURE = "Reader";

        private Permissions() {}
    }
}
