package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes events into files of the forms that exports have; a name that ends in {@code .gz} is compressed. */
final class EventFiles {
    private static final JsonFactory JSON = new JsonFactory();

    private final EventJson events;

    EventFiles(Tenant tenant) {
        this.events = new EventJson(tenant);
    }

    /** Answers of Graph: {@code {"@odata.context":…,"value":[…]}}, so many events a page; returns the page files. */
    List<Path> graphPages(Path folder, String name, String resource, List<? extends Event> all, int pageSize)
            throws IOException {
        var files = new ArrayList<Path>();
        for (int from = 0; from < all.size(); from += pageSize) {
            int to = Math.min(all.size(), from + pageSize);
            Path file = folder.resolve(name.replace("{n}", Integer.toString(files.size() + 1)));
            graphPage(file, resource, all.subList(from, to), to < all.size());
            files.add(file);
        }
        return files;
    }

    /** Diagnostics records, one a line, as a storage account keeps them. */
    void ndjson(Path file, List<? extends Event> all) throws IOException {
        try (var lines = lines(file)) {
            for (Event event : all) {
                lines.write(event);
            }
        }
    }

    /** Opens a file of diagnostics records, one a line, to be written one by one. */
    Lines lines(Path file) throws IOException {
        OutputStream out = open(file);
        JsonGenerator json = JSON.createGenerator(out).setRootValueSeparator(new SerializedString("\n"));
        return new Lines(events, out, json);
    }

    /** A capture of an Event Hub: {@code {"records":[…]}}. */
    void eventHub(Path file, List<? extends Event> all) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(open(file))) {
            json.writeStartObject();
            json.writeArrayFieldStart("records");
            for (Event event : all) {
                events.diagnostics(json, event);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void graphPage(Path file, String resource, List<? extends Event> page, boolean more) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(open(file))) {
            var printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(new DefaultIndenter(" ", "\n"));
            printer.indentObjectsWith(new DefaultIndenter(" ", "\n"));
            if (resource.startsWith("auditLogs/directoryAudits") || resource.startsWith("identityProtection")) {
                json.setPrettyPrinter(printer);
            }
            json.writeStartObject();
            json.writeStringField("@odata.context", "https://graph.microsoft.com/beta/$metadata#" + resource);
            if (more) {
                json.writeStringField(
                        "@odata.nextLink",
                        "https://graph.microsoft.com/beta/" + resource + "?$skiptoken="
                                + page.getLast().id());
            }
            json.writeArrayFieldStart("value");
            for (Event event : page) {
                events.graph(json, event);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static OutputStream open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
    }

    /** An open file of diagnostics records. */
    static final class Lines implements AutoCloseable {
        private final EventJson events;
        private final OutputStream out;
        private final JsonGenerator json;

        private Lines(EventJson events, OutputStream out, JsonGenerator json) {
            this.events = events;
            this.out = out;
            this.json = json;
        }

        void write(Event event) throws IOException {
            events.diagnostics(json, event);
        }

        @Override
        public void close() throws IOException {
            try (out) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.close();
                out.write('\n');
            }
        }
    }
}
