package dev.gatehouse.directory.usage;

import java.util.List;

/**
 * Actions of which one is needed.
 *
 * @param anyOf the actions, each as good as the others
 * @param overAdministrator whether it was done to somebody who holds a role: most roles may not
 */
record Need(List<ActionPattern> anyOf, boolean overAdministrator) {
    Need {
        anyOf = List.copyOf(anyOf);
    }

    /** The same, done to somebody who holds a role. */
    Need withAdministrator() {
        return new Need(anyOf, true);
    }
}
