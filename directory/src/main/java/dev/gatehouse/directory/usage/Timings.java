package dev.gatehouse.directory.usage;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.IntervalSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out {@link Timing}. */
final class Timings {
    /** What remains after the last deed, so that nobody is cut off in the middle of his work. */
    static final Duration MARGIN = Duration.ofMinutes(15);

    /** Durations that one would set. */
    private static final List<Duration> STEPS = Stream.of(30, 60, 120, 240, 480)
            .map(minutes -> Duration.ofMinutes(minutes))
            .toList();

    private Timings() {}

    /**
     * The timing of one person's activations of one role.
     *
     * @param setting how long the role's settings let an activation last, where the export says so
     */
    static Timing of(Collection<Used> elevations, Optional<Duration> setting) {
        List<Duration> lasts = elevations.stream()
                .flatMap(used -> used.lastDeed().stream()
                        .map(last -> Duration.between(used.elevation().from(), last)))
                .sorted()
                .toList();
        Optional<Timing.LastDeed> lastDeed = lasts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Timing.LastDeed(percentile(lasts, 50), percentile(lasts, 95), lasts.getLast()));
        Optional<Duration> allowed = setting.or(() -> elevations.stream()
                .flatMap(used -> used.elevation().requested().stream())
                .max(Comparator.naturalOrder()));
        return new Timing(
                elevations.size(),
                elevations.size() - lasts.size(),
                total(elevations),
                elevations.stream()
                        .map(used -> used.elevation().length())
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO),
                allowed,
                lastDeed,
                lastDeed.flatMap(last -> enough(last.ninetyFifth(), allowed)));
    }

    /** An activation, and when the last thing was done in it. */
    record Used(Elevation elevation, Optional<Instant> lastDeed) {}

    private static Optional<Duration> enough(Duration last, Optional<Duration> allowed) {
        Duration wanted = last.plus(MARGIN);
        return STEPS.stream()
                .filter(step -> step.compareTo(wanted) >= 0)
                .findFirst()
                .filter(step ->
                        allowed.filter(setting -> step.compareTo(setting) < 0).isPresent());
    }

    /** The value that so many of a hundred do not exceed: nearest rank. */
    private static Duration percentile(List<Duration> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private static Duration total(Collection<Used> elevations) {
        Interval[] times = elevations.stream()
                .map(used -> Interval.between(
                        used.elevation().from(), used.elevation().until()))
                .toArray(Interval[]::new);
        return IntervalSet.of(times).intervals().stream()
                .map(time -> Duration.between(time.from(), time.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
