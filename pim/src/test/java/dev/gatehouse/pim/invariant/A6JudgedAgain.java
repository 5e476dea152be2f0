package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.scene.Reading;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Nothing begins, or is approved, for who is not eligible or not enabled at that very moment, not even to end at once. */
public final class A6JudgedAgain implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Slice now = step.before().slice();
        List<String> wrong = new ArrayList<>();
        for (Change change : step.changes()) {
            if (change instanceof Change.OfGrant one && begins(one)) {
                Reading reading = new Reading(now, step.before().now());
                if (!reading.isEnabled(one.after().principal())) {
                    wrong.add(one.after().holding() + " began for who is disabled");
                }
                if (one.after().eligibility().isPresent() && !isFounded(reading, one.after())) {
                    wrong.add(one.after().holding() + " began for who is not eligible");
                }
            }
            now = now.after(List.of(change), step.before().now());
        }
        return wrong.stream();
    }

    private static boolean begins(Change.OfGrant change) {
        return change.after().state() == GrantState.CURRENT
                && change.before()
                        .filter(old -> old.state() == GrantState.CURRENT)
                        .isEmpty();
    }

    private static boolean isFounded(Reading reading, Grant grant) {
        return grant.eligibility()
                .flatMap(reading.slice()::grant)
                .filter(source -> reading.covers(source)
                        && reading.selves(grant.principal()).contains(source.principal()))
                .isPresent();
    }
}
