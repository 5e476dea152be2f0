package dev.gatehouse.detection.alert;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.data.JsonLine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The part of a Detection Finding that says what was found, and by what. */
final class OcsfFinding {
    private static final int RULE = 1;

    private OcsfFinding() {}

    static void info(JsonGenerator json, Alert alert) throws IOException {
        RuleRef rule = alert.rule();
        json.writeObjectFieldStart("finding_info");
        json.writeStringField("uid", alert.id().toString());
        json.writeStringField("title", rule.title());
        json.writeStringField("desc", alert.summary());
        JsonLine.texts(json, "types", rule.rows());
        JsonLine.texts(json, "data_sources", tables(alert));
        analytic(json, rule);
        json.writeArrayFieldStart("attacks");
        for (String technique : rule.attack()) {
            attack(json, technique);
        }
        json.writeEndArray();
        json.writeNumberField("created_time", alert.detectedAt().toEpochMilli());
        AlertOcsf.time(json, "first_seen_time", alert.firstEvent());
        AlertOcsf.time(json, "last_seen_time", alert.lastEvent());
        json.writeEndObject();
    }

    private static List<String> tables(Alert alert) {
        return alert.steps().stream()
                .flatMap(step -> step.events().stream())
                .map(event -> event.table().azureName())
                .distinct()
                .toList();
    }

    private static void analytic(JsonGenerator json, RuleRef rule) throws IOException {
        json.writeObjectFieldStart("analytic");
        json.writeStringField("name", rule.title());
        json.writeStringField("uid", rule.id().toString());
        json.writeNumberField("type_id", RULE);
        json.writeStringField("type", "Rule");
        json.writeStringField("category", rule.source().json());
        json.writeStringField("version", rule.version());
        json.writeEndObject();
    }

    private static void attack(JsonGenerator json, String technique) throws IOException {
        String parent = AttackNames.parent(technique);
        json.writeStartObject();
        named(json, "technique", parent);
        if (!parent.equals(technique)) {
            named(json, "sub_technique", technique);
        }
        Optional<String> tactic = AttackNames.tactic(technique);
        if (tactic.isPresent()) {
            named(json, "tactic", tactic.get());
        }
        json.writeEndObject();
    }

    private static void named(JsonGenerator json, String field, String id) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("uid", id);
        Optional<String> name = AttackNames.of(id);
        if (name.isPresent()) {
            json.writeStringField("name", name.get());
        }
        json.writeEndObject();
    }
}
