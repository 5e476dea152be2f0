package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Step;
import java.util.stream.Stream;

/** Nobody has in the directory what no grant gives him now, unless it is being taken away. What is due and has not happened
 * yet is late, not wrong. */
public final class A1Covered implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Scene now = step.after();
        return !now.isSwept()
                ? Stream.empty()
                : now.directory().stream()
                        .filter(holding -> now.slice().grants().values().stream()
                                .noneMatch(grant -> grant.holding().equals(holding)
                                        && now.reading().gives(grant)))
                        .filter(holding -> !isBeingTaken(now, holding))
                        .map(holding -> "the directory has " + holding + ", which no grant gives");
    }

    private static boolean isBeingTaken(Scene now, Holding holding) {
        return now.slice()
                .provision(holding)
                .filter(one -> !one.wanted() && one.isPending())
                .isPresent();
    }
}
