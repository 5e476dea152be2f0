package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.guard.AlertAdministrator;
import dev.gatehouse.pim.guard.Alerting;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody sets an alert, dismisses what it found, mends it, or has looked. */
final class AlertDrafts {
    private final Guards guards;

    AlertDrafts(Guards guards) {
        this.guards = requireNonNull(guards, "guards is null");
    }

    Draft of(Slice slice, AlertCommand command, Instant at) {
        return switch (command) {
            case AlertCommand.ConfigureAlert configure -> configure(slice, configure, at);
            case AlertCommand.DismissAlert dismiss -> dismiss(slice, dismiss, at);
            case AlertCommand.RemoveOutside remove -> remove(slice, remove, at);
            case AlertCommand.AlertsFound found -> found(slice, found, at);
        };
    }

    private Draft configure(Slice slice, AlertCommand.ConfigureAlert configure, Instant at) {
        AlertState before = slice.alert(configure.alert());
        Alerting wish = new Alerting(
                slice, configure.by(), before, configure.version(), configure.enabled(), configure.thresholds(), at);
        List<Refusal> refusals = Guards.judge(guards.alerting(), wish);
        return refusals.isEmpty()
                ? changed(before, before.set(configure.enabled(), configure.thresholds()))
                : new Draft.Unwanted(refusals);
    }

    private static Draft dismiss(Slice slice, AlertCommand.DismissAlert dismiss, Instant at) {
        List<Refusal> refusals =
                AlertAdministrator.authority(slice, dismiss.by(), at).toList();
        if (!refusals.isEmpty()) {
            return new Draft.Unwanted(refusals);
        }
        AlertState before = slice.alert(dismiss.alert());
        return before.open().keySet().containsAll(dismiss.incidents())
                ? changed(before, before.dismissed(dismiss.incidents()))
                : Draft.Unwanted.because(
                        Refusal.of(Refusal.Code.CHANGED_MEANWHILE, "some of this is gone meanwhile; look at it again"));
    }

    /** The directory is to say so no more; a worker sees to it as to the end of a grant. */
    private static Draft remove(Slice slice, AlertCommand.RemoveOutside remove, Instant at) {
        boolean may = slice.account(remove.by().id()).filter(Account::enabled).isPresent()
                && new People(slice, at)
                        .administers(remove.by().id(), remove.holding().target());
        if (!may) {
            return Draft.Unwanted.because(Refusal.of(
                    Refusal.Code.NOT_ADMINISTRATOR,
                    "only who administers it at this moment can do this: activate such a role first"));
        }
        if (slice.open(remove.holding()).anyMatch(Grant::isActive)) {
            return Draft.Unwanted.because(Refusal.of(
                    Refusal.Code.EXISTS, "it was given in PIM meanwhile; remove the assignment", "", remove.holding()));
        }
        Optional<Provision> before = slice.provision(remove.holding());
        if (before.filter(Provision::isPending).isPresent()) {
            return Draft.Wanted.of(List.of());
        }
        Provision after =
                before.orElseGet(() -> Provision.first(remove.holding(), at)).turned(false, at);
        return Draft.Wanted.of(List.of(new Change.OfProvision(before, after)));
    }

    /** What an alert that is off would find is not looked at. */
    private static Draft found(Slice slice, AlertCommand.AlertsFound found, Instant at) {
        return Draft.Wanted.of(found.incidents().entrySet().stream()
                .map(entry -> slice.alert(entry.getKey()))
                .filter(AlertState::enabled)
                .<Change>map(before -> new Change.OfAlert(
                        before, before.found(found.incidents().getOrDefault(before.kind(), java.util.Set.of()), at)))
                .filter(change ->
                        change instanceof Change.OfAlert one && !one.before().equals(one.after()))
                .toList());
    }

    private static Draft changed(AlertState before, AlertState after) {
        return Draft.Wanted.of(before.equals(after) ? List.of() : List.of(new Change.OfAlert(before, after)));
    }
}
