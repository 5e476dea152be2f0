package dev.gatehouse.pim.oracle;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.IntervalSet;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Baseline;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is set, and what a form means by it. */
final class Rules {
    private final Map<SettingKey, RoleSetting> settings = new HashMap<>();

    void set(RoleSetting setting) {
        settings.put(setting.key(), setting);
    }

    /** The end that was asked for, if any was. */
    static Optional<Instant> ends(Form form, Instant begins) {
        return switch (form.expiration()) {
            case Expiration.Unsaid any -> Optional.empty();
            case Expiration.Never any -> Optional.of(Instant.MAX);
            case Expiration.At at -> Optional.of(at.end());
            case Expiration.After after -> Optional.of(begins.plus(after.time()));
        };
    }

    /** When an assignment ends of which nothing was said. */
    Instant unsaid(Form form, Instant begins) {
        RoleSetting setting = setting(form);
        Lasting rule = form.kind() == AssignmentKind.ELIGIBLE ? setting.eligibility() : setting.assignment();
        return rule.ends() ? begins.plus(rule.longest()) : Instant.MAX;
    }

    /** What is set for what a form is about. */
    RoleSetting setting(Form form) {
        SettingKey key = form.target().setting();
        return settings.getOrDefault(key, Baseline.of(key));
    }

    static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The moments from one to another; none where the other comes first. */
    static IntervalSet between(Instant from, Instant until) {
        return from.isBefore(until) ? IntervalSet.of(Interval.between(from, until)) : IntervalSet.EMPTY;
    }
}
