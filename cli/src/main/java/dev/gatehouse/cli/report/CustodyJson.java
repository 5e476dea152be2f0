package dev.gatehouse.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.detection.data.JsonLine;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes which files were read, with their fingerprints and what is in them, and which were not. */
public final class CustodyJson {
    private CustodyJson() {}

    /** Writes the members {@code files} and {@code notRead}. */
    public static void write(JsonGenerator json, List<ReadFile> files, List<InputProblem> notRead) throws IOException {
        json.writeArrayFieldStart("files");
        for (ReadFile file : files) {
            file(json, file);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notRead");
        for (InputProblem problem : notRead) {
            json.writeStartObject();
            json.writeStringField("name", problem.name());
            json.writeStringField("reason", problem.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void file(JsonGenerator json, ReadFile read) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", read.file().name());
        json.writeNumberField("size", read.file().size());
        json.writeStringField("modified", read.file().modified().toString());
        if (read.sha256().isPresent()) {
            json.writeStringField("sha256", read.sha256().get().hex());
        }
        json.writeBooleanField("changedWhileRead", read.changed());
        json.writeArrayFieldStart("logs");
        for (ReadLog log : read.logs()) {
            log(json, log);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void log(JsonGenerator json, ReadLog log) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", log.name());
        if (log.sha256().isPresent()) {
            json.writeStringField("sha256", log.sha256().get().hex());
            json.writeNumberField("size", log.sha256().get().size());
        }
        json.writeNumberField("records", log.stats().records());
        json.writeNumberField("quarantined", log.stats().quarantinedCount());
        tables(json, log.stats().tables());
        json.writeObjectFieldStart("noRows");
        for (Map.Entry<String, Long> kind : log.stats().skippedByKind().entrySet()) {
            json.writeNumberField(kind.getKey(), kind.getValue());
        }
        json.writeEndObject();
        if (log.problem().isPresent()) {
            json.writeStringField("problem", log.problem().get());
        }
        json.writeEndObject();
    }

    /** Writes the member {@code tables}: of each its shapes, rows and times. */
    static void tables(JsonGenerator json, Map<Table, Tally> tables) throws IOException {
        json.writeArrayFieldStart("tables");
        for (Map.Entry<Table, Tally> table : tables.entrySet()) {
            table(json, table.getKey(), table.getValue());
        }
        json.writeEndArray();
    }

    private static void table(JsonGenerator json, Table table, Tally tally) throws IOException {
        json.writeStartObject();
        json.writeStringField("table", table.azureName());
        JsonLine.texts(json, "shapes", tally.shapes().stream().map(Shape::text).toList());
        json.writeNumberField("rows", tally.rows());
        if (tally.first().isPresent() && tally.last().isPresent()) {
            json.writeStringField("first", tally.first().get().toString());
            json.writeStringField("last", tally.last().get().toString());
        }
        if (tally.timeless() > 0) {
            json.writeNumberField("withoutTime", tally.timeless());
        }
        json.writeEndObject();
    }
}
