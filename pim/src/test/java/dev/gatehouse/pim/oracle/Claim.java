package dev.gatehouse.pim.oracle;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.IntervalSet;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.Holding;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody may have something, or is eligible for it, during a time.
 *
 * @param id that of the request, or of what was there from the beginning
 * @param made when it was granted
 * @param source what it was activated from
 * @param reached whether the directory has had it
 */
record Claim(
        UUID id,
        Holding holding,
        AssignmentKind kind,
        Instant made,
        IntervalSet when,
        Optional<UUID> source,
        Optional<BundleId> bundle,
        boolean reached) {
    boolean isActivated() {
        return source.isPresent();
    }

    boolean isActive() {
        return kind == AssignmentKind.ACTIVE;
    }

    boolean is(Holding what, AssignmentKind how) {
        return holding.equals(what) && kind == how;
    }

    /** When it first begins; of one that never does, the end of time. */
    Instant from() {
        return when.isEmpty() ? Instant.MAX : when.intervals().getFirst().from();
    }

    Instant until() {
        return when.isEmpty() ? Instant.MIN : when.intervals().getLast().until();
    }

    /** Whether some of it is still to come. */
    boolean isOpen(Instant now) {
        return until().isAfter(now);
    }

    Claim during(IntervalSet other) {
        return new Claim(id, holding, kind, made, other, source, bundle, reached);
    }

    /** The same, over from a moment on. */
    Claim cut(Instant at) {
        return during(when.minus(IntervalSet.of(Interval.since(at))));
    }

    Claim inDirectory() {
        return new Claim(id, holding, kind, made, when, source, bundle, true);
    }
}
