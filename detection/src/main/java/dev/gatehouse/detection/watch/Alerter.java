package dev.gatehouse.detection.watch;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.alert.AlertIds;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.CorrelationDraft;
import dev.gatehouse.detection.alert.Occurrence;
import dev.gatehouse.detection.alert.OperationDraft;
import dev.gatehouse.detection.event.EventName;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.logs.Row;
import dev.gatehouse.sigma.correlation.Entry;
import dev.gatehouse.sigma.correlation.Episode;
import dev.gatehouse.sigma.correlation.Key;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes alerts on events that were seen. For one thread. */
final class Alerter {
    private final WatchRules rules;
    private final Judge judge;
    private final Events events;
    private final AlertFactory factory;

    /** Alerts that are written at such a time, by such a context. */
    Alerter(WatchRules rules, Judge judge, Events events, Instant now) {
        this.rules = rules;
        this.judge = judge;
        this.events = events;
        this.factory = new AlertFactory(rules.tenant(), rules.rulebook(), judge.context(), now);
    }

    /** The id of the alert of a rule whose first event has that name. */
    static UUID id(WatchRules rules, int rule, String event) {
        return AlertIds.of(
                rules.tenant(), rules.rulebook().rules().get(rule).sigma().id(), "", event);
    }

    Alert of(HitBook.Made made) {
        Hit first = made.hits().getFirst();
        if (made.hits().size() == 1) {
            String name = made.id().equals(id(rules, made.rule(), first.anchor())) ? first.anchor() : first.id();
            return of(made.rule(), first.identity(), first.location(), name, first.time(), 1);
        }
        OperationDraft draft = factory.operation(made.rule(), first.anchor());
        for (Hit hit : made.hits()) {
            draft.event(
                    judge.event(events.row(hit.identity(), hit.location())),
                    events.sources(hit.identity(), hit.location()));
        }
        return draft.alert().as(AlertState.OPEN);
    }

    Alert of(Fold fold) {
        Fold.Occurred first = fold.first();
        String anchor = events.row(first.identity(), first.location()).anchor();
        return of(fold.key().rule(), first.identity(), first.location(), anchor, fold.last(), fold.events());
    }

    private Alert of(int rule, long identity, long location, String name, long last, long count) {
        Row row = events.row(identity, location);
        Occurrence occurrence =
                new Occurrence(name, events.sources(identity, location), row.time(), Math.max(last, row.time()), count);
        return factory.create(rule, judge.event(row), occurrence).as(AlertState.OPEN);
    }

    Alert of(Key key, Episode episode) {
        CorrelationDraft draft = factory.correlation(key.node(), key, episode, anchor(episode.first()));
        for (Correlations.Leaf leaf : rules.rulebook().correlations().leaves(key.node(), episode)) {
            long identity = EventName.identity(leaf.entry().event());
            long location = EventName.location(leaf.entry().event());
            draft.event(leaf.rule(), judge.event(events.row(identity, location)), events.sources(identity, location));
        }
        return draft.alert().as(AlertState.OPEN);
    }

    /** The id of the alert of an episode that begins with a match. */
    UUID id(Key key, Entry first) {
        return AlertIds.of(
                rules.tenant(),
                rules.rulebook().correlations().rule(key.node()).sigma().id(),
                String.join("\u001f", key.values()),
                anchor(first));
    }

    private String anchor(Entry entry) {
        return events.row(EventName.identity(entry.event()), EventName.location(entry.event()))
                .anchor();
    }

    /** What became of episodes, as far as alerts are raised on them. */
    List<AlertChange> of(dev.gatehouse.sigma.correlation.Change change) {
        Key key = change.key();
        if (rules.rulebook().correlations().plan().silencesNode(key.node())) {
            return List.of();
        }
        return switch (change.kind()) {
            case OPENED, REVISED -> List.of(new AlertChange.Told(of(key, change.episode())));
            case FINAL -> {
                Alert alert = of(key, change.episode());
                yield List.of(new AlertChange.Told(alert), new AlertChange.Final(alert.id()));
            }
            case SUPERSEDED ->
                List.of(new AlertChange.Superseded(
                        id(key, change.episode().first()), id(key, change.by().orElseThrow())));
            case WITHDRAWN ->
                List.of(new AlertChange.Withdrawn(id(key, change.episode().first())));
        };
    }
}
