package dev.gatehouse.connect.sink.net;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a receiver is called.
 *
 * @param timeout how long a call may take altogether
 * @param caFile certificates (PEM) to trust, in place of those that Java trusts
 */
public record HttpOptions(Duration timeout, Optional<Path> caFile) {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Half a minute, and whom Java trusts. */
    public static final HttpOptions DEFAULT = new HttpOptions(Duration.ofSeconds(30), Optional.empty());

    public HttpOptions {
        requireNonNull(timeout, "timeout is null");
        requireNonNull(caFile, "caFile is null");
        if (!timeout.isPositive() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("timeout is between a moment and 5 minutes, such as 30s");
        }
    }
}
