package dev.gatehouse.directory.tenant;

/**
 * A collection that an export may have. What an export does not have is not taken for empty: checks that need it say that
 * they could not judge.
 */
public enum Dataset {
    USERS("users"),
    /** When users last signed in: a property of users that must be asked for, with a licence. */
    SIGN_IN_ACTIVITY("the users' last sign-ins"),
    GROUPS("groups"),
    GROUP_MEMBERS("members of groups"),
    GROUP_OWNERS("owners of groups"),
    SERVICE_PRINCIPALS("service principals"),
    SERVICE_PRINCIPAL_OWNERS("owners of service principals"),
    APP_ROLES("granted application permissions"),
    APPLICATIONS("applications"),
    APPLICATION_OWNERS("owners of applications"),
    DEVICES("devices with their owners"),
    ROLE_DEFINITIONS("role definitions"),
    ASSIGNMENTS("active assignments of roles"),
    ELIGIBILITIES("eligible assignments of roles"),
    POLICIES("role settings"),
    CONDITIONAL_ACCESS("Conditional Access policies"),
    REGISTRATIONS("registered means of authentication"),
    AZURE_ROLE_DEFINITIONS("role definitions of Azure"),
    AZURE_ASSIGNMENTS("role assignments of Azure"),
    AZURE_ELIGIBILITIES("eligible role assignments of Azure"),
    AZURE_POLICIES("role settings of Azure"),
    AZURE_TREE("management groups and subscriptions");

    private final String words;

    Dataset(String words) {
        this.words = words;
    }

    /** What it is, in words. */
    public String words() {
        return words;
    }
}
