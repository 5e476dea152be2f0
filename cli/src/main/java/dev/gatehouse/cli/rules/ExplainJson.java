package dev.gatehouse.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.sigma.Trace;
import java.io.IOException;
import java.time.Instant;

/** Explanations as one JSON object. */
final class ExplainJson {
    private ExplainJson() {}

    /** One line; of a correlation, so many groups at most. */
    static String write(ExplainReport report, int most) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            JsonLine.list(json, "events", report.events(), (_, event) -> event(json, report, event));
            JsonLine.list(json, "correlations", report.correlations(), (_, trace) -> {
                RuleJson.reference(trace.rule(), json);
                json.writeStringField("verdict", trace.fires() ? "fires" : "quiet");
                json.writeBooleanField("alerts", !trace.silenced());
                CorrelationJson.members(json, trace, most);
            });
            json.writeEndObject();
        });
    }

    private static void event(JsonGenerator json, ExplainReport report, ExplainReport.Explained event)
            throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("name", event.place().name());
        json.writeNumberField("position", event.place().position());
        json.writeEndObject();
        json.writeStringField("table", event.table().azureName());
        json.writeStringField("shape", event.shape().text());
        JsonLine.text(json, "time", event.time().map(Instant::toString).orElse(""));
        json.writeStringField("id", event.id());
        JsonLine.list(json, "rules", event.verdicts(), (_, verdict) -> {
            RuleJson.reference(verdict.rule(), json);
            json.writeStringField("verdict", verdict.text());
            json.writeBooleanField("alerts", !verdict.silenced());
            JsonLine.texts(json, "judges", verdict.tables());
            JsonLine.texts(json, "waitsFor", verdict.waitsFor());
            if (verdict.trace().isPresent()) {
                Trace trace = verdict.trace().get();
                TraceJson writer =
                        new TraceJson(json, new TestWords(verdict.rule(), report.projection(), event.table()));
                writer.reasons("why", trace);
                writer.tree("tree", trace);
            }
        });
    }
}
