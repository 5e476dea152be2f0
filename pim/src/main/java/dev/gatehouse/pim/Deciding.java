package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Asking;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.guard.Ruling;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.request.Vote;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An approver decides. */
final class Deciding {
    private final Guards guards;

    Deciding(Guards guards) {
        this.guards = requireNonNull(guards, "guards is null");
    }

    Draft of(Slice slice, Command.Decide decide, Instant at) {
        Optional<Request> found = slice.request(decide.request());
        if (found.isEmpty()) {
            return Draft.Unwanted.because(Refusal.of(Refusal.Code.NOT_OPEN, "there is no such request"));
        }
        Request before = found.get();
        RoleSetting setting = slice.setting(before.form().target().setting());
        Request now = before.status() == Status.PENDING_ADMIN_DECISION
                ? before
                : before.with(Tighter.of(before.steps(), Wishes.activating(slice, before.form(), setting), at));
        Ruling ruling = new Ruling(
                slice, decide.by(), now, decide.step(), decide.approves(), decide.justification(), at, setting);
        List<Refusal> refusals = Guards.judge(guards.ruling(), ruling);
        if (!refusals.isEmpty()) {
            return new Draft.Unwanted(refusals);
        }
        return ruling.step().isEmpty()
                ? Draft.Unwanted.because(Refusal.of(Refusal.Code.NOT_OPEN, "there is no such stage"))
                : new Draft.Wanted(decided(slice, before, now, decide, at), List.of(before.id()));
    }

    private List<Change> decided(Slice slice, Request before, Request now, Command.Decide decide, Instant at) {
        List<Step> steps = new ArrayList<>(now.steps());
        Vote vote = new Vote(decide.by().id(), decide.approves(), at, decide.justification());
        steps.set(decide.step(), steps.get(decide.step()).with(vote));
        Request voted = now.with(decide.approves() ? Tighter.begun(steps, at) : steps);
        if (!decide.approves()) {
            return List.of(new Change.OfRequest(Optional.of(before), voted.became(Status.DENIED, at)));
        }
        List<Change> changes = new ArrayList<>(List.of(new Change.OfRequest(Optional.of(before), voted)));
        List<Request> together = together(slice.after(changes, at), voted);
        if (together.stream().allMatch(request -> Tighter.isApproved(request.steps()))) {
            Slice so = slice.after(changes, at);
            for (Request request : together) {
                List<Change> one = granted(so, request, at);
                changes.addAll(one);
                so = so.after(one, at);
            }
        }
        return changes;
    }

    /** Itself, and what stands and falls with it. */
    private static List<Request> together(Slice slice, Request request) {
        return request.bundle().isEmpty()
                ? List.of(request)
                : slice.requests().values().stream()
                        .filter(one -> one.bundle().equals(request.bundle()))
                        .sorted(Comparator.comparing(Request::id))
                        .toList();
    }

    /** What the principal must be and have is looked at once more: much may have changed while others decided. */
    private List<Change> granted(Slice slice, Request request, Instant at) {
        Form form = today(slice, request.form(), at);
        Asking wish = Wishes.of(slice, Caller.plain(request.by()), form, at);
        return Guards.judge(guards.approving(), wish).isEmpty() && wish.window().isPresent() && isStillLonger(wish)
                ? Granting.of(wish, Optional.of(request), request)
                : List.of(new Change.OfRequest(Optional.of(request), request.became(Status.FAILED, at)));
    }

    private static boolean isStillLonger(Asking wish) {
        return wish.action() != Action.SELF_EXTEND
                || wish.subject()
                        .filter(grant -> wish.window()
                                .orElseThrow()
                                .until()
                                .isAfter(grant.validity().until()))
                        .isPresent();
    }

    /** From now on, where it was to begin meanwhile; and no longer than the setting of today allows. */
    private static Form today(Slice slice, Form form, Instant at) {
        Optional<Instant> start = form.start().filter(at::isBefore);
        RoleSetting setting = slice.setting(form.target().setting());
        Instant begins = start.orElse(at);
        boolean activation =
                Wishes.of(slice, Caller.plain(form.principal()), form, at).isActivation();
        Expiration expiration =
                activation ? shorter(form.expiration(), setting.activating().longest(), begins) : form.expiration();
        return new Form(
                form.id(),
                form.action(),
                form.kind(),
                form.principal(),
                form.target(),
                start,
                expiration,
                form.justification(),
                form.ticket());
    }

    private static Expiration shorter(Expiration asked, Duration longest, Instant begins) {
        return switch (asked) {
            case Expiration.After after -> after.time().compareTo(longest) > 0 ? new Expiration.After(longest) : asked;
            case Expiration.At end -> end.end().isAfter(begins.plus(longest)) ? new Expiration.After(longest) : asked;
            case Expiration.Never any -> new Expiration.After(longest);
            case Expiration.Unsaid any -> asked;
        };
    }
}
