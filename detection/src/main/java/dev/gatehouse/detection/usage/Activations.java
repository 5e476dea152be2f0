package dev.gatehouse.detection.usage;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.RoleDefinitionId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The audit operations by which a role becomes active for a time, and ends to be so. */
final class Activations {
    private static final String COMPLETED = "add member to role completed (pim activation)";

    private Activations() {}

    /** Whether a role became active. */
    static boolean begins(String operation) {
        return key(operation).equals(COMPLETED);
    }

    /** Whether a role ended to be active: by its holder, by its time, or by an administrator. */
    static boolean ends(String operation) {
        return switch (key(operation)) {
            case "remove member from role",
                    "remove member from role completed (pim deactivate)",
                    "remove member from role (pim activation expired)",
                    "remove member from role in pim completed (permanent)",
                    "remove member from role in pim completed (timebound)" -> true;
            default -> false;
        };
    }

    /** Whether it is PIM's own record of an activation, on its way from the request to the end. */
    static boolean isOwnRecord(String operation) {
        String name = key(operation);
        return name.contains("(pim activation")
                || name.contains("(pim deactivate)")
                || name.startsWith("pim activation");
    }

    private static String key(String operation) {
        return operation.strip().toLowerCase(Locale.ROOT);
    }

    /** Whose activation of which role it is. */
    record Key(PrincipalRef who, RoleDefinitionId role) {
        Key {
            requireNonNull(who, "who is null");
            requireNonNull(role, "role is null");
        }
    }

    /**
     * That a role became active.
     *
     * @param from microseconds since the epoch
     * @param until when it was to end, where the record says so
     */
    record Begin(Key key, long from, Optional<Long> until) {
        private static final Comparator<Begin> RICHEST_LAST = Comparator.comparingInt(
                        (Begin begin) -> begin.key().who() instanceof PrincipalId ? 1 : 0)
                .thenComparingInt(begin -> begin.until().isPresent() ? 1 : 0)
                .thenComparingLong(Begin::from);

        /** Of two copies of one record, the one that says more. */
        Begin richer(Begin other) {
            return RICHEST_LAST.compare(this, other) >= 0 ? this : other;
        }
    }

    /** That a role ended to be active. */
    record End(Key key, long at) {}
}
