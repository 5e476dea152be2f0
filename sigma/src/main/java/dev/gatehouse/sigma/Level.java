package dev.gatehouse.sigma;

import java.util.Locale;
import java.util.Optional;

/** How serious a match is. */
public enum Level {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The level of that name, in any case. */
    public static Optional<Level> parse(String name) {
        for (Level level : values()) {
            if (level.name().equalsIgnoreCase(name)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The name as rule files spell it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
