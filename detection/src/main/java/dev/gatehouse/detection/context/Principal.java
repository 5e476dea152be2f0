package dev.gatehouse.detection.context;

import dev.gatehouse.directory.ObjectId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one account: every time in which it was privileged or an emergency access account.
 *
 * @param id its object id, where known
 * @param names the names that it is known by, in order
 * @param holds the privileged roles that it held, each with its time
 * @param emergency the times in which it was declared an emergency access account
 */
public record Principal(Optional<ObjectId> id, List<String> names, List<Hold> holds, List<Hold> emergency) {
    /** Stands for the time of an event whose record has none: whatever was ever true counts. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private static final Comparator<Hold> STRONGEST = Comparator.comparing(Hold::how)
            .thenComparingLong(Hold::from)
            .thenComparing(Hold::roleName)
            .thenComparing(Hold::evidence)
            .thenComparingLong(Hold::until)
            .thenComparing(Hold::toString);

    public Principal {
        names = List.copyOf(names);
        holds = holds.stream().sorted(STRONGEST).toList();
        emergency = List.copyOf(emergency);
    }

    /** Whether it held a privileged role, or was declared privileged, at that microsecond. */
    public boolean privilegedAt(long micros) {
        return any(holds, micros) || any(emergency, micros);
    }

    /** Whether it was an emergency access account at that microsecond. */
    public boolean emergencyAt(long micros) {
        return any(emergency, micros);
    }

    /** The declarations by which it was an emergency access account then. */
    List<Hold> emergencyHoldsAt(long micros) {
        return emergency.stream().filter(hold -> covers(hold, micros)).toList();
    }

    /** What made it privileged then, the strongest evidence first. */
    public List<Hold> at(long micros) {
        return holds.stream().filter(hold -> covers(hold, micros)).toList();
    }

    private static boolean any(List<Hold> holds, long micros) {
        for (int i = 0; i < holds.size(); i++) {
            if (covers(holds.get(i), micros)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(Hold hold, long micros) {
        return micros == NO_TIME || hold.covers(micros);
    }
}
