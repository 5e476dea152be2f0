package dev.gatehouse.cli.posture;

import dev.gatehouse.directory.posture.Severity;
import dev.gatehouse.sigma.Level;

/** The severities of findings as those of alerts. */
final class Levels {
    private Levels() {}

    static Level of(Severity severity) {
        return switch (severity) {
            case LOW -> Level.LOW;
            case MEDIUM -> Level.MEDIUM;
            case HIGH -> Level.HIGH;
            case CRITICAL -> Level.CRITICAL;
        };
    }
}
