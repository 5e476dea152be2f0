package dev.gatehouse.pim.invariant;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.scene.Reading;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Stage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who decides is an approver of this stage when he decides: a person, enabled, with a fresh proof and a reason where they are asked for. */
public final class B4ApproverNow implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        return step.accepted(Command.Decide.class).stream()
                .flatMap(decide -> step.before().slice().request(decide.request()).stream()
                        .flatMap(request -> wrong(step, decide, request)));
    }

    private static Stream<String> wrong(Step step, Command.Decide decide, Request request) {
        Reading reading = step.before().reading();
        Form form = request.form();
        Instant now = step.before().now();
        List<Stage> today = request.status() == Status.PENDING_ADMIN_DECISION ? List.of() : reading.activating(form);
        List<Stage> pinned = request.steps().stream()
                .map(dev.gatehouse.pim.request.Step::stage)
                .toList();
        if (decide.step() >= Math.max(today.size(), pinned.size())) {
            return Stream.of("there is no such stage");
        }
        Stage stage = decide.step() < today.size() ? today.get(decide.step()) : pinned.get(decide.step());
        Set<PrincipalId> may = new HashSet<>(reading.deciders(stage.approvers(), form.principal(), form.target()));
        stage.escalation()
                .filter(more -> isEscalated(request, decide.step(), more, now))
                .ifPresent(more -> may.addAll(reading.deciders(more.approvers(), form.principal(), form.target())));
        boolean asksForReason = stage.asksForReason()
                || (decide.step() < pinned.size() && pinned.get(decide.step()).asksForReason());
        boolean asksForProof = step.before()
                .slice()
                .setting(form.target().setting())
                .activating()
                .asks()
                .contains(Ask.MULTI_FACTOR_AUTHENTICATION);
        return Stream.of(
                        may.contains(decide.by().id()) && !decide.by().app() ? "" : "no approver decided",
                        asksForReason && C5Reason.isEmpty(decide.justification()) ? "nobody said why" : "",
                        asksForProof && !C1Proof.isFresh(decide.by(), now) ? "who decided proved nothing" : "")
                .filter(text -> !text.isEmpty());
    }

    private static boolean isEscalated(Request request, int step, Stage.Escalation more, Instant now) {
        return step < request.steps().size()
                && request.steps()
                        .get(step)
                        .since()
                        .filter(since -> !now.isBefore(since.plus(more.after())))
                        .isPresent();
    }
}
