package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Asking;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.guard.Ruling;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.request.Vote;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
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
        Ruling ruling = ruling(slice, before, decide, at);
        Request now = ruling.request();
        List<Refusal> refusals = Guards.judge(guards.ruling(), ruling);
        if (!refusals.isEmpty()) {
            return new Draft.Unwanted(refusals);
        }
        return ruling.step().isEmpty()
                ? Draft.Unwanted.because(Refusal.of(Refusal.Code.NOT_OPEN, "there is no such stage"))
                : new Draft.Wanted(decided(slice, before, now, decide, at), List.of(before.id()));
    }

    /** Whether he may decide at all: what comes of it is not looked at. */
    boolean may(Slice slice, Command.Decide decide, Instant at) {
        return slice.request(decide.request())
                .map(request -> ruling(slice, request, decide, at))
                .filter(ruling -> Guards.judge(guards.ruling(), ruling).isEmpty())
                .isPresent();
    }

    private static Ruling ruling(Slice slice, Request before, Command.Decide decide, Instant at) {
        RoleSetting setting = slice.setting(before.form().target().setting());
        Request now = Today.of(slice, before, at);
        return new Ruling(
                slice, decide.by(), now, decide.step(), decide.approves(), decide.justification(), at, setting);
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
        List<Request> together = new ArrayList<>(List.of(voted));
        others(slice, voted).forEach(other -> {
            Request strict = Today.of(slice, other, at);
            together.add(strict);
            if (!strict.equals(other)) {
                changes.add(new Change.OfRequest(Optional.of(other), strict));
            }
        });
        together.sort(Comparator.comparing(Request::id));
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

    /** What is still to be decided and stands and falls with it. */
    private static List<Request> others(Slice slice, Request request) {
        return slice.requests().values().stream()
                .filter(one -> request.bundle().isPresent() && one.bundle().equals(request.bundle()))
                .filter(one -> one.status().isPending() && !one.id().equals(request.id()))
                .sorted(Comparator.comparing(Request::id))
                .toList();
    }

    /** What the principal must be and have is looked at once more: much may have changed while others decided. */
    private List<Change> granted(Slice slice, Request request, Instant at) {
        Asking wish = Wishes.of(slice, Caller.plain(request.by()), Today.form(slice, request, at), at);
        return Guards.judge(guards.approving(), wish).isEmpty()
                        && (wish.action() != Action.SELF_EXTEND || isStillLonger(wish, request))
                ? Granting.of(wish, Optional.of(request), request)
                : List.of(new Change.OfRequest(Optional.of(request), request.became(Status.FAILED, at)));
    }

    /** Whether it still extends that which it was to extend. */
    private static boolean isStillLonger(Asking wish, Request request) {
        return wish.subject()
                .filter(grant -> grant.id().equals(request.grant()))
                .filter(grant ->
                        wish.ends().filter(grant.validity().until()::isBefore).isPresent())
                .isPresent();
    }
}
