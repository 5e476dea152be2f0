package dev.gatehouse.directory.posture;

import java.util.List;

/** Every check that there is. */
public final class Checks {
    private static final List<Check> ALL = List.of(new PrivilegedNames(), new TooManyGlobalAdministrators());

    private Checks() {}

    /** All checks, in the order in which pages list them. */
    public static List<Check> all() {
        return ALL;
    }
}
