package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the engine says that changes is all that changes, each from what it was: the changes, replayed, are the state. */
public final class I1Replayed implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Slice now = step.before().slice();
        List<String> wrong = new ArrayList<>();
        for (Change change : step.changes()) {
            if (!isFrom(now, change)) {
                wrong.add("a change begins with what was not: " + change);
            }
            now = now.after(List.of(change), step.before().now());
        }
        return wrong.stream();
    }

    private static boolean isFrom(Slice now, Change change) {
        return switch (change) {
            case Change.OfGrant one ->
                one.before().equals(now.grant(one.after().id()))
                        && !one.before().equals(Optional.of(one.after()));
            case Change.OfRequest one ->
                one.before().equals(now.request(one.after().id()))
                        && !one.before().equals(Optional.of(one.after()));
            case Change.OfProvision one ->
                one.before().equals(now.provision(one.after().holding()))
                        && !one.before().equals(Optional.of(one.after()));
            case Change.OfAccount one ->
                one.before().equals(now.account(one.after().id()))
                        && !one.before().equals(Optional.of(one.after()));
            case Change.OfReview one ->
                one.before().equals(now.reviews().definition(one.after().id()))
                        && !one.before().equals(Optional.of(one.after()));
            case Change.OfInstance one ->
                one.before().equals(now.reviews().instance(one.after().id()))
                        && !one.before().equals(Optional.of(one.after()));
            case Change.OfItem one ->
                one.before().equals(now.reviews().item(one.after().id()))
                        && !one.before().equals(Optional.of(one.after()));
            case Change.OfRole one ->
                one.before().equals(now.definition(one.role())) && !one.before().equals(one.after());
            case Change.OfAlert one -> one.before().equals(now.alert(one.after().kind()));
            case Change.OfSetting one ->
                one.before().equals(now.setting(one.after().key()));
        };
    }
}
