package dev.gatehouse.pim;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.consequence.Changes;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the directory says of what was wanted of it. News of what is not wanted any more are no news. */
final class Reports {
    private Reports() {}

    static Draft reached(Slice slice, Command.Reached news) {
        Optional<Provision> wanted = current(slice, news.holding(), news.sequence());
        return Draft.Wanted.of(wanted.stream()
                .<Change>map(one -> new Change.OfProvision(wanted, one.reached()))
                .toList());
    }

    /**
     * What a directory never will have, nobody has: what waits for it ends. What it does not give back is tried for ever.
     */
    static Draft failed(Slice slice, Command.Failed news, Instant at) {
        Optional<Provision> wanted = current(slice, news.holding(), news.sequence());
        if (wanted.isEmpty()) {
            return Draft.Wanted.of(List.of());
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.OfProvision(wanted, wanted.get().failed()));
        if (news.forGood() && wanted.get().wanted()) {
            slice.open(news.holding())
                    .filter(grant -> grant.isActive() && !grant.provisioned())
                    .sorted(Comparator.comparing(Grant::id))
                    .forEach(grant -> changes.add(Changes.end(grant, at, End.NOT_PROVISIONED)));
        }
        return Draft.Wanted.of(changes);
    }

    private static Optional<Provision> current(Slice slice, Holding holding, long sequence) {
        return slice.provision(holding).filter(one -> one.isPending() && one.sequence() == sequence);
    }
}
