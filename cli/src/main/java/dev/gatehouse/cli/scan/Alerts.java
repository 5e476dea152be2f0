package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.Threads;
import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.alert.CorrelationDraft;
import dev.gatehouse.detection.alert.Occurrence;
import dev.gatehouse.detection.alert.OperationDraft;
import dev.gatehouse.detection.alert.Operations;
import dev.gatehouse.detection.event.EventName;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Row;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.sigma.correlation.SortedCorrelator.Found;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Makes the alerts of a scan out of what fired, in the order of time: many threads make them, batch by batch, one hands
 * them over.
 */
final class Alerts {
    private static final int BATCH = 256;

    private final Plan plan;
    private final Attempt attempt;
    private final Episodes episodes;
    private final String tenant;
    private final Instant now;
    private final List<Due> due;

    /**
     * An alert.
     *
     * @param episode what it is about, if that is an episode of a correlation
     */
    record Made(Alert alert, Optional<Found> episode) {}

    /** What one alert is made of. */
    private sealed interface Due {
        long time();

        long identity();

        RuleId rule(Rulebook rulebook);

        Level severity(Rulebook rulebook);
    }

    /** Events for which a rule held. */
    private record Held(int number, Evidence shown, long last, long events) implements Due {
        Kin kin() {
            return new Kin(number, shown.kinship());
        }

        @Override
        public long time() {
            return shown.time();
        }

        @Override
        public long identity() {
            return shown.identity();
        }

        @Override
        public RuleId rule(Rulebook rulebook) {
            return rulebook.rules().get(number).sigma().id();
        }

        @Override
        public Level severity(Rulebook rulebook) {
            return rulebook.rules().get(number).sigma().level();
        }
    }

    /** Several records of one operation. */
    private record Operated(int number, List<Evidence> records) implements Due {
        @Override
        public long time() {
            return records.getFirst().time();
        }

        @Override
        public long identity() {
            return records.getFirst().identity();
        }

        @Override
        public RuleId rule(Rulebook rulebook) {
            return rulebook.rules().get(number).sigma().id();
        }

        @Override
        public Level severity(Rulebook rulebook) {
            return rulebook.rules().get(number).sigma().level();
        }
    }

    /** An episode of a correlation. */
    private record Correlated(Found found) implements Due {
        @Override
        public long time() {
            return found.episode().satisfied();
        }

        @Override
        public long identity() {
            return EventName.identity(found.episode().first().event());
        }

        @Override
        public RuleId rule(Rulebook rulebook) {
            return rulebook.correlations().rule(found.key().node()).sigma().id();
        }

        @Override
        public Level severity(Rulebook rulebook) {
            return rulebook.correlations().rule(found.key().node()).sigma().level();
        }
    }

    /** Alerts that would have one id if only what every shape tells of their events counted. */
    private record Kin(int rule, long kinship) {}

    Alerts(Plan plan, Engine.Found found, String tenant, Instant now) {
        this.plan = plan;
        this.attempt = found.attempt();
        this.episodes = found.episodes();
        this.tenant = tenant;
        this.now = now;
        this.due = due();
    }

    /** Hands over each alert; those on events without a time come first. */
    void each(Consumer<Alert> alerts) {
        each(due, made -> alerts.accept(made.alert()));
    }

    /** Does the same, and says what episodes they are about. */
    void eachMade(Consumer<Made> alerts) {
        each(due, alerts);
    }

    /** Hands over the gravest alerts only, of equally grave ones the earliest, at most so many. */
    void gravest(int most, Consumer<Alert> alerts) {
        if (due.size() <= most) {
            each(alerts);
            return;
        }
        List<Due> gravest = due.stream()
                .sorted(Comparator.comparing((Due one) -> one.severity(plan.rulebook()))
                        .reversed())
                .limit(most)
                .toList();
        each(gravest, made -> alerts.accept(made.alert()));
    }

    /** How many there are. */
    int size() {
        return due.size();
    }

    private void each(List<Due> due, Consumer<Made> alerts) {
        Map<Kin, Long> least = least(this.due);
        ThreadLocal<Maker> makers = ThreadLocal.withInitial(() -> new Maker(least));
        Deque<Future<List<Made>>> made = new ArrayDeque<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(plan.threads())) {
            for (int from = 0; from < due.size(); from += BATCH) {
                List<Due> batch = due.subList(from, Math.min(due.size(), from + BATCH));
                made.add(pool.submit(() -> makers.get().make(batch)));
                if (made.size() > 2 * plan.threads()) {
                    Threads.result(made.remove()).forEach(alerts);
                }
            }
            made.forEach(batch -> Threads.result(batch).forEach(alerts));
        }
    }

    /** Of alerts on audits that only their ids tell apart, the least identity: it is the one that needs no id. */
    private static Map<Kin, Long> least(List<Due> due) {
        Map<Kin, Long> least = new HashMap<>();
        for (Due any : due) {
            if (any instanceof Held one && one.shown().kinship() != 0) {
                least.merge(one.kin(), one.shown().identity(), (a, b) -> Long.compareUnsigned(a, b) <= 0 ? a : b);
            }
        }
        return least;
    }

    private List<Due> due() {
        List<Due> due = new ArrayList<>();
        List<Operations.Told<Evidence>> told = new ArrayList<>();
        for (Hit hit : attempt.matches().hits()) {
            Evidence evidence = hit.evidence();
            hit.operation()
                    .ifPresentOrElse(
                            key -> told.add(new Operations.Told<>(hit.rule(), key, evidence.time(), evidence)),
                            () -> due.add(new Held(hit.rule(), evidence, evidence.time(), 1)));
        }
        told.sort(Comparator.<Operations.Told<Evidence>>comparingLong(Operations.Told::time)
                .thenComparingLong(one -> one.record().identity()));
        Operations.of(told).forEach(operation -> due.add(due(operation)));
        attempt.matches()
                .folds()
                .forEach((key, fold) -> due.add(new Held(key.rule(), fold.first(), fold.last(), fold.events())));
        episodes.found().forEach(found -> due.add(new Correlated(found)));
        due.sort(Comparator.comparingLong(Due::time)
                .thenComparingLong(Due::identity)
                .thenComparing(one -> one.rule(plan.rulebook()).toString()));
        return due;
    }

    private static Due due(List<Operations.Told<Evidence>> operation) {
        Operations.Told<Evidence> first = operation.getFirst();
        return operation.size() == 1
                ? new Held(first.rule(), first.record(), first.time(), 1)
                : new Operated(
                        first.rule(),
                        operation.stream().map(Operations.Told::record).toList());
    }

    /** Makes alerts, on one thread. */
    private final class Maker {
        private final Map<Kin, Long> least;
        private final EventLoader loader = new EventLoader(plan, attempt.copies());
        private final Detector detector =
                new Detector(plan.rulebook(), plan.facts().roles(), attempt.context());
        private final AlertFactory factory = new AlertFactory(tenant, plan.rulebook(), attempt.context(), now);

        private Maker(Map<Kin, Long> least) {
            this.least = least;
        }

        private List<Made> make(List<Due> batch) {
            return batch.stream().map(this::make).toList();
        }

        private Made make(Due due) {
            return switch (due) {
                case Held held -> new Made(alert(held), Optional.empty());
                case Operated operated -> new Made(alert(operated), Optional.empty());
                case Correlated(Found found) -> new Made(alert(found), Optional.of(found));
            };
        }

        private Alert alert(Found found) {
            String anchor =
                    loader.row(episodes.evidence(found.episode().first())).anchor();
            CorrelationDraft draft = factory.correlation(found.key().node(), found.key(), found.episode(), anchor);
            for (Correlations.Leaf leaf : episodes.leaves(found)) {
                Evidence evidence = episodes.evidence(leaf.entry());
                draft.event(leaf.rule(), detector.event(loader.row(evidence)), loader.sources(evidence));
            }
            return draft.alert();
        }

        private Alert alert(Operated due) {
            String anchor = loader.row(due.records().getFirst()).anchor();
            OperationDraft draft = factory.operation(due.number(), anchor);
            for (Evidence evidence : due.records()) {
                draft.event(detector.event(loader.row(evidence)), loader.sources(evidence));
            }
            return draft.alert();
        }

        private Alert alert(Held due) {
            Row row = loader.row(due.shown());
            boolean byId = least.getOrDefault(due.kin(), due.shown().identity())
                    != due.shown().identity();
            Occurrence occurrence = new Occurrence(
                    byId ? row.id() : row.anchor(),
                    loader.sources(due.shown()),
                    row.time(),
                    Math.max(due.last(), row.time()),
                    due.events());
            return factory.create(due.number(), detector.event(row), occurrence);
        }
    }
}
