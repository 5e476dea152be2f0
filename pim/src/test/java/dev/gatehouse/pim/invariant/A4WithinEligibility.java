package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.state.Slice;
import java.util.stream.Stream;

/** An activation ends no later than what it was activated from. */
public final class A4WithinEligibility implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Slice slice = step.after().slice();
        return slice.grants().values().stream()
                .filter(grant -> grant.isOpen() && grant.eligibility().isPresent())
                .filter(grant -> grant.eligibility()
                        .flatMap(slice::grant)
                        .filter(from -> !grant.validity()
                                .until()
                                .isAfter(from.validity().until()))
                        .isEmpty())
                .filter(grant -> step.accepted().isPresent())
                .map(grant -> grant.holding() + " ends after what it was activated from");
    }
}
