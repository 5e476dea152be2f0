package dev.gatehouse.detection.incident;

import dev.gatehouse.sigma.Level;
import java.util.List;
import java.util.Optional;

/**
 * How grave an incident is: as its gravest alert, and one level more where its alerts tell of several ATT&CK techniques,
 * for somebody who tries passwords, gets in and changes privileges is on his way.
 */
final class Gravity {
    private static final int SEVERAL = 3;

    private Gravity() {}

    static Level of(List<Piece> core) {
        Level gravest = core.stream().map(Piece::severity).max(Level::compareTo).orElseThrow();
        long techniques = core.stream()
                .filter(Piece::glues)
                .map(Piece::technique)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return techniques >= SEVERAL ? above(gravest) : gravest;
    }

    private static Level above(Level level) {
        return switch (level) {
            case INFORMATIONAL -> Level.LOW;
            case LOW -> Level.MEDIUM;
            case MEDIUM -> Level.HIGH;
            case HIGH, CRITICAL -> Level.CRITICAL;
        };
    }
}
