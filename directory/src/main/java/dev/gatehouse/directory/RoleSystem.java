package dev.gatehouse.directory;

/** Where a role is defined. The same name may stand for two roles: both systems have a "Security Reader". */
public enum RoleSystem {
    /** Roles of the directory. */
    ENTRA,
    /** Roles over Azure resources. */
    AZURE
}
