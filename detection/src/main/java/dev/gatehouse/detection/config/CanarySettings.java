package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * That a made-up sign-in goes all the way, again and again, to show that whoever should be woken would be.
 *
 * @param every how often one is sent
 * @param within when it must have arrived everywhere
 */
public record CanarySettings(Duration every, Duration within) {
    public CanarySettings {
        requireNonNull(every, "every is null");
        requireNonNull(within, "within is null");
    }
}
