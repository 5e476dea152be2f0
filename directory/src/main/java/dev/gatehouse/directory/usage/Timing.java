package dev.gatehouse.directory.usage;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How long somebody had a role active, and how much of it he needed.
 *
 * @param elevations how often he activated it
 * @param unused in how many of them nothing was done for which it was needed, as far as the audit tells
 * @param total how long it was active; what overlaps counts once
 * @param longest the longest activation
 * @param setting how long an activation may last: as the role's settings say, or else the longest that was asked for
 * @param lastDeed how long after the start the last deed came; empty where there was none
 * @param enough a shorter activation that would have been enough; empty where there is none
 */
public record Timing(
        int elevations,
        int unused,
        Duration total,
        Duration longest,
        Optional<Duration> setting,
        Optional<LastDeed> lastDeed,
        Optional<Duration> enough) {
    public Timing {
        requireNonNull(total, "total is null");
        requireNonNull(longest, "longest is null");
        requireNonNull(setting, "setting is null");
        requireNonNull(lastDeed, "lastDeed is null");
        requireNonNull(enough, "enough is null");
    }

    /**
     * How long after the start of an activation the last deed came, over all activations with a deed.
     *
     * @param median not later in half of them
     * @param ninetyFifth not later in 95 of 100
     * @param longest the latest
     */
    public record LastDeed(Duration median, Duration ninetyFifth, Duration longest) {}
}
