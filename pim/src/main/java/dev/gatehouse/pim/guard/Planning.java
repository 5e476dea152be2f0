package dev.gatehouse.pim.guard;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody plans an access review.
 *
 * @param before what is planned, where it is a change
 * @param version that which the plan was made from; 0 where it is no change
 */
public record Planning(Slice slice, Caller by, Optional<Definition> before, long version, Plan plan, Instant at) {
    public Planning {
        requireNonNull(slice, "slice is null");
        requireNonNull(by, "by is null");
        requireNonNull(before, "before is null");
        requireNonNull(plan, "plan is null");
        requireNonNull(at, "at is null");
    }
}
