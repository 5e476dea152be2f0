package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.RoleDefinitionId;

/** Roles that checks know by id: the template ids of Microsoft's built-in roles. */
public final class WellKnown {
    public static final RoleDefinitionId GLOBAL_ADMINISTRATOR = id("62e90394-69f5-4237-9190-012177145e10");
    public static final RoleDefinitionId PRIVILEGED_ROLE_ADMINISTRATOR = id("e8611ab8-c189-46e8-94e1-60213ab1f814");

    /** Over Azure resources. */
    public static final RoleDefinitionId OWNER = id("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");

    /** Over Azure resources. */
    public static final RoleDefinitionId USER_ACCESS_ADMINISTRATOR = id("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9");

    private WellKnown() {}

    private static RoleDefinitionId id(String text) {
        return RoleDefinitionId.of(text);
    }
}
