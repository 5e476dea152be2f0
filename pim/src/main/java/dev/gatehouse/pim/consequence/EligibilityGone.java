package dev.gatehouse.pim.consequence;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Eligibility;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was activated ends with what it was activated from, and no later than that. */
public final class EligibilityGone implements Consequence {
    @Override
    public List<Change> of(Slice before, Slice now, Instant at) {
        return Changes.open(now)
                .filter(grant -> grant.eligibility().isPresent())
                .flatMap(grant -> Eligibility.holds(now, grant, at) ? cut(now, grant, at) : Stream.of(gone(grant, at)))
                .toList();
    }

    private static Change gone(Grant grant, Instant at) {
        return Changes.end(grant, at, grant.state() == GrantState.CURRENT ? End.ELIGIBILITY_ENDED : End.NOT_STARTED);
    }

    private static Stream<Change> cut(Slice now, Grant grant, Instant at) {
        Instant until = grant.eligibility()
                .flatMap(now::grant)
                .map(from -> from.validity().until())
                .orElse(grant.validity().until());
        if (!until.isBefore(grant.validity().until())) {
            return Stream.empty();
        }
        return until.isAfter(grant.validity().from())
                ? Stream.of(new Change.OfGrant(
                        Optional.of(grant),
                        grant.during(Interval.between(grant.validity().from(), until))))
                : Stream.of(gone(grant, at));
    }
}
