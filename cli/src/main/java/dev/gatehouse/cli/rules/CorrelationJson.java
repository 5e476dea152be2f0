package dev.gatehouse.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.alert.CorrelationWords;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.detection.proof.CorrelatedGroup;
import dev.gatehouse.detection.proof.CorrelationTrace;
import java.io.IOException;
import java.util.Map;

/** Writes what groups of a correlation measured. */
final class CorrelationJson {
    private CorrelationJson() {}

    /** The members of an object that is open, with so many groups at most. */
    static void members(JsonGenerator json, CorrelationTrace trace, int most) throws IOException {
        json.writeStringField("measures", CorrelationWords.measure(trace.rule().sigma()));
        json.writeStringField(
                "condition", CorrelationWords.condition(trace.rule().sigma()));
        JsonLine.texts(json, "refersTo", trace.references());
        JsonLine.texts(json, "silent", trace.silent());
        JsonLine.texts(json, "ungrouped", trace.ungrouped());
        json.writeNumberField("groupCount", trace.groups().size());
        JsonLine.list(json, "groups", trace.groups().stream().limit(most).toList(), CorrelationJson::group);
    }

    private static void group(JsonGenerator json, CorrelatedGroup group) throws IOException {
        json.writeObjectFieldStart("group");
        for (Map.Entry<String, String> value : group.values().entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
        json.writeBooleanField("satisfied", group.satisfied());
        span(json, group.matches());
        json.writeObjectFieldStart("nearest");
        if (group.measure().isPresent()) {
            json.writeNumberField("measure", group.measure().getAsDouble());
        } else {
            json.writeNullField("measure");
        }
        json.writeStringField("time", group.reached().toString());
        JsonLine.texts(json, "matched", group.matched());
        JsonLine.texts(json, "missing", group.missing());
        json.writeEndObject();
        JsonLine.list(json, "episodes", group.runs(), (_, run) -> {
            json.writeNumberField("measure", run.measure());
            json.writeStringField("satisfied", run.satisfied().toString());
            span(json, run.events());
        });
    }

    private static void span(JsonGenerator json, CorrelatedGroup.Span span) throws IOException {
        json.writeNumberField("events", span.count());
        json.writeStringField("first", span.from().toString());
        json.writeNumberField("firstEvent", span.first());
        json.writeStringField("last", span.to().toString());
        json.writeNumberField("lastEvent", span.last());
    }
}
