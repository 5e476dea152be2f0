package dev.gatehouse.detection.incident;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Words;
import java.time.Duration;
import java.util.UUID;

/**
 * Why an alert belongs to the incident of another one.
 *
 * @param value what both have, as people call it
 * @param gap from the end of the one to the beginning of the other
 */
public record Link(UUID alert, UUID other, Kind kind, String value, Duration gap) {
    public Link {
        requireNonNull(alert, "alert is null");
        requireNonNull(other, "other is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(value, "value is null");
        requireNonNull(gap, "gap is null");
    }

    /** In words, such as {@code same account adm_kim@contoso.example, 12 minutes apart}. */
    public String words() {
        return "same " + kind.word() + " " + value + ", " + apart(gap);
    }

    static String apart(Duration gap) {
        return gap.isZero() ? "at the same time" : Words.duration(gap) + " apart";
    }
}
