package dev.gatehouse.pim.invariant;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import java.time.Instant;
import java.util.stream.Stream;

/** Nothing lasts longer than what is set when it is granted, at a time or in all; and an activation lasts long enough to be one. */
public final class A3Limited implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        return step.grants()
                .filter(one -> one.after().isOpen())
                .filter(one -> one.before()
                        .filter(old -> !one.after()
                                .validity()
                                .until()
                                .isAfter(old.validity().until()))
                        .isEmpty())
                .filter(one -> isTooLong(step, one.after()))
                .map(one -> one.after().holding() + " lasts " + one.after().validity());
    }

    private static boolean isTooLong(Step step, Grant grant) {
        RoleSetting setting = step.before().slice().setting(grant.target().setting());
        Instant now = step.before().now();
        Instant from = grant.validity().from();
        Instant until = grant.validity().until();
        Instant begins = from.isAfter(now) ? from : now;
        if (grant.origin() == Origin.ACTIVATED) {
            return until.equals(Instant.MAX)
                    || until.isAfter(begins.plus(setting.activating().longest()))
                    || until.isAfter(from.plus(setting.activating().longestInAll()));
        }
        Lasting rule = grant.kind() == AssignmentKind.ELIGIBLE ? setting.eligibility() : setting.assignment();
        return rule.ends() && (until.equals(Instant.MAX) || until.isAfter(begins.plus(rule.longest())));
    }
}
