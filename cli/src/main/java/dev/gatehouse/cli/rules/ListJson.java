package dev.gatehouse.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.alert.CorrelationWords;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Guidance;
import dev.gatehouse.sigma.LogSource;
import dev.gatehouse.sigma.SigmaCorrelation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Rules as JSON. */
final class ListJson {
    private ListJson() {}

    /** All rules as one line of JSON. */
    static String write(List<Listed> rules) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            JsonLine.list(json, "rules", rules, ListJson::members);
            json.writeEndObject();
        });
    }

    /** One rule as a line of JSON. */
    static String write(Listed rule) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            members(json, rule);
            json.writeEndObject();
        });
    }

    private static void members(JsonGenerator json, Listed listed) throws IOException {
        RuleJson.reference(listed.kind(), listed.document(), json);
        switch (listed) {
            case ListedRule rule -> {
                alerts(json, rule);
                logSource(json, Optional.of(rule.rule().sigma().logSource()));
                JsonLine.texts(json, "tables", rule.tables());
                JsonLine.texts(json, "waitsFor", rule.waitsFor());
                serves(json, rule.rule());
            }
            case ListedCorrelation correlation -> {
                alerts(json, correlation);
                SigmaCorrelation sigma = correlation.rule().sigma();
                json.writeStringField("type", sigma.type().text());
                json.writeStringField("condition", CorrelationWords.condition(sigma));
                json.writeNumberField("timespanSeconds", sigma.timespan().toSeconds());
                JsonLine.texts(json, "groupBy", sigma.groupBy());
                JsonLine.texts(json, "refersTo", correlation.refersTo());
                JsonLine.texts(json, "tables", correlation.tables());
                serves(json, correlation.rule());
            }
            case ListedFilter filter -> {
                JsonLine.text(json, "status", filter.filter().status());
                logSource(json, filter.filter().logSource());
                JsonLine.texts(json, "holdsBack", filter.holdsBack());
            }
        }
    }

    private static void alerts(JsonGenerator json, ListedAlert listed) throws IOException {
        json.writeStringField("level", listed.document().level().text());
        JsonLine.text(json, "status", listed.document().status());
        json.writeStringField("source", listed.rule().source().json());
        json.writeBooleanField("alerts", !listed.silenced());
    }

    private static void serves(JsonGenerator json, AlertRule rule) throws IOException {
        JsonLine.texts(json, "rows", rule.rows());
        JsonLine.texts(json, "attack", rule.attack());
        JsonLine.text(json, "evidence", rule.isAuthenticated() ? Guidance.AUTHENTICATED : "");
    }

    private static void logSource(JsonGenerator json, Optional<LogSource> source) throws IOException {
        if (source.isEmpty()) {
            json.writeNullField("logSource");
            return;
        }
        json.writeObjectFieldStart("logSource");
        JsonLine.text(json, "product", source.get().product().orElse(""));
        JsonLine.text(json, "category", source.get().category().orElse(""));
        JsonLine.text(json, "service", source.get().service().orElse(""));
        json.writeEndObject();
    }
}
