package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A review, and how far it has come.
 *
 * @param version grows with each change of the plan; a change names the one that it was made from
 * @param by who defined it
 * @param held how often it was begun
 * @param latest the day of the plan for which it was begun last
 * @param stopped when somebody stopped it for good
 */
public record Definition(
        ReviewId id,
        long version,
        Plan plan,
        PrincipalId by,
        Instant created,
        int held,
        Optional<LocalDate> latest,
        Optional<Instant> stopped) {
    public Definition {
        requireNonNull(id, "id is null");
        requireNonNull(plan, "plan is null");
        requireNonNull(by, "by is null");
        requireNonNull(created, "created is null");
        requireNonNull(latest, "latest is null");
        requireNonNull(stopped, "stopped is null");
    }

    /** A new one. */
    public static Definition of(ReviewId id, Plan plan, PrincipalId by, Instant at) {
        return new Definition(id, 1, plan, by, at, 0, Optional.empty(), Optional.empty());
    }

    /** The same with another plan. */
    public Definition changed(Plan other) {
        return new Definition(id, version + 1, other, by, created, held, latest, stopped);
    }

    /** The same, stopped. */
    public Definition stopped(Instant at) {
        return new Definition(id, version, plan, by, created, held, latest, Optional.of(at));
    }

    /** The same, begun once more. */
    public Definition held(LocalDate day) {
        return new Definition(id, version, plan, by, created, held + 1, Optional.of(day), stopped);
    }

    /** From when on it is to be begun once more; empty where it is not. */
    public Optional<Instant> dueAt() {
        return stopped.isPresent() || held >= plan.schedule().times()
                ? Optional.empty()
                : plan.schedule().next(latest).map(plan.schedule()::begins);
    }

    /**
     * The day for which it is to be begun now. Of several that went by unnoticed it is the last: the others could not be
     * held any more.
     */
    public Optional<LocalDate> due(Instant at) {
        return stopped.isPresent() || held >= plan.schedule().times()
                ? Optional.empty()
                : plan.schedule().latest(at).filter(day -> latest.isEmpty() || day.isAfter(latest.get()));
    }
}
