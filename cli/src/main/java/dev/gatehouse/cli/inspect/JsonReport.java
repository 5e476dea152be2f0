package dev.gatehouse.cli.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.detection.context.How;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.detection.rules.Gap;
import dev.gatehouse.detection.rules.Outlook;
import dev.gatehouse.detection.rules.Wish;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Writes a report as one JSON object, which lists everything. */
final class JsonReport {
    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /** The report as one line of JSON, without a line break at its end. */
    static String write(InspectReport report) {
        return JsonLine.of(json -> new JsonReport(json).report(report));
    }

    private void report(InspectReport report) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("files");
        for (FileReport file : report.files()) {
            file(file);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tables");
        for (TableReport table : report.tables()) {
            table(table);
        }
        json.writeEndArray();
        accounts(report.accounts());
        json.writeArrayFieldStart("detections");
        for (Outlook outlook : report.detections()) {
            detection(outlook);
        }
        json.writeEndArray();
        wish(report.wish());
        json.writeEndObject();
    }

    private void file(FileReport file) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", file.name());
        json.writeArrayFieldStart("tables");
        for (Map.Entry<Table, Tally> table : file.tables().entrySet()) {
            json.writeStartObject();
            tally(table.getKey(), table.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("notJudged");
        for (Map.Entry<String, Long> other : file.others().entrySet()) {
            json.writeNumberField(other.getKey(), other.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("unreadable", file.unreadable());
        text("reason", file.reason());
        text("problem", file.problem());
        json.writeEndObject();
    }

    private void table(TableReport table) throws IOException {
        json.writeStartObject();
        tally(table.table(), table.tally());
        JsonLine.texts(json, "present", table.present());
        json.writeArrayFieldStart("missing");
        for (TableReport.Missing missing : table.missing()) {
            json.writeStartObject();
            json.writeStringField("column", missing.column());
            json.writeBooleanField("needed", missing.needed());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tally(Table table, Tally tally) throws IOException {
        json.writeStringField("table", table.azureName());
        JsonLine.texts(json, "shapes", tally.shapes().stream().map(Shape::text).toList());
        json.writeNumberField("rows", tally.rows());
        text("first", tally.first().map(Instant::toString));
        text("last", tally.last().map(Instant::toString));
        json.writeNumberField("withoutTime", tally.timeless());
    }

    private void accounts(AccountReport accounts) throws IOException {
        json.writeObjectFieldStart("accounts");
        count("users", accounts.users());
        count("applications", accounts.applications());
        count("actors", accounts.actors());
        json.writeObjectFieldStart("evidence");
        for (Map.Entry<How, Integer> how : accounts.evidence().entrySet()) {
            json.writeNumberField(how.getKey().json(), how.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("privileged");
        for (AccountReport.Privileged account : accounts.privileged()) {
            privileged(account);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("emergency");
        json.writeNumberField("declared", accounts.declared());
        JsonLine.texts(json, "seen", accounts.seen());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void count(String name, AccountReport.Count count) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", count.number());
        json.writeBooleanField("more", count.more());
        json.writeEndObject();
    }

    private void privileged(AccountReport.Privileged account) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", account.name());
        text("id", Optional.of(account.id()).filter(id -> !id.isEmpty()));
        json.writeBooleanField("emergencyAccess", account.emergency());
        json.writeArrayFieldStart("roles");
        for (AccountReport.Role role : account.roles()) {
            json.writeStartObject();
            text("role", Optional.of(role.name()).filter(name -> !name.isEmpty()));
            json.writeStringField("how", role.how().json());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void detection(Outlook outlook) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", outlook.rule().kind());
        json.writeStringField("id", outlook.rule().document().id().toString());
        json.writeStringField("title", outlook.rule().document().title());
        JsonLine.texts(json, "rows", outlook.rule().rows());
        json.writeStringField("source", outlook.rule().source().json());
        json.writeStringField("speaks", outlook.speech().text());
        json.writeArrayFieldStart("lacks");
        for (Gap gap : outlook.gaps()) {
            json.writeStartObject();
            json.writeStringField("what", gap.what());
            json.writeStringField("remedy", gap.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void wish(Optional<Wish> wish) throws IOException {
        if (wish.isEmpty()) {
            json.writeNullField("mostUseful");
            return;
        }
        json.writeObjectFieldStart("mostUseful");
        json.writeStringField("remedy", wish.get().gap().remedy());
        json.writeNumberField("silent", wish.get().silent());
        json.writeNumberField("inPart", wish.get().partly());
        json.writeEndObject();
    }

    private void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
