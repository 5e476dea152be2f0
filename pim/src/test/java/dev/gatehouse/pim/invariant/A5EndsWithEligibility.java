package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Step;
import java.time.Instant;
import java.util.stream.Stream;

/** When an eligibility ends, all that was activated from it has ended, and all that was asked for on its ground has failed. */
public final class A5EndsWithEligibility implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        boolean tick =
                step.command().filter(Command.ExpireDue.class::isInstance).isPresent();
        if (!step.after().isSwept() || (step.changes().isEmpty() && !tick)) {
            return Stream.empty();
        }
        Scene now = step.after();
        Stream<String> grants = now.slice().grants().values().stream()
                .filter(grant -> grant.isOpen() && grant.eligibility().isPresent())
                .filter(grant -> !isFounded(now, grant))
                .map(grant -> grant.holding() + " outlives its eligibility");
        Stream<String> requests = now.slice().requests().values().stream()
                .filter(request ->
                        request.status().isPending() && request.form().action() == Action.SELF_ACTIVATE)
                .filter(request -> now.reading()
                        .sources(request.form().principal(), request.form().target(), begins(now, request))
                        .isEmpty())
                .map(request -> "somebody is to decide " + request.form().holding() + ", for which nobody is eligible");
        return Stream.concat(grants, requests);
    }

    private static boolean isFounded(Scene now, Grant grant) {
        return grant.eligibility()
                .flatMap(now.slice()::grant)
                .filter(source -> now.reading().covers(source)
                        && now.reading().selves(grant.principal()).contains(source.principal()))
                .isPresent();
    }

    private static Instant begins(Scene now, Request request) {
        return request.form().start().filter(now.now()::isBefore).orElse(now.now());
    }
}
