package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Asking;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody asks for something. */
final class Submission {
    private final Guards guards;

    Submission(Guards guards) {
        this.guards = requireNonNull(guards, "guards is null");
    }

    Draft of(Slice slice, Command.Submit submit, Instant at) {
        List<RequestId> about = submit.forms().stream().map(Form::id).toList();
        if (about.stream().anyMatch(id -> slice.request(id).isPresent())) {
            return again(slice, submit.by(), submit.forms());
        }
        if (isTaken(slice, submit, about)) {
            return Draft.Unwanted.because(
                    Refusal.of(Refusal.Code.SAME_ID, "something else has this id already; take a new one"));
        }
        // What needs no approval waits for what does, where both stand and fall together.
        boolean waits = submit.forms().stream()
                .anyMatch(form ->
                        !Wishes.of(slice, submit.by(), form, at).stages().isEmpty());
        List<Change> changes = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        Slice now = slice;
        for (Form form : submit.forms()) {
            Asking wish = Wishes.of(now, submit.by(), form, at);
            List<Refusal> found = Guards.judge(guards.asking(), wish);
            refusals.addAll(found);
            if (found.isEmpty()) {
                List<Change> one = taken(wish, submit, waits);
                changes.addAll(one);
                now = now.after(one, at);
            }
        }
        return refusals.isEmpty() ? new Draft.Wanted(changes, about) : new Draft.Unwanted(refusals);
    }

    private static List<Change> taken(Asking wish, Command.Submit submit, boolean waits) {
        List<Step> steps =
                new ArrayList<>(wish.stages().stream().map(Step::later).toList());
        if (!steps.isEmpty()) {
            steps.set(0, steps.getFirst().begun(wish.at()));
        }
        Request request = new Request(
                wish.form(),
                submit.by().id(),
                wish.at(),
                Optional.empty(),
                waits ? Granting.pending(wish) : Status.PENDING_PROVISIONING,
                wish.setting().version(),
                Granting.about(wish),
                submit.bundle(),
                steps);
        return waits
                ? List.of(new Change.OfRequest(Optional.empty(), request))
                : Granting.of(wish, Optional.empty(), request);
    }

    /** Ids are chosen by whoever submits: none may be that of something which is not his. */
    private static boolean isTaken(Slice slice, Command.Submit submit, List<RequestId> ids) {
        return ids.stream().distinct().count() < ids.size()
                || ids.stream().anyMatch(id -> slice.grant(GrantId.of(id)).isPresent())
                || slice.requests().values().stream()
                        .anyMatch(request ->
                                request.bundle().isPresent() && request.bundle().equals(submit.bundle()));
    }

    /** The same submitted again is answered with what came of it; the id is not used for something else. */
    private static Draft again(Slice slice, Caller by, List<Form> forms) {
        boolean same = forms.stream()
                .allMatch(form -> slice.request(form.id())
                        .filter(request ->
                                request.form().equals(form) && request.by().equals(by.id()))
                        .isPresent());
        return same
                ? new Draft.Wanted(List.of(), forms.stream().map(Form::id).toList())
                : Draft.Unwanted.because(
                        Refusal.of(Refusal.Code.SAME_ID, "there is another request with this id; take a new one"));
    }
}
