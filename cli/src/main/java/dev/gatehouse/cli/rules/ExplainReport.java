package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.proof.CorrelationTrace;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Trace;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What rules make of events.
 *
 * @param events those that are shown
 * @param correlations what correlations make of all of them, inner ones first
 */
record ExplainReport(Projection projection, List<Explained> events, List<CorrelationTrace> correlations) {
    ExplainReport {
        requireNonNull(projection, "projection is null");
        events = List.copyOf(events);
        correlations = List.copyOf(correlations);
    }

    /** One event, and what each rule makes of it. */
    record Explained(
            Table table, Shape shape, Optional<Instant> time, String id, SourceRef place, List<Verdict> verdicts) {
        Explained {
            requireNonNull(table, "table is null");
            requireNonNull(shape, "shape is null");
            requireNonNull(time, "time is null");
            requireNonNull(id, "id is null");
            requireNonNull(place, "place is null");
            verdicts = List.copyOf(verdicts);
        }

        static Explained of(Row row, SourceRef place, List<Verdict> verdicts) {
            Optional<Instant> time = row.time() == Row.NO_TIME
                    ? Optional.empty()
                    : Optional.of(Instant.EPOCH.plus(row.time(), ChronoUnit.MICROS));
            return new Explained(row.table(), row.shape(), time, row.id(), place, verdicts);
        }
    }

    /**
     * What a rule makes of an event.
     *
     * @param silenced whether the rule raises no alert of its own, for it is there to be correlated
     * @param judges the tables whose rows the rule judges
     * @param waitsFor the watchlists without which the rule judges nothing, and which are not configured
     * @param trace empty where the event is of another table, or the rule judges nothing
     */
    record Verdict(Rule rule, boolean silenced, Set<Table> judges, List<String> waitsFor, Optional<Trace> trace) {
        Verdict {
            requireNonNull(rule, "rule is null");
            judges = Set.copyOf(judges);
            waitsFor = List.copyOf(waitsFor);
            requireNonNull(trace, "trace is null");
        }

        /** The verdict in words. */
        String text() {
            return trace.map(found -> found.holds() ? "fires" : "quiet").orElse("not judged");
        }

        /** The names of the tables that the rule judges. */
        List<String> tables() {
            return judges.stream().sorted().map(Table::azureName).toList();
        }
    }
}
