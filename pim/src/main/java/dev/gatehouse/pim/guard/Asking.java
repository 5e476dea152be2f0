package dev.gatehouse.pim.guard;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * That somebody submits a form.
 *
 * @param window from when until when it is to hold; empty where it is about nothing that lasts, or its times are no times
 * @param subject the grant that it is about: which is given back, removed, extended; for an activation what it is
 *     activated from
 * @param stages who must approve
 */
public record Asking(
        Slice slice,
        Caller by,
        Form form,
        Instant at,
        RoleSetting setting,
        Optional<Interval> window,
        Optional<Grant> subject,
        List<Stage> stages) {
    public Asking {
        requireNonNull(slice, "slice is null");
        requireNonNull(by, "by is null");
        requireNonNull(form, "form is null");
        requireNonNull(at, "at is null");
        requireNonNull(setting, "setting is null");
        requireNonNull(window, "window is null");
        requireNonNull(subject, "subject is null");
        stages = List.copyOf(stages);
    }

    /** What is asked. */
    public Action action() {
        return form.action();
    }

    /** Who is to have it, where he is known. */
    public Optional<Account> principal() {
        return slice.account(form.principal());
    }

    /** Who is where. */
    public People people() {
        return new People(slice, at);
    }

    /** Whether something is activated, or its activation extended. */
    public boolean isActivation() {
        return action() == Action.SELF_ACTIVATE || (action() == Action.SELF_EXTEND && isOfActivation());
    }

    /** When it would end: extended, no later than what it was activated from. */
    public Optional<Instant> ends() {
        return window.map(Interval::until)
                .map(until -> subject.flatMap(Grant::eligibility)
                        .flatMap(slice::grant)
                        .map(from -> from.validity().until())
                        .filter(until::isAfter)
                        .orElse(until));
    }

    /** Whether it is about what was activated, not assigned. */
    public boolean isOfActivation() {
        return subject.filter(grant -> grant.eligibility().isPresent()).isPresent();
    }

    /** Whether an assignment is made or changed by who administers it. */
    public boolean isAssignment() {
        return switch (action()) {
            case ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_EXTEND, ADMIN_RENEW -> true;
            case ADMIN_REMOVE, SELF_ACTIVATE, SELF_DEACTIVATE, SELF_EXTEND, SELF_RENEW -> false;
        };
    }

    /** Whether an assignment is made or changed by whomever. */
    public boolean isLasting() {
        return isAssignment() || action() == Action.SELF_RENEW || (action() == Action.SELF_EXTEND && !isOfActivation());
    }

    /** The rules that an assignment of this kind is bound to. */
    public Lasting lasting() {
        return form.kind() == AssignmentKind.ELIGIBLE ? setting.eligibility() : setting.assignment();
    }

    /** What whoever asks must bring. */
    public Set<Ask> asks() {
        if (isActivation()) {
            return setting.activating().asks();
        }
        return isAssignment() ? lasting().asks() : Set.of();
    }
}
