package dev.gatehouse.detection.alert;

import dev.gatehouse.detection.event.EnrichedEvent;
import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.logs.Row;
import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.correlation.Episode;
import dev.gatehouse.sigma.correlation.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The alert of an episode of a correlation, to which the events that it shows are added one by one, in the order of time.
 * For one thread.
 */
public final class CorrelationDraft {
    /** Entities of one alert: a spray has many victims. */
    private static final int MOST_ENTITIES = 20;

    private final AlertFactory factory;
    private final CorrelationRule rule;
    private final Key key;
    private final Episode episode;
    private final String anchor;
    private final Optional<UsualWords> usual;
    private final Map<Integer, List<EventRef>> events = new LinkedHashMap<>();
    private final Map<Integer, List<Reason>> reasons = new LinkedHashMap<>();
    private final List<Entity> entities = new ArrayList<>();
    private final Set<SessionRef> sessions = new LinkedHashSet<>();
    private String summary = "";

    CorrelationDraft(AlertFactory factory, CorrelationRule rule, Key key, Episode episode, String anchor) {
        this.factory = factory;
        this.rule = rule;
        this.key = key;
        this.episode = episode;
        this.anchor = anchor;
        this.usual = episode.baseline().map(baseline -> UsualWords.of(episode, baseline));
    }

    /** Adds an event for which a rule of the book held. */
    public void event(int ruleNumber, EnrichedEvent event, List<SourceRef> sources) {
        Row row = event.row();
        events.computeIfAbsent(ruleNumber, any -> new ArrayList<>()).add(factory.shown(row, sources));
        reasons.computeIfAbsent(ruleNumber, any -> factory.reasons(ruleNumber, event));
        for (Entity entity : factory.entities(rule, row)) {
            add(entity);
        }
        factory.sessions(row).stream()
                .filter(any -> sessions.size() < Sessions.MOST)
                .forEach(sessions::add);
        summary = summary(row);
    }

    private void add(Entity entity) {
        for (int i = 0; i < entities.size(); i++) {
            Entity known = entities.get(i);
            if (known.type().equals(entity.type())
                    && known.id().equals(entity.id())
                    && known.name().equalsIgnoreCase(entity.name())) {
                entities.set(i, entity.acted() ? known.acting() : known);
                return;
            }
        }
        if (entities.size() < MOST_ENTITIES) {
            entities.add(entity);
        }
    }

    /** The alert; it is as final as the episode that it was begun with. */
    public Alert alert() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(rule.sigma().id(), List.of(reason()), List.of()));
        events.forEach((number, shown) ->
                steps.add(new Step(factory.rule(number), reasons.getOrDefault(number, List.of()), shown)));
        long shown = events.values().stream()
                .flatMap(List::stream)
                .map(EventRef::id)
                .distinct()
                .count();
        return new Alert(
                AlertIds.of(factory.tenant(), rule.sigma().id(), String.join("\u001f", key.values()), anchor),
                factory.tenant(),
                1,
                AlertState.FINAL,
                AlertFactory.instant(episode.satisfied()),
                AlertFactory.instant(episode.first().time()),
                AlertFactory.instant(episode.last()),
                factory.detectedAt(),
                AlertFactory.reference(rule),
                rule.sigma().level(),
                entities,
                summary,
                steps,
                episode.events(),
                Math.max(0, episode.events() - shown),
                factory.contextVersion(),
                rule.advice(),
                usual,
                Optional.empty(),
                List.copyOf(sessions),
                Optional.empty());
    }

    private String summary(Row row) {
        if (rule.summary().isEmpty()) {
            String whom = key.values().isEmpty() ? "" : ": " + String.join(", ", key.values());
            return Summary.oneLine(rule.sigma().title() + whom) + " (" + events() + ")";
        }
        Map<String, String> further = new HashMap<>(Map.of(
                "measure", Words.number(episode.measure()),
                "events", Long.toString(episode.events()),
                "duration", Words.duration(lasting())));
        usual.ifPresent(words -> {
            further.put("now", words.now());
            further.put("usual", words.usual());
            further.put("history", words.history());
        });
        return factory.summary(rule, row, further);
    }

    private String events() {
        String count = episode.events() == 1 ? "1 event" : episode.events() + " events";
        return lasting().isZero() ? count + " at once" : count + " in " + Words.duration(lasting());
    }

    private Duration lasting() {
        return Duration.ofNanos((episode.last() - episode.first().time()) * 1000);
    }

    private Reason reason() {
        SigmaCorrelation correlation = rule.sigma();
        String group = CorrelationWords.group(correlation, key);
        return new Reason(
                CorrelationWords.measure(correlation),
                usual.map(UsualWords::now).orElseGet(() -> Words.number(episode.measure())),
                CorrelationWords.condition(correlation) + (group.isEmpty() ? "" : " for " + group));
    }
}
