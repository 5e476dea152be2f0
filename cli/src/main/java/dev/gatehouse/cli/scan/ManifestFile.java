package dev.gatehouse.cli.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.cli.input.Barren;
import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.connect.file.Custody;
import dev.gatehouse.connect.file.FoundFile;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.connect.file.Sha256;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what was read, as one JSON object: of every file its SHA-256 and size, of every log in it the records by table
 * with shape and time range, what was left out, and why what could not be read was not.
 */
final class ManifestFile {
    private final Inputs inputs;
    private final Engine.Found found;
    private final Map<Input, Integer> numbers = new HashMap<>();
    private final List<InputProblem> gone = new ArrayList<>();

    ManifestFile(Inputs inputs, Plan plan, Engine.Found found) {
        this.inputs = inputs;
        this.found = found;
        for (int i = 0; i < plan.inputs().size(); i++) {
            numbers.put(plan.inputs().get(i), i);
        }
    }

    /** Reads every file once more for its fingerprint; answers those that are no longer what was scanned. */
    List<InputProblem> write(Path file, String tenant, Instant created) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("tenant", tenant);
            json.writeStringField("created", created.toString());
            json.writeArrayFieldStart("files");
            for (Map.Entry<FoundFile, List<Input>> entry : inputs.byFile().entrySet()) {
                file(json, entry.getKey(), entry.getValue());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notRead");
            for (InputProblem problem : inputs.problems()) {
                json.writeStartObject();
                json.writeStringField("name", problem.name());
                json.writeStringField("reason", problem.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return List.copyOf(gone);
    }

    private void file(JsonGenerator json, FoundFile file, List<Input> logs) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", file.name());
        json.writeNumberField("size", file.size());
        json.writeStringField("modified", file.modified().toString());
        Map<String, Optional<Sha256>> members = new HashMap<>();
        try {
            Custody custody = Custody.of(file, logs);
            json.writeStringField("sha256", custody.sha256().hex());
            json.writeBooleanField("changedWhileRead", custody.changed());
            custody.members().forEach(member -> members.put(member.name(), member.sha256()));
            if (custody.changed()) {
                gone.add(new InputProblem(file.name(), "was changed while it was read; scan it again"));
            }
        } catch (IOException e) {
            json.writeBooleanField("changedWhileRead", true);
            gone.add(InputProblem.of(file.name(), e));
        }
        json.writeArrayFieldStart("logs");
        for (Input log : logs) {
            log(json, log, members.getOrDefault(log.name(), Optional.empty()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void log(JsonGenerator json, Input log, Optional<Sha256> sha256) throws IOException {
        int number = numbers.getOrDefault(log, -1);
        InputStats stats = found.stats().get(number);
        json.writeStartObject();
        json.writeStringField("name", log.name());
        if (sha256.isPresent()) {
            json.writeStringField("sha256", sha256.get().hex());
            json.writeNumberField("size", sha256.get().size());
        }
        json.writeNumberField("records", stats.records());
        json.writeNumberField("quarantined", stats.quarantinedCount());
        json.writeArrayFieldStart("tables");
        for (Map.Entry<Table, Tally> table : stats.tables().entrySet()) {
            table(json, table.getKey(), table.getValue());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("noRows");
        for (Map.Entry<String, Long> kind : stats.skippedByKind().entrySet()) {
            json.writeNumberField(kind.getKey(), kind.getValue());
        }
        json.writeEndObject();
        Optional<String> reason = reason(number);
        if (reason.isPresent()) {
            json.writeStringField("problem", reason.get());
        }
        json.writeEndObject();
    }

    private Optional<String> reason(int number) {
        return Optional.ofNullable(found.problems().get(number))
                .map(InputProblem::reason)
                .or(() -> Optional.ofNullable(found.refusals().get(number)))
                .or(() -> Optional.ofNullable(found.barren().get(number)).map(Barren::reason));
    }

    private static void table(JsonGenerator json, Table table, Tally tally) throws IOException {
        json.writeStartObject();
        json.writeStringField("table", table.azureName());
        json.writeArrayFieldStart("shapes");
        for (Shape shape : tally.shapes()) {
            json.writeString(shape.text());
        }
        json.writeEndArray();
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
