package dev.gatehouse.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.rules.Rule;
import java.io.IOException;

/** Writes which rule is meant. */
final class RuleJson {
    private RuleJson() {}

    /** The members by which a rule can be found, into the object that is open. */
    static void reference(Rule rule, JsonGenerator json) throws IOException {
        json.writeStringField("id", rule.sigma().id().toString());
        JsonLine.text(json, "name", rule.sigma().name().orElse(""));
        json.writeStringField("title", rule.sigma().title());
        json.writeStringField("file", rule.sigma().file());
        json.writeNumberField("line", rule.sigma().line());
    }
}
