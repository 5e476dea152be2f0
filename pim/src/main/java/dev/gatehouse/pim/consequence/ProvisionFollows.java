package dev.gatehouse.pim.consequence;

import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directory is to say that somebody has something as long as any grant gives it to him, and no longer: the end of
 * one takes nothing away that another still gives.
 */
public final class ProvisionFollows implements Consequence {
    @Override
    public List<Change> of(Slice before, Slice now, Instant at) {
        Set<Holding> given = new LinkedHashSet<>();
        Changes.open(now).filter(Grant::isActive).map(Grant::holding).forEach(given::add);
        Stream<Change> begin = given.stream().flatMap(holding -> want(now, holding, at).stream());
        Stream<Change> end = now.provisions().values().stream()
                .filter(provision -> provision.wanted() && !given.contains(provision.holding()))
                .map(Named::of)
                .sorted(Comparator.comparing(Named::name))
                .map(Named::provision)
                .map(provision -> new Change.OfProvision(Optional.of(provision), provision.turned(false, at)));
        Stream<Change> known = Changes.open(now)
                .filter(grant -> grant.isActive() && !grant.provisioned())
                .filter(grant -> now.provision(grant.holding())
                        .filter(one -> one.wanted() && !one.isPending())
                        .isPresent())
                .map(grant -> new Change.OfGrant(Optional.of(grant), grant.reached()));
        return Stream.of(begin, end, known).flatMap(all -> all).toList();
    }

    private static Optional<Change> want(Slice now, Holding holding, Instant at) {
        Optional<Provision> has = now.provision(holding);
        if (has.isEmpty()) {
            return Optional.of(new Change.OfProvision(has, Provision.first(holding, at)));
        }
        return has.filter(one -> !one.wanted()).map(one -> new Change.OfProvision(has, one.turned(true, at)));
    }

    /** What is sorted by a name is named once, and not each time that it is compared. */
    private record Named(String name, Provision provision) {
        static Named of(Provision provision) {
            return new Named(provision.holding().toString(), provision);
        }
    }
}
