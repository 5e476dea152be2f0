package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.scene.Step;
import java.util.stream.Stream;

/** What is activated comes from what its holder, or a group that he is in, is eligible for when it is granted. */
public final class A2Eligible implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        return step.grants()
                .filter(one -> one.isNew() && one.after().origin() == Origin.ACTIVATED)
                .map(Step.Granted::after)
                .filter(grant -> !isEligible(step, grant))
                .map(grant -> grant.holding() + " was activated by somebody who is not eligible");
    }

    private static boolean isEligible(Step step, Grant grant) {
        return step
                .before()
                .reading()
                .sources(grant.principal(), grant.target(), grant.validity().from())
                .stream()
                .anyMatch(source ->
                        grant.eligibility().filter(source.id()::equals).isPresent());
    }
}
