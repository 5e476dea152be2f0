package dev.gatehouse.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.sigma.SigmaDocument;
import java.io.IOException;

/** Writes which rule is meant. */
final class RuleJson {
    private RuleJson() {}

    /** The members by which a rule or correlation can be found, into the object that is open. */
    static void reference(AlertRule rule, JsonGenerator json) throws IOException {
        reference(rule.kind(), rule.document(), json);
    }

    /** The members by which a document of this kind can be found. */
    static void reference(String kind, SigmaDocument document, JsonGenerator json) throws IOException {
        json.writeStringField("kind", kind);
        json.writeStringField("id", document.id().toString());
        JsonLine.text(json, "name", document.name().orElse(""));
        json.writeStringField("title", document.title());
        json.writeStringField("file", document.file());
        json.writeNumberField("line", document.line());
    }
}
