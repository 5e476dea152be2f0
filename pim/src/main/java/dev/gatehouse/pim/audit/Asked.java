package dev.gatehouse.pim.audit;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Slice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The time that somebody asked for, as far as he said it. */
final class Asked {
    private Asked() {}

    /** From when until when; empty where he did not say, or what he said is no time. */
    static Optional<Interval> during(Form form, Instant asked) {
        Instant from = form.start().orElse(asked);
        return switch (form.expiration()) {
            case Expiration.Never any -> Optional.of(Interval.since(from));
            case Expiration.Unsaid any -> Optional.empty();
            case Expiration.At at -> between(from, at.end());
            case Expiration.After after -> {
                try {
                    yield between(from, from.plus(after.time()));
                } catch (DateTimeException | ArithmeticException e) {
                    yield Optional.empty();
                }
            }
        };
    }

    private static Optional<Interval> between(Instant from, Instant until) {
        return from.isBefore(until) ? Optional.of(Interval.between(from, until)) : Optional.empty();
    }

    /** Whether a request is about what was activated, not about what an administrator assigned. */
    static boolean isOfActivation(Request request, Slice slice) {
        return switch (request.form().action()) {
            case SELF_ACTIVATE, SELF_DEACTIVATE -> true;
            case SELF_EXTEND ->
                slice.grant(request.grant())
                        .filter(grant -> grant.origin() == Origin.ACTIVATED)
                        .isPresent();
            case SELF_RENEW, ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_REMOVE, ADMIN_EXTEND, ADMIN_RENEW -> false;
        };
    }

    /** Whether it would have no end. */
    static boolean isPermanent(Form form, RoleSetting setting) {
        Lasting rule = form.kind() == AssignmentKind.ELIGIBLE ? setting.eligibility() : setting.assignment();
        return switch (form.expiration()) {
            case Expiration.Never any -> true;
            case Expiration.Unsaid any -> !rule.ends();
            case Expiration.At any -> false;
            case Expiration.After any -> false;
        };
    }
}
