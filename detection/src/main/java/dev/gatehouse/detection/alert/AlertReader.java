package dev.gatehouse.detection.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads an alert that {@link AlertJson} wrote, also where an earlier program wrote it, which may lack lists. */
public final class AlertReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AlertReader() {}

    /**
     * The alert of a line of JSON.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Alert read(String json) {
        try {
            return alert(JSON.readTree(json));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("no alert: " + e.getMessage(), e);
        }
    }

    private static Alert alert(JsonNode json) {
        return new Alert(
                UUID.fromString(text(json, "id")),
                text(json, "tenant"),
                json.path("revision").asInt(),
                word(AlertState.values(), AlertState::json, text(json, "state")),
                time(json, "time"),
                time(json, "firstEvent"),
                time(json, "lastEvent"),
                Instant.parse(text(json, "detectedAt")),
                rule(json.path("rule")),
                word(Level.values(), Level::text, text(json, "severity")),
                list(json, "entities", AlertReader::entity),
                text(json, "summary"),
                list(json, "steps", AlertReader::step),
                json.path("eventCount").asLong(),
                json.path("suppressed").asLong(),
                text(json, "contextVersion"),
                text(json, "advice"),
                object(json, "baseline").map(AlertReader::usual),
                object(json, "expected").map(AlertReader::expected),
                list(json, "sessions", one -> new SessionRef(text(one, "type"), text(one, "id"))),
                textIfAny(json, "incidentId").map(UUID::fromString));
    }

    private static RuleRef rule(JsonNode json) {
        return new RuleRef(
                ruleId(json, "id"),
                text(json, "title"),
                texts(json, "rows"),
                word(RuleSource.values(), RuleSource::json, text(json, "source")),
                text(json, "version"),
                texts(json, "attack"));
    }

    private static Entity entity(JsonNode json) {
        return new Entity(
                text(json, "type"),
                textIfAny(json, "id"),
                text(json, "name"),
                object(json, "privilege").map(AlertReader::privilege),
                json.path("acted").asBoolean());
    }

    private static EntityPrivilege privilege(JsonNode json) {
        return new EntityPrivilege(
                texts(json, "roles"),
                text(json, "how"),
                json.path("emergencyAccess").asBoolean(),
                time(json, "since"),
                time(json, "until"),
                text(json, "evidence"),
                json.path("hindsight").asBoolean());
    }

    private static Step step(JsonNode json) {
        return new Step(
                ruleId(json, "rule"),
                list(json, "why", one -> new Reason(text(one, "field"), text(one, "value"), text(one, "test"))),
                list(json, "events", AlertReader::event));
    }

    private static EventRef event(JsonNode json) {
        List<SourceRef> sources = new ArrayList<>(List.of(source(json.path("source"))));
        sources.addAll(list(json, "copies", AlertReader::source));
        return new EventRef(
                text(json, "id"),
                word(Table.values(), Table::azureName, text(json, "table")),
                time(json, "time"),
                sources);
    }

    private static SourceRef source(JsonNode json) {
        return new SourceRef(text(json, "name"), json.path("position").asLong());
    }

    private static UsualWords usual(JsonNode json) {
        return new UsualWords(text(json, "usual"), text(json, "now"), text(json, "history"));
    }

    private static Expected expected(JsonNode json) {
        return new Expected(
                text(json, "kind"),
                text(json, "reason"),
                Instant.parse(text(json, "from")),
                Instant.parse(text(json, "until")),
                text(json, "declared"));
    }

    private static RuleId ruleId(JsonNode json, String name) {
        String text = text(json, name);
        return RuleId.parse(text).orElseThrow(() -> wrong(name, text));
    }

    private static String text(JsonNode json, String name) {
        return textIfAny(json, name).orElseThrow(() -> wrong(name, "no text"));
    }

    private static Optional<String> textIfAny(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private static Optional<Instant> time(JsonNode json, String name) {
        return textIfAny(json, name).map(Instant::parse);
    }

    private static Optional<JsonNode> object(JsonNode json, String name) {
        return Optional.of(json.path(name)).filter(JsonNode::isObject);
    }

    private static List<String> texts(JsonNode json, String name) {
        return elements(json, name).map(JsonNode::asText).toList();
    }

    private static <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> item) {
        return elements(json, name).map(item).toList();
    }

    private static Stream<JsonNode> elements(JsonNode json, String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false);
    }

    private static <T> T word(T[] all, Function<T, String> word, String text) {
        return Arrays.stream(all)
                .filter(each -> word.apply(each).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong("word", text));
    }

    private static IllegalArgumentException wrong(String name, String text) {
        return new IllegalArgumentException("no alert: " + name + " is " + text);
    }
}
