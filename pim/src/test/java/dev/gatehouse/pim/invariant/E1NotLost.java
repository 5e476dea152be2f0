package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Step;
import java.util.stream.Stream;

/** What the engine believes of the directory the directory has said: a report that is late, repeated or of an older wish makes it believe nothing. */
public final class E1NotLost implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Scene now = step.after();
        return now.slice().provisions().values().stream()
                .filter(one ->
                        !one.isPending() && one.wanted() != now.directory().contains(one.holding()))
                .filter(one -> now.job()
                        .filter(job -> job.holding().equals(one.holding()))
                        .isEmpty())
                .map(one -> "the engine believes that the directory has reached " + one);
    }
}
