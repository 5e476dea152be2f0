package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.pim.model.Target;

/** What a record is about, in Entra's order of things. */
public enum Category {
    /** Roles of the directory. */
    ROLE_MANAGEMENT("RoleManagement"),
    /** Groups, and PIM for groups. */
    GROUP_MANAGEMENT("GroupManagement"),
    /** Roles over Azure resources. */
    RESOURCE_MANAGEMENT("ResourceManagement"),
    /** Accounts, and decisions about them. */
    USER_MANAGEMENT("UserManagement"),
    /** What access reviews are, and what is decided in them. */
    POLICY("Policy");

    private final String text;

    Category(String text) {
        this.text = text;
    }

    /** That of a target. */
    public static Category of(Target target) {
        return switch (target) {
            case Target.Group any -> GROUP_MANAGEMENT;
            case Target.Role role -> role.scope() instanceof AzureScope ? RESOURCE_MANAGEMENT : ROLE_MANAGEMENT;
        };
    }

    /** As {@code category} has it. */
    public String text() {
        return text;
    }
}
