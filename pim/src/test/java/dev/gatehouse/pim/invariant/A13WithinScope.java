package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.scene.Reading;
import dev.gatehouse.pim.scene.Step;
import java.util.stream.Stream;

/** What is activated lies within what its holder is eligible for: exactly that in the directory, that or a part of it in Azure. */
public final class A13WithinScope implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        return step.after().slice().grants().values().stream()
                .filter(grant -> grant.isOpen() && grant.eligibility().isPresent())
                .filter(grant -> grant.eligibility()
                        .flatMap(step.after().slice()::grant)
                        .filter(from -> Reading.isWithin(grant.target(), from.target()))
                        .isEmpty())
                .map(grant -> grant.holding() + " reaches farther than its eligibility");
    }
}
