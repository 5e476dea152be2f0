package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.scene.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Extending makes nothing shorter, and is not too early; renewing is of what ended by itself not long ago. */
public final class F6Extended implements Invariant {
    private static final Duration EARLIEST = Duration.ofDays(14);
    private static final Duration LATEST = Duration.ofDays(30);

    @Override
    public Stream<String> broken(Step step) {
        Stream<String> shorter = extended(step)
                .filter(form -> step.after()
                        .slice()
                        .request(form.id())
                        .filter(F6Extended::isDone)
                        .isPresent())
                .filter(form -> step.grants()
                        .noneMatch(one -> one.after().holding().equals(form.holding())
                                && one.before()
                                        .filter(old -> one.after()
                                                .validity()
                                                .until()
                                                .isAfter(old.validity().until()))
                                        .isPresent()))
                .map(form -> form.holding() + " was extended, and does not end later");
        Stream<String> early = submitted(step)
                .filter(form -> form.action() == Action.SELF_EXTEND
                        && !step.before().reading().isActivation(form))
                .filter(form -> open(step, form)
                        .noneMatch(grant -> grant.validity().until().equals(Instant.MAX)
                                || !step.before()
                                        .now()
                                        .isBefore(grant.validity().until().minus(EARLIEST))))
                .map(form -> form.holding() + " was extended too early, or is not there");
        Stream<String> late = submitted(step)
                .filter(form -> form.action() == Action.ADMIN_RENEW || form.action() == Action.SELF_RENEW)
                .filter(form -> step.before().slice().grants().values().stream()
                        .noneMatch(grant -> isRenewable(step, form, grant)))
                .map(form -> form.holding() + " was renewed, and did not end lately");
        Stream<String> removed = submitted(step)
                .filter(form -> form.action() == Action.ADMIN_REMOVE)
                .filter(form -> step.grants()
                        .noneMatch(one -> one.after().holding().equals(form.holding())
                                && one.after().ended().isPresent()))
                .map(form -> form.holding() + " was removed, and was not there");
        return Stream.of(shorter, early, late, removed).flatMap(all -> all);
    }

    private static Stream<Form> submitted(Step step) {
        return step.accepted(Command.Submit.class).stream()
                .filter(submit -> !submit.validateOnly())
                .flatMap(submit -> submit.forms().stream())
                .filter(form -> !step.before().asked().containsKey(form.id()));
    }

    /** Extensions that this step submits or decides, and others with them. */
    private static Stream<Form> extended(Step step) {
        return step.requests()
                .filter(one ->
                        one.before().filter(old -> !old.status().isPending()).isEmpty())
                .map(one -> one.after().form())
                .filter(form -> form.action() == Action.SELF_EXTEND || form.action() == Action.ADMIN_EXTEND);
    }

    private static boolean isDone(Request request) {
        return request.status() == Status.PROVISIONED || request.status() == Status.GRANTED;
    }

    private static Stream<Grant> open(Step step, Form form) {
        return step.before().slice().grants().values().stream()
                .filter(grant -> grant.holding().equals(form.holding()) && grant.kind() == form.kind())
                .filter(step.before().reading()::covers);
    }

    private static boolean isRenewable(Step step, Form form, Grant grant) {
        return grant.holding().equals(form.holding())
                && grant.kind() == form.kind()
                && grant.origin() == Origin.ASSIGNED
                && grant.ended().filter(ended -> ended.why() == End.EXPIRED).isPresent()
                && !step.before().now().isAfter(grant.validity().until().plus(LATEST));
    }
}
