package dev.gatehouse.store.alerts;

import dev.gatehouse.sigma.Level;

/** Severities as numbers that sort; what is kept must not depend on how an enum is written. */
final class SeverityRank {
    private SeverityRank() {}

    static int of(Level level) {
        return switch (level) {
            case INFORMATIONAL -> 0;
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 3;
            case CRITICAL -> 4;
        };
    }

    static Level level(int rank) {
        for (Level level : Level.values()) {
            if (of(level) == rank) {
                return level;
            }
        }
        throw new IllegalArgumentException("no severity: " + rank);
    }
}
