package dev.gatehouse.cli.scan;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.alert.Occurrence;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.logs.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Makes the alerts of a scan out of what fired, one after the other in the order of time. */
final class Alerts {
    private final Plan plan;
    private final EventLoader loader;
    private final Detector detector;
    private final AlertFactory factory;

    /** What one alert is made of. */
    private record Due(int rule, Evidence shown, long last, long events) {}

    Alerts(Plan plan, Attempt attempt, String tenant, Instant now) {
        Context context = attempt.context();
        this.plan = plan;
        this.loader = new EventLoader(plan, attempt.copies());
        this.detector = new Detector(plan.rulebook(), plan.facts().roles(), context);
        this.factory = new AlertFactory(tenant, plan.rulebook(), context, now);
    }

    /** Hands over each alert; those on events without a time come first. */
    void each(Matches matches, Consumer<Alert> alerts) {
        List<Due> due = new ArrayList<>();
        for (Hit hit : matches.hits()) {
            due.add(new Due(hit.rule(), hit.evidence(), hit.evidence().time(), 1));
        }
        matches.folds().forEach((key, fold) -> due.add(new Due(key.rule(), fold.first(), fold.last(), fold.events())));
        due.sort(Comparator.comparingLong((Due one) -> one.shown().time())
                .thenComparingLong(one -> one.shown().identity())
                .thenComparing(one ->
                        plan.rulebook().rules().get(one.rule()).sigma().id().toString()));
        for (Due one : due) {
            alerts.accept(alert(one));
        }
    }

    private Alert alert(Due due) {
        Row row = loader.row(due.shown());
        Occurrence occurrence =
                new Occurrence(loader.sources(due.shown()), row.time(), Math.max(due.last(), row.time()), due.events());
        return factory.create(due.rule(), detector.event(row), occurrence);
    }
}
