package dev.gatehouse.directory.tenant;

import dev.gatehouse.directory.PrincipalId;

/** Somebody or something that can hold a role. */
public sealed interface Principal permits User, Group, ServicePrincipal {
    /** Its object id. */
    PrincipalId id();

    /** What people call it: a user principal name, or a display name. */
    String name();

    /** What it is, in a word. */
    default String kind() {
        return switch (this) {
            case User any -> "user";
            case Group any -> "group";
            case ServicePrincipal any -> "service principal";
        };
    }
}
