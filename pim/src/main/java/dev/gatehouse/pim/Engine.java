package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.audit.Recorder;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.consequence.Consequences;
import dev.gatehouse.pim.effect.Effects;
import dev.gatehouse.pim.guard.Aftermath;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.guard.Setting;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a command changes. The same slice, command and moment always come to the same decision.
 *
 * <p>A command is drafted by its own class, and the guards judge it; what follows from it is added; and the guards of the
 * aftermath look at the world that would come of it. What the directory says and what time brings cannot be refused.
 */
public final class Engine {
    private final Guards guards;
    private final Consequences consequences;
    private final Submission submission;
    private final Deciding deciding;
    private final Due due;
    private final ReviewDrafts reviewDrafts;
    private final ReviewsDue reviewsDue;
    private final AlertDrafts alertDrafts;
    private final RoleDrafts roleDrafts;

    /** With all guards and consequences, unless somebody tries what happens without one. */
    public Engine(Guards guards, Consequences consequences) {
        this.guards = requireNonNull(guards, "guards is null");
        this.consequences = requireNonNull(consequences, "consequences is null");
        this.submission = new Submission(guards);
        this.deciding = new Deciding(guards);
        this.due = new Due(guards);
        Applying applying = new Applying(guards, consequences);
        this.reviewDrafts = new ReviewDrafts(guards, applying);
        this.reviewsDue = new ReviewsDue(consequences, applying);
        this.alertDrafts = new AlertDrafts(guards);
        this.roleDrafts = new RoleDrafts(guards);
    }

    /** With all guards and consequences. */
    public static Engine usual() {
        return new Engine(Guards.all(), Consequences.usual());
    }

    /**
     * What becomes of a command.
     *
     * @param now the time; where clocks went back, the latest that was ever decided at counts
     */
    public Decision step(Slice slice, Command command, Instant now) {
        Instant at = now.isBefore(slice.mark()) ? slice.mark() : now;
        return switch (draft(slice, command, at)) {
            case Draft.Unwanted unwanted -> refused(slice, command, unwanted.reasons(), at);
            case Draft.Wanted wanted -> decided(slice, command, wanted, at);
        };
    }

    /**
     * Whether somebody may decide a request, whatever comes of it: where not, {@link #step} refuses it. Of the slice only
     * the request is looked at, with the accounts that it names, its setting, who is at risk, and what whoever decides has
     * and is in; so it can be asked of many requests at once.
     */
    public boolean mayDecide(Slice slice, Command.Decide decide, Instant now) {
        return deciding.may(slice, decide, now.isBefore(slice.mark()) ? slice.mark() : now);
    }

    private Draft draft(Slice slice, Command command, Instant at) {
        return switch (command) {
            case Command.Submit submit -> submission.of(slice, submit, at);
            case Command.Decide decide -> deciding.of(slice, decide, at);
            case Command.Cancel cancel -> Cancelling.of(slice, cancel, at);
            case Command.Revoke revoke -> Revoking.of(slice, revoke, at);
            case Command.Set set -> set(slice, set, at);
            case Command.Enable enable -> Accounts.enable(slice, enable, at);
            case Command.Observe news -> Accounts.observe(slice, news);
            case Command.ExpireDue expire ->
                reviewsDue.of(slice, due.of(slice, expire.limit(), at), expire.limit(), at);
            case Command.Reached news -> Reports.reached(slice, news);
            case Command.Failed news -> Reports.failed(slice, news, at);
            case Command.OfReview review -> reviewDrafts.of(slice, review.what(), at);
            case Command.OfAlert alert -> alertDrafts.of(slice, alert.what(), at);
            case Command.OfRole role -> roleDrafts.of(slice, role.what(), at);
        };
    }

    private Draft set(Slice slice, Command.Set set, Instant at) {
        RoleSetting before = slice.setting(set.setting().key());
        List<Refusal> refusals =
                Guards.judge(guards.setting(), new Setting(slice, set.by(), before, set.setting(), at));
        return refusals.isEmpty()
                ? Draft.Wanted.of(List.of(new Change.OfSetting(
                        before,
                        set.setting().version(before.version() + 1),
                        Optional.of(set.by().id()))))
                : new Draft.Unwanted(refusals);
    }

    private Decision decided(Slice slice, Command command, Draft.Wanted wanted, Instant at) {
        // When time has passed, or the directory is otherwise, something may follow though nothing was due.
        boolean follows =
                command instanceof Command.ExpireDue || !wanted.changes().isEmpty();
        List<Change> changes = follows ? consequences.complete(slice, wanted.changes(), at) : List.of();
        Slice after = slice.after(changes, at);
        if (isWish(command)) {
            List<Refusal> refusals = Guards.judge(guards.aftermath(), new Aftermath(slice, after, at));
            if (!refusals.isEmpty()) {
                return refused(slice, command, refusals, at);
            }
        }
        List<Request> about = wanted.about().stream()
                .map(after::request)
                .flatMap(Optional::stream)
                .toList();
        boolean dry = command instanceof Command.Submit submit && submit.validateOnly();
        return dry
                ? new Decision.Done(List.of(), List.of(), List.of(), about)
                : new Decision.Done(
                        changes,
                        Effects.of(slice, after, changes, at),
                        Recorder.of(slice, after, command, changes, at),
                        about);
    }

    private static Decision refused(Slice slice, Command command, List<Refusal> reasons, Instant at) {
        return new Decision.Refused(reasons, Recorder.refused(slice, command, reasons, at));
    }

    /** Whether somebody wants it, and could be told that he cannot have it. */
    private static boolean isWish(Command command) {
        return switch (command) {
            case Command.Submit any -> true;
            case Command.Decide any -> true;
            case Command.Cancel any -> true;
            case Command.Revoke any -> true;
            case Command.Set any -> true;
            case Command.Enable any -> true;
            case Command.OfReview any -> true;
            case Command.OfRole any -> true;
            case Command.OfAlert alert -> !(alert.what() instanceof AlertCommand.AlertsFound);
            case Command.Observe any -> false;
            case Command.ExpireDue any -> false;
            case Command.Reached any -> false;
            case Command.Failed any -> false;
        };
    }
}
