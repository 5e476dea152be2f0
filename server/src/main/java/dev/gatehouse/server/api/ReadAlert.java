package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.RuleRef;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads of a stored alert what decides whether it was expected: its rule, whom it concerns, and when. */
final class ReadAlert {
    private ReadAlert() {}

    /** The alert, without its steps and whatever else does not matter here. */
    static Alert of(JsonNode text) {
        JsonNode rule = text.path("rule");
        List<Entity> entities = new ArrayList<>();
        text.path("entities")
                .forEach(one -> entities.add(new Entity(
                        one.path("type").asText(),
                        word(one.path("id")),
                        one.path("name").asText(),
                        Optional.empty())));
        return new Alert(
                UUID.fromString(text.path("id").asText()),
                text.path("tenant").asText(),
                text.path("revision").asInt(),
                AlertState.OPEN,
                time(text.path("time")),
                time(text.path("firstEvent")),
                time(text.path("lastEvent")),
                Instant.parse(text.path("detectedAt").asText()),
                new RuleRef(
                        new RuleId(UUID.fromString(rule.path("id").asText())),
                        rule.path("title").asText(),
                        List.of(),
                        RuleSource.CATALOGUE,
                        rule.path("version").asText(),
                        List.of()),
                Level.INFORMATIONAL,
                entities,
                text.path("summary").asText(),
                List.of(),
                text.path("eventCount").asLong(),
                0,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static Optional<String> word(JsonNode value) {
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private static Optional<Instant> time(JsonNode value) {
        return word(value).map(Instant::parse);
    }
}
