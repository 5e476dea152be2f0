package dev.gatehouse.pim.invariant;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.scene.Asked;
import dev.gatehouse.pim.scene.Step;
import java.time.Instant;
import java.util.stream.Stream;

/** The time of an activation counts from when it is granted, unless it was to begin later; one whose end has come meanwhile is not granted. */
public final class B8FromGrant implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Instant now = step.before().now();
        return step.grants()
                .filter(one -> one.isNew() && one.after().origin() == Origin.ACTIVATED)
                .map(Step.Granted::after)
                .filter(grant -> {
                    Asked asked =
                            step.after().asked().get(new RequestId(grant.id().value()));
                    return asked == null || !isRight(asked.form(), grant.validity(), now);
                })
                .map(grant -> grant.holding() + " was granted at " + now + " for " + grant.validity());
    }

    private static boolean isRight(Form form, Interval given, Instant now) {
        Instant begins = form.start().filter(now::isBefore).orElse(now);
        boolean within = switch (form.expiration()) {
            case Expiration.At at -> !given.until().isAfter(at.end());
            case Expiration.After after -> !given.until().isAfter(begins.plus(after.time()));
            case Expiration.Never any -> true;
            case Expiration.Unsaid any -> true;
        };
        return within && given.from().equals(begins);
    }
}
