package dev.gatehouse.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** From when until when something is asked for. */
final class Windows {
    private Windows() {}

    /** The time that a form means; empty where it would end before it begins or now, or beyond all time. */
    static Optional<Interval> of(Form form, Optional<Grant> subject, RoleSetting setting, Instant at) {
        Instant asked = form.start().filter(at::isBefore).orElse(at);
        Optional<Instant> kept = subject.map(grant -> grant.validity().from())
                .filter(from ->
                        isExtension(form.action()) || (form.action() == Action.ADMIN_UPDATE && !at.isBefore(from)));
        Instant begins = kept.filter(asked::isBefore).orElse(asked);
        return end(form, subject, setting, begins)
                .filter(begins::isBefore)
                .map(until -> Interval.between(kept.orElse(begins), until));
    }

    /** Whether the grant that it is about begins when it does. What has begun is updated from when it began, too. */
    private static boolean isExtension(Action action) {
        return switch (action) {
            case ADMIN_EXTEND, SELF_EXTEND -> true;
            case ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_REMOVE, ADMIN_RENEW, SELF_ACTIVATE, SELF_DEACTIVATE, SELF_RENEW ->
                false;
        };
    }

    private static Optional<Instant> end(Form form, Optional<Grant> subject, RoleSetting setting, Instant begins) {
        return switch (form.expiration()) {
            case Expiration.Never any -> Optional.of(Instant.MAX);
            case Expiration.At at -> Optional.of(at.end());
            case Expiration.After after -> plus(begins, after.time());
            case Expiration.Unsaid any ->
                longest(form, subject, setting).map(time -> plus(begins, time)).orElse(Optional.of(Instant.MAX));
        };
    }

    private static Optional<Duration> longest(Form form, Optional<Grant> subject, RoleSetting setting) {
        boolean activated =
                subject.filter(grant -> grant.origin() == Origin.ACTIVATED).isPresent();
        if (form.action() == Action.SELF_ACTIVATE || (form.action() == Action.SELF_EXTEND && activated)) {
            return Optional.of(setting.activating().longest());
        }
        Lasting rule = form.kind() == AssignmentKind.ELIGIBLE ? setting.eligibility() : setting.assignment();
        return rule.ends() ? Optional.of(rule.longest()) : Optional.empty();
    }

    private static Optional<Instant> plus(Instant begins, Duration time) {
        try {
            return Optional.of(begins.plus(time));
        } catch (java.time.DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
