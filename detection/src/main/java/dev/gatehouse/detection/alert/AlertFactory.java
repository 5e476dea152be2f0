package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.event.EnrichedEvent;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Row;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.sigma.Why;
import dev.gatehouse.sigma.correlation.Episode;
import dev.gatehouse.sigma.correlation.Key;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes an alert of an event for which a rule held. For one thread. */
public final class AlertFactory {
    private final String tenant;
    private final Rulebook rulebook;
    private final Context context;
    private final Instant detectedAt;
    private final RowText text;
    private final Entities entities;
    private final Sessions sessions;
    private final List<RuleRef> references;

    /** Alerts of this tenant, judged by this context at this time. */
    public AlertFactory(String tenant, Rulebook rulebook, Context context, Instant detectedAt) {
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.rulebook = requireNonNull(rulebook, "rulebook is null");
        this.context = requireNonNull(context, "context is null");
        this.detectedAt = requireNonNull(detectedAt, "detectedAt is null");
        this.text = new RowText(rulebook.projection());
        this.entities = new Entities(context, text);
        this.sessions = new Sessions(text);
        this.references = rulebook.rules().stream().map(AlertFactory::reference).toList();
    }

    /** The columns that alerts show, whatever the rules test. */
    public static List<String> fields() {
        return Stream.concat(Entities.FIELDS.stream(), Sessions.FIELDS.stream()).toList();
    }

    /** The alert of a rule of the book; {@code event} must be the one for which it held. */
    public Alert create(int ruleNumber, EnrichedEvent event, Occurrence occurrence) {
        Rule rule = rulebook.rules().get(ruleNumber);
        Row row = event.row();
        EventRef shown = shown(row, occurrence.sources());
        Step step = new Step(rule.sigma().id(), reasons(ruleNumber, event), List.of(shown));
        return new Alert(
                AlertIds.of(tenant, rule.sigma().id(), "", occurrence.anchor()),
                tenant,
                1,
                AlertState.FINAL,
                instant(row.time()),
                instant(occurrence.first()),
                instant(occurrence.last()),
                detectedAt,
                references.get(ruleNumber),
                rule.sigma().level(),
                entities.of(rule, row),
                summary(rule, row),
                List.of(step),
                occurrence.events(),
                occurrence.events() - 1,
                context.version(),
                rule.advice(),
                Optional.empty(),
                Optional.empty(),
                sessions.of(row),
                Optional.empty());
    }

    /** Begins the alert of an operation; {@code anchor} names its first event, whatever shape its records came in. */
    public OperationDraft operation(int ruleNumber, String anchor) {
        return new OperationDraft(this, ruleNumber, rulebook.rules().get(ruleNumber), anchor);
    }

    /** Finds the records of one operation in rows of this book's projection. For one thread. */
    public static Operations operations(Rulebook rulebook) {
        return new Operations(new RowText(rulebook.projection()));
    }

    /**
     * Begins the alert of an episode of a correlation.
     *
     * @param node the correlation's number in the plan
     * @param anchor what names the episode's first event, whatever shape its records came in
     */
    public CorrelationDraft correlation(int node, Key key, Episode episode, String anchor) {
        return new CorrelationDraft(this, rulebook.correlations().rule(node), key, episode, anchor);
    }

    String tenant() {
        return tenant;
    }

    Instant detectedAt() {
        return detectedAt;
    }

    String contextVersion() {
        return context.version();
    }

    RuleId rule(int ruleNumber) {
        return rulebook.rules().get(ruleNumber).sigma().id();
    }

    List<Entity> entities(AlertRule rule, Row row) {
        return entities.of(rule, row);
    }

    List<SessionRef> sessions(Row row) {
        return sessions.of(row);
    }

    EventRef shown(Row row, List<SourceRef> sources) {
        return new EventRef(row.id(), row.table(), instant(row.time()), sources);
    }

    List<Reason> reasons(int ruleNumber, EnrichedEvent event) {
        return rulebook.explain(ruleNumber, event).stream()
                .map((Why why) -> new Reason(why.field(), why.value(), why.test()))
                .toList();
    }

    String summary(Rule rule, Row row) {
        return summary(rule, row, Map.of());
    }

    boolean byPerson(Row row) {
        return text.text(row, "Actor.Type").equalsIgnoreCase("User");
    }

    /** The rule's sentence; {@code further} are values by the names that the event has no field for. */
    String summary(AlertRule rule, Row row, Map<String, String> further) {
        if (!rule.summary().isEmpty()) {
            return Summary.fill(
                    rule.summary(),
                    names -> Optional.ofNullable(further.get(names)).orElseGet(() -> value(row, names)));
        }
        String who = entities.principalName(row);
        String title = rule.document().title();
        return Summary.oneLine(who.isEmpty() ? title : title + ": " + who);
    }

    /** The value of a placeholder: {@code User} is whoever the log names as such, whatever its columns are called. */
    private String value(Row row, String names) {
        if (names.equals("User")) {
            return entities.principalName(row);
        }
        String value = text.firstOf(row, Rulebook.alternatives(names));
        return value.isEmpty() ? Rulebook.otherwise(names) : value;
    }

    static RuleRef reference(AlertRule rule) {
        return new RuleRef(
                rule.document().id(),
                rule.document().title(),
                rule.rows(),
                rule.source(),
                "sha256:" + rule.document().sha256(),
                rule.attack());
    }

    static Optional<Instant> instant(long micros) {
        return micros == Row.NO_TIME ? Optional.empty() : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
