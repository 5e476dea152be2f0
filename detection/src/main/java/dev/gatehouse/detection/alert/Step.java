package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.RuleId;
import java.util.List;

/** One rule's part in an alert: which tests held on which events. */
public record Step(RuleId rule, List<Reason> why, List<EventRef> events) {
    public Step {
        requireNonNull(rule, "rule is null");
        why = List.copyOf(why);
        events = List.copyOf(events);
    }
}
