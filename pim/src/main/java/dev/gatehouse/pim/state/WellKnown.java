package dev.gatehouse.pim.state;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Target;
import java.util.Set;

/** Built-in roles that the engine itself must know, by the ids that Microsoft documents. */
public final class WellKnown {
    /** Global Administrator. */
    public static final RoleDefinitionId GLOBAL_ADMINISTRATOR =
            RoleDefinitionId.of("62e90394-69f5-4237-9190-012177145e10");

    /** Privileged Role Administrator. */
    public static final RoleDefinitionId PRIVILEGED_ROLE_ADMINISTRATOR =
            RoleDefinitionId.of("e8611ab8-c189-46e8-94e1-60213ab1f814");

    /** Owner, of Azure resources. */
    public static final RoleDefinitionId OWNER = RoleDefinitionId.of("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");

    /** User Access Administrator, of Azure resources. */
    public static final RoleDefinitionId USER_ACCESS_ADMINISTRATOR =
            RoleDefinitionId.of("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9");

    /** Who administers roles of the directory. */
    public static final Set<RoleDefinitionId> ADMINISTERS_ROLES =
            Set.of(GLOBAL_ADMINISTRATOR, PRIVILEGED_ROLE_ADMINISTRATOR);

    /** Who administers roles over Azure resources, within what they are held over. */
    public static final Set<RoleDefinitionId> ADMINISTERS_RESOURCES = Set.of(OWNER, USER_ACCESS_ADMINISTRATOR);

    /**
     * The role over all Azure resources by which the others are given. A Global Administrator gives and takes it, as Entra has him
     * do ("elevate access"), for nobody else could be the first.
     */
    public static final Target.Role FIRST_OVER_AZURE = new Target.Role(USER_ACCESS_ADMINISTRATOR, new AzureScope("/"));

    private WellKnown() {}
}
