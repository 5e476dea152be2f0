package dev.gatehouse.connect.export;

/** Who reads which item. */
final class Readers {
    private final Gathered gathered;
    private final PrincipalItems principals;
    private final ObjectItems objects;
    private final RoleItems roles;
    private final PolicyItems policies;
    private final AccessPolicyItems access;
    private final AzureItems azure;
    private final AzureTreeItems tree;

    Readers(Gathered gathered) {
        this.gathered = gathered;
        this.principals = new PrincipalItems(gathered);
        this.objects = new ObjectItems(gathered);
        this.roles = new RoleItems(gathered);
        this.policies = new PolicyItems(gathered);
        this.access = new AccessPolicyItems(gathered);
        this.azure = new AzureItems(gathered);
        this.tree = new AzureTreeItems(gathered);
    }

    void read(Kind kind, Item item) {
        switch (kind.collection()) {
            case USERS -> principals.user(item);
            case GROUPS -> principals.group(item);
            case SERVICE_PRINCIPALS -> principals.servicePrincipal(item);
            case APP_ROLE_ASSIGNMENTS -> principals.appRoleAssignment(item);
            case REGISTRATIONS -> principals.registration(item);
            case GROUP_MEMBERS, GROUP_OWNERS, SERVICE_PRINCIPAL_OWNERS, APPLICATION_OWNERS, DEVICE_OWNERS ->
                kind.of().ifPresent(of -> principals.related(item, kind.collection(), of));
            case APPLICATIONS -> objects.application(item);
            case DEVICES -> objects.device(item);
            case ROLE_DEFINITIONS -> roles.definition(item);
            case DIRECTORY_ROLES -> roles.directoryRole(item);
            case ROLE_ASSIGNMENTS -> roles.assignment(item);
            case ROLE_ASSIGNMENT_SCHEDULES -> roles.assignmentSchedule(item);
            case ROLE_ASSIGNMENT_SCHEDULE_INSTANCES -> roles.assignmentInstance(item);
            case ROLE_ELIGIBILITY_SCHEDULES -> roles.eligibilitySchedule(item);
            case ROLE_ELIGIBILITY_SCHEDULE_INSTANCES -> roles.eligibilityInstance(item);
            case ROLE_POLICY_ASSIGNMENTS -> policies.assignment(item);
            case ROLE_POLICIES -> policies.policy(item);
            case CONDITIONAL_ACCESS -> access.policy(item);
            case AZURE_ROLE_DEFINITIONS -> azure.definition(item);
            case AZURE_ROLE_ASSIGNMENTS -> azure.assignment(item);
            case AZURE_ASSIGNMENT_SCHEDULES -> azure.assignmentSchedule(item, Held.Source.SCHEDULE);
            case AZURE_ASSIGNMENT_SCHEDULE_INSTANCES -> azure.assignmentSchedule(item, Held.Source.INSTANCE);
            case AZURE_ELIGIBILITY_SCHEDULES -> azure.eligibilitySchedule(item, Held.Source.SCHEDULE);
            case AZURE_ELIGIBILITY_SCHEDULE_INSTANCES -> azure.eligibilitySchedule(item, Held.Source.INSTANCE);
            case AZURE_POLICY_ASSIGNMENTS -> azure.policyAssignment(item);
            case AZURE_POLICIES -> azure.policy(item);
            case AZURE_MANAGEMENT_GROUPS -> tree.managementGroup(item);
            case AZURE_SUBSCRIPTIONS -> {
                // Which subscriptions there are is of no use without what they lie in; that, management groups tell.
            }
            case EXPORT -> export(item);
        }
    }

    private void export(Item item) {
        item.time("takenAt").ifPresent(gathered::takenAt);
    }
}
