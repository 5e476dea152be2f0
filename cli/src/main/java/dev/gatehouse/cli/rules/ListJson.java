package dev.gatehouse.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.sigma.LogSource;
import dev.gatehouse.sigma.SigmaRule;
import java.io.IOException;
import java.util.List;

/** Rules as JSON. */
final class ListJson {
    private ListJson() {}

    /** All rules as one line of JSON. */
    static String write(List<ListedRule> rules) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            JsonLine.list(json, "rules", rules, ListJson::members);
            json.writeEndObject();
        });
    }

    /** One rule as a line of JSON. */
    static String write(ListedRule rule) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            members(json, rule);
            json.writeEndObject();
        });
    }

    private static void members(JsonGenerator json, ListedRule listed) throws IOException {
        SigmaRule rule = listed.rule().sigma();
        RuleJson.reference(listed.rule(), json);
        json.writeStringField("level", rule.level().text());
        JsonLine.text(json, "status", rule.status());
        json.writeStringField("source", listed.rule().source().json());
        LogSource source = rule.logSource();
        json.writeObjectFieldStart("logSource");
        JsonLine.text(json, "product", source.product().orElse(""));
        JsonLine.text(json, "category", source.category().orElse(""));
        JsonLine.text(json, "service", source.service().orElse(""));
        json.writeEndObject();
        JsonLine.texts(json, "tables", listed.tables());
        JsonLine.texts(json, "rows", listed.rule().rows());
        JsonLine.texts(json, "attack", listed.rule().attack());
    }
}
