package dev.gatehouse.cli.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.gatehouse.cli.report.CustodyJson;
import dev.gatehouse.cli.report.ReadFile;
import dev.gatehouse.connect.file.InputProblem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Writes what was read, as one JSON object: of every file its SHA-256 and size, of every log in it the records by table
 * with shape and time range, what was left out, and why what could not be read was not.
 */
final class ManifestFile {
    private ManifestFile() {}

    static void write(Path file, String tenant, Instant created, List<ReadFile> files, List<InputProblem> notRead)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("tenant", tenant);
            json.writeStringField("created", created.toString());
            CustodyJson.write(json, files, notRead);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
