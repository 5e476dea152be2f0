package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.guard.Planning;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.review.ReviewScope;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody plans an access review, stops it, or has done what was decided. */
final class ReviewDrafts {
    private static final int EVERYTHING = Integer.MAX_VALUE;

    private final Guards guards;
    private final Recording recording;
    private final Accepting accepting;
    private final Applying applying;

    ReviewDrafts(Guards guards, Applying applying) {
        this.guards = requireNonNull(guards, "guards is null");
        this.recording = new Recording(guards);
        this.accepting = new Accepting(guards);
        this.applying = requireNonNull(applying, "applying is null");
    }

    Draft of(Slice slice, ReviewCommand command, Instant at) {
        return switch (command) {
            case ReviewCommand.DefineReview define -> define(slice, define, at);
            case ReviewCommand.ChangeReview change -> change(slice, change, at);
            case ReviewCommand.StopReview stop -> stop(slice, stop, at);
            case ReviewCommand.RecordDecision record -> recording.of(slice, record, at);
            case ReviewCommand.ApplyReview apply -> apply(slice, apply, at);
            case ReviewCommand.AcceptRecommendations accept -> accepting.of(slice, accept, at);
            case ReviewCommand.ResetDecisions reset -> Resetting.of(slice, reset, at);
        };
    }

    private Draft define(Slice slice, ReviewCommand.DefineReview define, Instant at) {
        Optional<Definition> before = slice.reviews().definition(define.review());
        if (before.isPresent()) {
            boolean same = before.get().version() == 1
                    && before.get().plan().equals(define.plan())
                    && before.get().by().equals(define.by().id());
            return same
                    ? Draft.Wanted.of(List.of())
                    : unwanted(Refusal.Code.SAME_ID, "there is another review with this id; take a new one");
        }
        Definition after =
                Definition.of(define.review(), define.plan(), define.by().id(), at);
        return planned(new Planning(slice, define.by(), before, 0, define.plan(), at), after);
    }

    private Draft change(Slice slice, ReviewCommand.ChangeReview change, Instant at) {
        Optional<Definition> before = slice.reviews().definition(change.review());
        return before.isEmpty()
                ? unknown()
                : planned(
                        new Planning(slice, change.by(), before, change.version(), change.plan(), at),
                        before.get().changed(change.plan()));
    }

    private Draft planned(Planning wish, Definition after) {
        List<Refusal> refusals = Guards.judge(guards.planning(), wish);
        return refusals.isEmpty()
                ? Draft.Wanted.of(List.of(new Change.OfReview(wish.before(), after)))
                : new Draft.Unwanted(refusals);
    }

    /** What was stopped before its time decides nothing by default, and is not done unless somebody says so. */
    private static Draft stop(Slice slice, ReviewCommand.StopReview stop, Instant at) {
        Optional<Definition> found = slice.reviews().definition(stop.review());
        if (found.isEmpty()) {
            return unknown();
        }
        Definition review = found.get();
        if (!administers(slice, stop.by(), review.plan().scope(), at)) {
            return notAdministrator();
        }
        List<Change> changes = new ArrayList<>();
        if (stop.number().isEmpty() && review.stopped().isEmpty()) {
            changes.add(new Change.OfReview(found, review.stopped(at)));
        }
        slice.reviews().instances().values().stream()
                .filter(instance -> instance.id().review().equals(stop.review()))
                .filter(instance -> stop.number().isEmpty()
                        || stop.number().get() == instance.id().number())
                .filter(instance -> instance.status() == InstanceStatus.IN_PROGRESS)
                .sorted(java.util.Comparator.comparing(Instance::id))
                .map(instance -> new Change.OfInstance(
                        Optional.of(instance), instance.closed(InstanceStatus.COMPLETED, at, true)))
                .forEach(changes::add);
        return changes.isEmpty()
                ? unwanted(Refusal.Code.NOT_OPEN, "there is nothing to stop any more")
                : Draft.Wanted.of(changes);
    }

    private Draft apply(Slice slice, ReviewCommand.ApplyReview apply, Instant at) {
        Optional<Instance> found = slice.reviews().instance(apply.instance());
        if (found.isEmpty()) {
            return unknown(apply.instance());
        }
        if (!administers(slice, apply.by(), found.get().plan().scope(), at)) {
            return notAdministrator();
        }
        return found.get().status() == InstanceStatus.IN_PROGRESS
                ? unwanted(Refusal.Code.NOT_OPEN, "reviewers still decide; stop the review first, or wait for its end")
                : Draft.Wanted.of(
                        applying.of(slice, found.get(), Optional.of(apply.by().id()), EVERYTHING, at));
    }

    static boolean administers(Slice slice, Caller by, ReviewScope scope, Instant at) {
        return slice.account(by.id()).filter(Account::enabled).isPresent()
                && new People(slice, at).administers(by.id(), scope.of().target());
    }

    static Draft notAdministrator() {
        return unwanted(
                Refusal.Code.NOT_ADMINISTRATOR,
                "only who administers it at this moment can do this: activate such a role first");
    }

    private static Draft unknown() {
        return unwanted(Refusal.Code.NOT_OPEN, "there is no such review");
    }

    static Draft unknown(InstanceId id) {
        return Draft.Unwanted.because(
                Refusal.of(Refusal.Code.NOT_OPEN, "there is no such review, or it has not begun", "", id));
    }

    /** Nobody decides any more, whether somebody has said so or not. */
    static Draft over(Instance instance, Instant at) {
        return Draft.Unwanted.because(Refusal.of(
                Refusal.Code.TOO_LATE,
                "the time of this review is over",
                instance.closed().orElseGet(instance::end),
                at));
    }

    private static Draft unwanted(Refusal.Code code, String says) {
        return Draft.Unwanted.because(Refusal.of(code, says));
    }
}
