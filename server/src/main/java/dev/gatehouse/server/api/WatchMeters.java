package dev.gatehouse.server.api;

import dev.gatehouse.server.parts.Watching;
import dev.gatehouse.server.watch.Station;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/*
 * As Prometheus shows them: gatehouse_events_total, gatehouse_copies_total, gatehouse_skipped_total,
 * gatehouse_judged_again_total, gatehouse_held_back_total, gatehouse_alert_changes_total, gatehouse_quarantined_total;
 * gatehouse_watch_ready, gatehouse_watch_troubles, gatehouse_lag_bytes, gatehouse_journal_bytes, gatehouse_judged_bytes,
 * gatehouse_lake_files, gatehouse_lake_bytes, gatehouse_rules, gatehouse_rule_mistakes, gatehouse_known_identities.
 */
/** Counts and measures of the watch. */
@Singleton
final class WatchMeters {
    private final Watching watching;
    private final MeterRegistry meters;

    WatchMeters(Watching watching, MeterRegistry meters) {
        this.watching = watching;
        this.meters = meters;
    }

    void begin(@Observes StartupEvent started) {
        register();
    }

    /** Registers all of them. */
    void register() {
        counter("gatehouse.events", "events", "Events that were judged, copies not counted");
        counter("gatehouse.copies", "copies", "Further records of events that were judged");
        counter("gatehouse.skipped", "skipped", "Objects that are no log records");
        counter("gatehouse.judged.again", "judgedAgain", "Events that were judged again, for more became known");
        counter("gatehouse.held.back", "heldBack", "Alerts that an exclusion holds back");
        counter("gatehouse.alert.changes", "alertChanges", "Changes of alerts");
        counter("gatehouse.quarantined", "quarantined", "Pieces that could not be read, and are set apart");
        gauge(
                "gatehouse.known.identities",
                "Events that are remembered to tell copies apart",
                station -> count(station, "knownIdentities"));
        gauge(
                "gatehouse.watch.ready",
                "Whether the watch is at work",
                station -> station.health().ready() ? 1 : 0);
        gauge(
                "gatehouse.watch.troubles",
                "How many things keep the watch from going on",
                station -> station.health().troubles().size());
        gauge(
                "gatehouse.lag.bytes",
                "What waits to be judged",
                station -> station.health().lag());
        gauge(
                "gatehouse.judged.bytes",
                "How far the journal is judged",
                station -> station.health().judged());
        gauge(
                "gatehouse.journal.bytes",
                "Where the journal ends",
                station -> station.end().value());
        gauge(
                "gatehouse.lake.files",
                "Files of the lake",
                station -> station.lake().size().files());
        gauge(
                "gatehouse.lake.bytes",
                "What the files of the lake take",
                station -> station.lake().size().bytes());
        gauge(
                "gatehouse.rules",
                "Rules in force, correlations not counted",
                station -> station.rules().inForce().rulebook().rules().size());
        gauge(
                "gatehouse.rule.mistakes",
                "Mistakes in the files of rules, while older ones are in force",
                station -> station.rules().mistakes().size());
    }

    private void counter(String name, String count, String words) {
        FunctionCounter _ = FunctionCounter.builder(name, watching.station(), station -> count(station, count))
                .description(words)
                .register(meters);
    }

    private void gauge(String name, String words, ToDoubleFunction<Station> measure) {
        Gauge _ = Gauge.builder(name, watching.station(), measure)
                .description(words)
                .register(meters);
    }

    private static double count(Station station, String count) {
        return station.health().counts().getOrDefault(count, 0L);
    }
}
