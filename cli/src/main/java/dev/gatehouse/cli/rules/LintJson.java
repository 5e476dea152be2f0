package dev.gatehouse.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.detection.lint.FieldUse;
import dev.gatehouse.detection.lint.Finding;
import dev.gatehouse.detection.lint.LintReport;
import dev.gatehouse.detection.lint.RuleReport;
import dev.gatehouse.logs.Table;
import java.io.IOException;

/** Writes a report on rules as one JSON object, which lists everything. */
final class LintJson {
    private LintJson() {}

    /** The report as one line of JSON, without a line break at its end. */
    static String write(LintReport report) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            JsonLine.list(json, "rules", report.rules(), LintJson::rule);
            JsonLine.list(json, "files", report.files(), LintJson::finding);
            json.writeObjectFieldStart("counts");
            counts(json, report.counts());
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void rule(JsonGenerator json, RuleReport rule) throws IOException {
        json.writeStringField("id", rule.rule().sigma().id().toString());
        json.writeStringField("title", rule.rule().sigma().title());
        json.writeStringField("source", rule.rule().source().json());
        json.writeStringField("file", rule.rule().sigma().file());
        json.writeNumberField("line", rule.rule().sigma().line());
        JsonLine.texts(
                json,
                "tables",
                rule.tables().stream().map(Table::azureName).sorted().toList());
        json.writeStringField("fires", rule.firing().text());
        JsonLine.list(json, "fields", rule.fields(), LintJson::field);
        JsonLine.list(json, "findings", rule.findings(), LintJson::finding);
    }

    private static void field(JsonGenerator json, FieldUse use) throws IOException {
        json.writeStringField("field", use.field());
        switch (use) {
            case FieldUse.Resolved _ -> json.writeStringField("how", "resolved");
            case FieldUse.Unknown _ -> json.writeStringField("how", "unknown");
            case FieldUse.Aliased aliased -> {
                json.writeStringField("how", "aliased");
                JsonLine.texts(json, "values", aliased.values());
                json.writeStringField("to", aliased.to());
                json.writeStringField("by", aliased.by().toString());
            }
        }
    }

    private static void finding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStringField("code", finding.code());
        json.writeStringField("severity", finding.gravity().text());
        json.writeStringField("message", finding.message());
        json.writeStringField("file", finding.file());
        json.writeNumberField("line", finding.line());
        json.writeNumberField("column", finding.column());
        json.writeStringField("remedy", finding.remedy());
    }

    private static void counts(JsonGenerator json, LintReport.Counts counts) throws IOException {
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
    }
}
