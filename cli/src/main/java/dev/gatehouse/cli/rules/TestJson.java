package dev.gatehouse.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.proof.Difference;
import dev.gatehouse.detection.proof.Outcome;
import dev.gatehouse.detection.proof.Proof;
import java.io.IOException;

/** What came of tests as one JSON object. */
final class TestJson {
    private TestJson() {}

    static String write(TestReport report) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeNumberField("rules", report.rules());
            json.writeNumberField("tests", report.results().size());
            json.writeNumberField("failed", report.failed());
            JsonLine.list(json, "results", report.results(), TestJson::result);
            JsonLine.list(json, "untested", report.untested(), (_, rule) -> RuleJson.reference(rule, json));
            json.writeEndObject();
        });
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
        json.writeStringField("rule", Proof.name(difference.rule()));
        json.writeBooleanField("fires", !difference.expected());
        json.writeNumberField("event", difference.event());
        json.writeStringField("table", difference.table().azureName());
        json.writeBooleanField("judged", difference.trace().isPresent());
        TestWords words = new TestWords(difference.rule(), result.projection(), difference.table());
        if (difference.trace().isPresent()) {
            new TraceJson(json, words).reasons("why", difference.trace().get());
        }
    }
}
