package dev.gatehouse.pim.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonpCharacterEscapes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/**
 * Makes texts of JSON. Whatever somebody wrote stays what it was, and is never more than a string; what some take for the
 * end of a line is escaped.
 */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .characterEscapes(JsonpCharacterEscapes.instance())
            .build();

    private Json() {}

    /** Writes to a generator. */
    @FunctionalInterface
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** What a body writes, on one line. */
    static String of(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string refuses to be written to", e);
        }
        return text.toString();
    }

    /** A string, in its quotes. */
    static String text(String value) {
        return of(json -> json.writeString(value));
    }

    /** An array of strings. */
    static String texts(Collection<String> values) {
        return of(json -> {
            json.writeStartArray();
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        });
    }

    /** A string, or null where there is nothing to say. */
    static void textOrNull(JsonGenerator json, String field, String value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, value);
        }
    }
}
