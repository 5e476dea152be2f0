package dev.gatehouse.detection.catalogue;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.alert.CorrelationDraft;
import dev.gatehouse.detection.alert.Occurrence;
import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.proof.Case;
import dev.gatehouse.detection.proof.Proof;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.Limits;
import dev.gatehouse.sigma.correlation.SortedCorrelator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The alerts that a test's events raise. */
final class CatalogueAlerts {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<SourceRef> SOURCES = List.of(new SourceRef("test", 0));

    private CatalogueAlerts() {}

    static List<Alert> of(Proof proof, Case test) {
        Context context = proof.context(test);
        Detector detector = proof.detector(context);
        AlertFactory factory = new AlertFactory("test", proof.rulebook(), context, NOW);
        Correlations correlations = proof.rulebook().correlations();
        List<Alert> alerts = new ArrayList<>();
        List<Keyed> entries = new ArrayList<>();
        proof.rows(
                test,
                row -> detector.match(row, number -> {
                    entries.addAll(correlations.entries(number, detector.event(row), row.id()));
                    if (!correlations.silences(number)) {
                        Occurrence once = new Occurrence(row.anchor(), SOURCES, row.time(), row.time(), 1);
                        alerts.add(factory.create(number, detector.event(row), once));
                    }
                }));
        for (SortedCorrelator.Found found :
                new SortedCorrelator(correlations.plan(), Limits.DEFAULT).episodes(entries)) {
            int node = found.key().node();
            if (!correlations.plan().silencesNode(node)) {
                CorrelationDraft draft = factory.correlation(node, found.key(), found.episode(), "anchor");
                correlations
                        .leaves(node, found.episode())
                        .forEach(leaf -> proof.rows(test, row -> {
                            if (row.id().equals(leaf.entry().event())) {
                                draft.event(leaf.rule(), detector.event(row), SOURCES);
                            }
                        }));
                alerts.add(draft.alert());
            }
        }
        return alerts;
    }
}
