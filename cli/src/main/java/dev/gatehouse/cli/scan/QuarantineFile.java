package dev.gatehouse.cli.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what could not be read: one JSON object a line with file, position, length, reason and the record's beginning. */
final class QuarantineFile {
    private QuarantineFile() {}

    static void write(Path file, Plan plan) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setRootValueSeparator(new SerializedString(""));
            for (Quarantine.Entry entry : plan.quarantine().entries()) {
                byte[] excerpt = plan.spool().read(entry.at(), entry.excerpt());
                json.writeStartObject();
                json.writeStringField("file", plan.inputs().get(entry.input()).name());
                json.writeNumberField("position", entry.position());
                json.writeNumberField("length", entry.length());
                json.writeStringField("reason", entry.reason());
                json.writeStringField("text", new String(excerpt, StandardCharsets.UTF_8));
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }
}
