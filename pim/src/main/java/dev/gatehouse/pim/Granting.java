package dev.gatehouse.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.consequence.Changes;
import dev.gatehouse.pim.guard.Asking;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a form that nothing stands in the way of changes. */
final class Granting {
    private Granting() {}

    /**
     * The changes, that of the request first.
     *
     * @param before the request as it was, where it had to be approved
     */
    static List<Change> of(Asking wish, Optional<Request> before, Request request) {
        List<Change> grants = switch (wish.action()) {
            case SELF_ACTIVATE, ADMIN_ASSIGN, ADMIN_RENEW, SELF_RENEW ->
                List.of(new Change.OfGrant(Optional.empty(), made(wish, request.bundle())));
            case ADMIN_UPDATE ->
                wish.subject().isPresent()
                        ? moved(wish)
                        : List.of(new Change.OfGrant(Optional.empty(), made(wish, request.bundle())));
            case ADMIN_EXTEND, SELF_EXTEND -> moved(wish);
            case SELF_DEACTIVATE ->
                wish.subject().stream()
                        .map(grant -> Changes.end(grant, wish.at(), End.DEACTIVATED))
                        .toList();
            case ADMIN_REMOVE -> removed(wish);
        };
        Request after = request.became(status(wish, grants), wish.at());
        List<Change> all = new ArrayList<>();
        all.add(new Change.OfRequest(before, after));
        all.addAll(grants);
        return all;
    }

    /** The grant that a request is about: its own, or that which it changes. */
    static GrantId about(Asking wish) {
        boolean own = switch (wish.action()) {
            case SELF_ACTIVATE, ADMIN_ASSIGN, ADMIN_RENEW, SELF_RENEW -> true;
            case ADMIN_UPDATE -> wish.subject().isEmpty();
            case ADMIN_EXTEND, SELF_EXTEND, SELF_DEACTIVATE, ADMIN_REMOVE -> false;
        };
        return own
                ? GrantId.of(wish.form().id())
                : wish.subject()
                        .map(Grant::id)
                        .orElseGet(() -> GrantId.of(wish.form().id()));
    }

    private static Grant made(Asking wish, Optional<BundleId> bundle) {
        Form form = wish.form();
        boolean activated = wish.action() == Action.SELF_ACTIVATE;
        Interval window = activated ? clamped(wish) : wish.window().orElseThrow();
        return new Grant(
                GrantId.of(form.id()),
                form.principal(),
                form.target(),
                form.kind(),
                activated ? Origin.ACTIVATED : Origin.ASSIGNED,
                window,
                window.from().isAfter(wish.at()) ? GrantState.SCHEDULED : GrantState.CURRENT,
                activated ? wish.subject().map(Grant::id) : Optional.empty(),
                bundle,
                false,
                Optional.empty());
    }

    /** An activation ends no later than what it is activated from. */
    private static Interval clamped(Asking wish) {
        Interval window = wish.window().orElseThrow();
        return wish.subject()
                .flatMap(from -> from.validity().intersection(window))
                .orElse(window);
    }

    private static List<Change> moved(Asking wish) {
        Interval window = wish.window().orElseThrow();
        Interval time = Interval.between(window.from(), wish.ends().orElse(window.until()));
        return wish.subject().stream()
                .filter(grant -> !grant.validity().equals(time))
                .<Change>map(grant -> new Change.OfGrant(Optional.of(grant), during(wish, grant, time)))
                .toList();
    }

    /** What was to begin later and is to begin now begins. */
    private static Grant during(Asking wish, Grant grant, Interval time) {
        Grant moved = grant.during(time);
        return grant.state() == GrantState.SCHEDULED && !time.from().isAfter(wish.at()) ? moved.begun() : moved;
    }

    private static List<Change> removed(Asking wish) {
        return wish.slice()
                .open(wish.form().holding())
                .filter(grant -> grant.kind() == wish.form().kind())
                .sorted(java.util.Comparator.comparing(Grant::id))
                .map(grant -> Changes.end(grant, wish.at(), End.REMOVED))
                .toList();
    }

    private static Status status(Asking wish, List<Change> grants) {
        if (wish.action() == Action.SELF_DEACTIVATE || wish.action() == Action.ADMIN_REMOVE) {
            return Status.REVOKED;
        }
        boolean later = false;
        boolean waits = false;
        for (Change change : grants) {
            if (change instanceof Change.OfGrant one && one.before().isEmpty()) {
                later |= one.after().state() == GrantState.SCHEDULED;
                waits |= one.after().kind() == AssignmentKind.ACTIVE;
            }
        }
        if (later) {
            return Status.GRANTED;
        }
        return waits ? Status.PENDING_PROVISIONING : Status.PROVISIONED;
    }

    /** The status of something that somebody must decide first. */
    static Status pending(Asking wish) {
        if (wish.action() != Action.SELF_ACTIVATE && !wish.isOfActivation()) {
            return Status.PENDING_ADMIN_DECISION;
        }
        Optional<Instant> start = wish.form().start().filter(wish.at()::isBefore);
        return start.isPresent() ? Status.PENDING_APPROVAL_PROVISIONING : Status.PENDING_APPROVAL;
    }
}
