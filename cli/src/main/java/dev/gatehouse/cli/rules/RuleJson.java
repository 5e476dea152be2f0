package dev.gatehouse.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.rules.AlertRule;
import java.io.IOException;

/** Writes which rule is meant. */
final class RuleJson {
    private RuleJson() {}

    /** The members by which a rule can be found, into the object that is open. */
    static void reference(AlertRule rule, JsonGenerator json) throws IOException {
        json.writeStringField("kind", rule.kind());
        json.writeStringField("id", rule.document().id().toString());
        JsonLine.text(json, "name", rule.document().name().orElse(""));
        json.writeStringField("title", rule.document().title());
        json.writeStringField("file", rule.document().file());
        json.writeNumberField("line", rule.document().line());
    }
}
