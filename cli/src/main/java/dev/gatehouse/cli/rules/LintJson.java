package dev.gatehouse.cli.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.lint.FieldUse;
import dev.gatehouse.detection.lint.Finding;
import dev.gatehouse.detection.lint.LintReport;
import dev.gatehouse.detection.lint.RuleReport;
import dev.gatehouse.logs.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a report on rules as one JSON object, which lists everything. */
final class LintJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private LintJson(JsonGenerator json) {
        this.json = json;
    }

    /** The report as one line of JSON, without a line break at its end. */
    static String write(LintReport report) {
        StringWriter text = new StringWriter(1 << 14);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            new LintJson(json).report(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void report(LintReport report) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("rules");
        for (RuleReport rule : report.rules()) {
            rule(rule);
        }
        json.writeEndArray();
        findings("files", report.files());
        counts(report.counts());
        json.writeEndObject();
    }

    private void rule(RuleReport rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.rule().sigma().id().toString());
        json.writeStringField("title", rule.rule().sigma().title());
        json.writeStringField("source", rule.rule().source().json());
        json.writeStringField("file", rule.rule().sigma().file());
        json.writeNumberField("line", rule.rule().sigma().line());
        strings("tables", rule.tables().stream().map(Table::azureName).sorted().toList());
        json.writeStringField("fires", rule.firing().text());
        json.writeArrayFieldStart("fields");
        for (FieldUse use : rule.fields()) {
            field(use);
        }
        json.writeEndArray();
        findings("findings", rule.findings());
        json.writeEndObject();
    }

    private void field(FieldUse use) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", use.field());
        switch (use) {
            case FieldUse.Resolved ignored -> json.writeStringField("how", "resolved");
            case FieldUse.Unknown ignored -> json.writeStringField("how", "unknown");
            case FieldUse.Aliased aliased -> {
                json.writeStringField("how", "aliased");
                strings("values", aliased.values());
                json.writeStringField("to", aliased.to());
                json.writeStringField("by", aliased.by().toString());
            }
        }
        json.writeEndObject();
    }

    private void findings(String name, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("code", finding.code());
            json.writeStringField("severity", finding.gravity().text());
            json.writeStringField("message", finding.message());
            json.writeStringField("file", finding.file());
            json.writeNumberField("line", finding.line());
            json.writeNumberField("column", finding.column());
            json.writeStringField("remedy", finding.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void counts(LintReport.Counts counts) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("rules", counts.rules());
        json.writeNumberField("resolved", counts.resolved());
        json.writeNumberField("aliased", counts.aliased());
        json.writeNumberField("unknown", counts.unknown());
        json.writeNumberField("noTable", counts.noTable());
        json.writeNumberField("never", counts.never());
        json.writeNumberField("unlikely", counts.unlikely());
        json.writeNumberField("overBroad", counts.overBroad());
        json.writeNumberField("placeholders", counts.placeholders());
        json.writeNumberField("refused", counts.refused());
        json.writeNumberField("clean", counts.clean());
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
