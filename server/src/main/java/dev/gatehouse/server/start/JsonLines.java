package dev.gatehouse.server.start;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** Writes each record of the log as a JSON object on one line, in ASCII. */
final class JsonLines extends ExtFormatter {
    private final JsonFactory factory =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    public String format(ExtLogRecord logged) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", logged.getInstant().toString());
            json.writeStringField("level", LogWords.level(logged));
            json.writeStringField("logger", String.valueOf(logged.getLoggerName()));
            json.writeStringField("message", LogWords.cut(formatMessage(logged)));
            if (LogWords.stack(logged).isPresent()) {
                json.writeStringField("stack", LogWords.stack(logged).get());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.append('\n').toString();
    }
}
