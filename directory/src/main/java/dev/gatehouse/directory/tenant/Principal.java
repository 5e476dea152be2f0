package dev.gatehouse.directory.tenant;

import dev.gatehouse.directory.PrincipalId;

/** Somebody or something that can hold a role. */
public sealed interface Principal permits User, Group, ServicePrincipal {
    /** The word for a user. */
    String USER = "user";

    /** The word for a service principal. */
    String SERVICE_PRINCIPAL = "service principal";

    /** Its object id. */
    PrincipalId id();

    /** What people call it: a user principal name, or a display name. */
    String name();

    /** What it is, in a word. */
    default String kind() {
        return switch (this) {
            case User any -> USER;
            case Group any -> "group";
            case ServicePrincipal any -> SERVICE_PRINCIPAL;
        };
    }
}
