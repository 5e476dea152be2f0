package dev.gatehouse.cli.report;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Expectation;
import dev.gatehouse.detection.config.Expectation.Kind;

/** An exclusion, planned change or planned test of the configuration, and how many alerts it met. */
public record Met(Expectation expectation, long alerts) {
    public Met {
        requireNonNull(expectation, "expectation is null");
    }

    /** What became of the alerts, in two words. */
    public String label() {
        return expectation.kind() == Kind.EXCLUSION ? "held back" : "expected";
    }
}
