package dev.gatehouse.server.graph;

import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Permission;
import java.util.Arrays;

/** Whom an endpoint is for besides those who have one of its roles. */
@FunctionalInterface
public interface Admission {
    /** Nobody. */
    Admission NOBODY = _ -> false;

    /** Whether it is for whoever calls. */
    boolean admits(Caller caller);

    /** Applications with one of these permissions. */
    static Admission permitted(Permission... those) {
        return caller -> Arrays.stream(those).anyMatch(caller.permissions()::contains);
    }
}
