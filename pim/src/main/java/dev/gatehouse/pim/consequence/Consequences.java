package dev.gatehouse.pim.consequence;

import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All consequences, in the order in which they are asked. */
public record Consequences(List<Consequence> all) {
    private static final int MOST_ROUNDS = 100;

    public Consequences {
        all = List.copyOf(all);
    }

    /** All that there are. */
    public static Consequences usual() {
        return new Consequences(List.of(
                new DisabledGone(),
                new EligibilityGone(),
                new PendingGone(),
                new RequestFollows(),
                new BundleFalls(),
                new ProvisionFollows(),
                new RequestFollows()));
    }

    /** All but those of a kind: what the world would be without it. */
    public Consequences without(Class<?> kind) {
        return new Consequences(
                all.stream().filter(one -> !kind.isInstance(one)).toList());
    }

    /** The changes, and all that follows from them. */
    public List<Change> complete(Slice before, List<Change> changes, Instant at) {
        List<Change> complete = new ArrayList<>(changes);
        Slice now = before.after(changes, at);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean more = false;
            for (Consequence consequence : all) {
                List<Change> found = consequence.of(before, now, at);
                if (!found.isEmpty()) {
                    complete.addAll(found);
                    now = now.after(found, at);
                    more = true;
                }
            }
            if (!more) {
                return complete;
            }
        }
        throw new IllegalStateException("consequences of a command do not come to an end");
    }
}
