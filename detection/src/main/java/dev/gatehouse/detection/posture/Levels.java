package dev.gatehouse.detection.posture;

import dev.gatehouse.directory.posture.Severity;
import dev.gatehouse.sigma.Level;

/** The severities of findings as those of alerts. */
public final class Levels {
    private Levels() {}

    /** The level of an alert about a finding. */
    public static Level of(Severity severity) {
        return switch (severity) {
            case LOW -> Level.LOW;
            case MEDIUM -> Level.MEDIUM;
            case HIGH -> Level.HIGH;
            case CRITICAL -> Level.CRITICAL;
        };
    }
}
