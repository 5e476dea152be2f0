package dev.gatehouse.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.detection.proof.Difference;
import dev.gatehouse.detection.proof.Outcome;
import dev.gatehouse.detection.proof.Proof;
import java.io.IOException;

/** What came of tests as one JSON object. */
final class TestJson {
    private static final int MOST_GROUPS = 100;

    private TestJson() {}

    static String write(TestReport report) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeNumberField("rules", report.rules());
            json.writeNumberField("correlations", report.correlations());
            json.writeNumberField("tests", report.results().size());
            json.writeNumberField("failed", report.failed());
            JsonLine.list(json, "results", report.results(), TestJson::result);
            if (!report.rows().isEmpty()) {
                JsonLine.list(json, "rows", report.rows(), TestJson::row);
            }
            JsonLine.list(json, "untested", report.untested(), (_, rule) -> RuleJson.reference(rule, json));
            json.writeEndObject();
        });
    }

    private static void row(JsonGenerator json, RowTests tests) throws IOException {
        json.writeStringField("row", tests.row().id());
        if (tests.row().number().isPresent()) {
            json.writeNumberField("number", tests.row().number().getAsInt());
        }
        json.writeBooleanField("state", tests.row().isOfStateAlone());
        JsonLine.texts(json, "checks", tests.checks());
        json.writeNumberField("firing", tests.firing());
        json.writeNumberField("quiet", tests.quiet());
    }

    private static void result(JsonGenerator json, TestReport.Result result) throws IOException {
        Outcome outcome = result.outcome();
        json.writeStringField("file", result.file());
        json.writeNumberField("line", outcome.test().at().line());
        json.writeStringField("name", outcome.test().name());
        json.writeBooleanField("passed", outcome.passed());
        JsonLine.texts(json, "expected", outcome.test().fires());
        JsonLine.texts(json, "fired", outcome.fired());
        JsonLine.list(
                json, "differences", outcome.differences(), (_, difference) -> difference(json, result, difference));
    }

    private static void difference(JsonGenerator json, TestReport.Result result, Difference difference)
            throws IOException {
        switch (difference) {
            case Difference.OfRule rule -> rule(json, result, rule);
            case Difference.OfCorrelation correlation -> correlation(json, result, correlation);
        }
    }

    private static void head(JsonGenerator json, Difference difference) throws IOException {
        json.writeStringField("kind", difference.rule().kind());
        json.writeStringField("rule", Proof.name(difference.rule()));
        json.writeBooleanField("fires", !difference.expected());
    }

    private static void rule(JsonGenerator json, TestReport.Result result, Difference.OfRule difference)
            throws IOException {
        head(json, difference);
        json.writeNumberField("event", difference.event());
        json.writeStringField("table", difference.table().azureName());
        json.writeBooleanField("judged", difference.trace().isPresent());
        TestWords words = new TestWords(difference.rule(), result.projection(), difference.table());
        if (difference.trace().isPresent()) {
            new TraceJson(json, words).reasons("why", difference.trace().get());
        }
    }

    private static void correlation(JsonGenerator json, TestReport.Result result, Difference.OfCorrelation difference)
            throws IOException {
        head(json, difference);
        json.writeBooleanField("judged", difference.trace().isPresent());
        if (difference.trace().isPresent()) {
            CorrelationJson.members(json, difference.trace().get(), MOST_GROUPS);
        }
        JsonLine.list(json, "inner", difference.inner(), (_, inner) -> {
            json.writeStringField("rule", Proof.name(inner.rule()));
            CorrelationJson.members(json, inner, MOST_GROUPS);
        });
        JsonLine.list(json, "rules", difference.silent(), (_, rule) -> rule(json, result, rule));
    }
}
