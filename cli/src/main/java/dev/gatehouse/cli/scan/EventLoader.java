package dev.gatehouse.cli.scan;

import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowMerger;
import java.util.Comparator;
import java.util.List;

/** Brings back the row behind a match, merged from all its copies, and says where they were read. */
final class EventLoader {
    private final Plan plan;
    private final Copies copies;
    private final RowMerger merger;

    EventLoader(Plan plan, Copies copies) {
        this.plan = plan;
        this.copies = copies;
        this.merger = new RowMerger(plan.rulebook().projection());
    }

    /** The row; valid until the next call. */
    Row row(Evidence evidence) {
        List<Copies.Copy> records = copies.of(evidence.identity());
        return records.isEmpty()
                ? merger.merge(List.of(plan.spool().read(evidence.at(), evidence.length())))
                : merger.merge(copies.bytes(records));
    }

    /** Where its records were read, in the order of names and positions. */
    List<SourceRef> sources(Evidence evidence) {
        List<Copies.Copy> records = copies.of(evidence.identity());
        if (records.isEmpty()) {
            return List.of(source(evidence.location()));
        }
        return records.stream()
                .map(copy -> source(copy.location()))
                .sorted(Comparator.comparing(SourceRef::name).thenComparingLong(SourceRef::position))
                .toList();
    }

    private SourceRef source(long location) {
        return new SourceRef(plan.inputs().get(Location.input(location)).name(), Location.position(location));
    }
}
