package dev.gatehouse.server.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of an export that is written: one page, an item on each line. */
final class Page implements AutoCloseable {
    private static final String GRAPH = "https://graph.microsoft.com/v1.0/$metadata#";
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private Page(JsonGenerator json) {
        this.json = json;
    }

    /** Writes an item. */
    @FunctionalInterface
    interface Writing {
        /** Writes its members. */
        void to(JsonGenerator json) throws IOException;
    }

    /** Begins a file in a folder. */
    static Page of(Path folder, String file, String context) throws IOException {
        JsonGenerator json = JSON.createGenerator(
                Files.newBufferedWriter(folder.resolve(file + "-0001.json"), StandardCharsets.UTF_8));
        json.writeStartObject();
        json.writeStringField("@odata.context", GRAPH + context);
        json.writeArrayFieldStart("value");
        return new Page(json);
    }

    void item(Writing writing) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        writing.to(json);
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
