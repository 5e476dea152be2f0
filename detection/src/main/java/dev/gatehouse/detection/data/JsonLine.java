package dev.gatehouse.detection.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes JSON as one line of text. */
public final class JsonLine {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonLine() {}

    /** Writes one value. */
    @FunctionalInterface
    public interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** What is written, without a line break at its end. */
    public static String of(Writing writing) {
        StringWriter text = new StringWriter(1 << 10);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A member that is null where its text is empty. */
    public static void text(JsonGenerator json, String name, String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, text);
        }
    }

    /** A member that is null where the time is not known. */
    public static void time(JsonGenerator json, String name, Optional<Instant> time) throws IOException {
        text(json, name, time.map(Instant::toString).orElse(""));
    }

    /** A member that is a list of texts. */
    public static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** A member that is a list of objects. */
    public static <T> void list(JsonGenerator json, String name, List<T> items, Item<T> item) throws IOException {
        json.writeArrayFieldStart(name);
        for (T one : items) {
            json.writeStartObject();
            item.to(json, one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the members of one object. */
    @FunctionalInterface
    public interface Item<T> {
        void to(JsonGenerator json, T item) throws IOException;
    }
}
