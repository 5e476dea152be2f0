package dev.gatehouse.detection.alert;

import dev.gatehouse.detection.config.Expectation;

/** What the administrator's expectations make of an alert. */
public sealed interface Judgement {
    /** It is shown: as it is, or as expected. */
    record Shown(Alert alert) implements Judgement {}

    /** An exclusion holds it back. */
    record HeldBack(Expectation exclusion) implements Judgement {}
}
