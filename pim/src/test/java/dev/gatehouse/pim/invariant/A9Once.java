package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.scene.Step;
import java.util.List;
import java.util.stream.Stream;

/** Nothing is activated twice by one at the same time, and nobody waits for the same twice; one after the other is fine. */
public final class A9Once implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        if (step.accepted().isEmpty()) {
            return Stream.empty();
        }
        List<Grant> open = step.after().slice().grants().values().stream()
                .filter(Grant::isOpen)
                .filter(grant -> grant.validity().until().isAfter(step.after().now()))
                .toList();
        Stream<String> twice = open.stream()
                .flatMap(one -> open.stream().filter(other -> isSame(one, other)))
                .map(grant -> grant.holding() + " is had twice in the same way");
        List<Request> pending = step.after().slice().requests().values().stream()
                .filter(request -> request.status().isPending())
                .toList();
        Stream<String> asked = pending.stream()
                .filter(one -> pending.stream().anyMatch(other -> isSame(one, other)))
                .map(request -> request.form().holding() + " is asked for twice");
        return Stream.concat(twice, asked);
    }

    private static boolean isSame(Grant one, Grant other) {
        return !one.id().equals(other.id())
                && one.holding().equals(other.holding())
                && one.origin() == other.origin()
                && one.kind() == other.kind()
                && one.validity().from().isBefore(other.validity().until())
                && other.validity().from().isBefore(one.validity().until());
    }

    private static boolean isSame(Request one, Request other) {
        return !one.id().equals(other.id())
                && one.form().holding().equals(other.form().holding())
                && one.form().kind() == other.form().kind();
    }
}
