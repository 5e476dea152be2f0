package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.detection.data.CsvLine;
import dev.gatehouse.lake.EventPage;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes events page by page, up to a number of rows; a last row says where to go on if there are more. */
final class EventExport implements StreamingOutput {
    /** So many rows at most. */
    static final int MOST = 100_000;

    private static final List<String> HEAD = List.of(
            "key",
            "time",
            "table",
            "id",
            "received",
            "source",
            "origin",
            "position",
            "shape",
            "principal",
            "principalName",
            "others",
            "address",
            "operation",
            "application",
            "result",
            "raw");

    private final LakeDesk desk;
    private final EventQuery query;
    private final Format format;
    private final int most;
    private final ObjectMapper json;

    /** How the rows are written. */
    enum Format {
        NDJSON("application/x-ndjson"),
        CSV("text/csv; charset=utf-8; header=present");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /** Its media type. */
        String type() {
            return type;
        }

        /** The one that is asked for by name or, failing that, by the header Accept. */
        static Format of(Optional<String> name, String accept) {
            if (name.isEmpty()) {
                return accept.toLowerCase(Locale.ROOT).contains("text/csv") ? CSV : NDJSON;
            }
            return switch (name.get().toLowerCase(Locale.ROOT)) {
                case "ndjson" -> NDJSON;
                case "csv" -> CSV;
                default -> throw Parameters.wrong("format", "ndjson or csv");
            };
        }
    }

    EventExport(LakeDesk desk, EventQuery query, Format format, int most, ObjectMapper json) {
        this.desk = desk;
        this.query = query;
        this.format = format;
        this.most = most;
        this.json = json;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        if (format == Format.CSV) {
            put(out, CsvLine.of(HEAD));
        }
        EventQuery next = query.limit(Math.min(EventQuery.LIMIT, most));
        int rows = 0;
        while (true) {
            EventQuery asked = next;
            EventPage page = desk.ask(lake -> lake.find(asked));
            for (EventRow row : page.events()) {
                put(out, line(row));
            }
            rows += page.events().size();
            if (page.next().isEmpty()) {
                return;
            }
            if (rows >= most) {
                end(out, rows, page.next().get().text());
                return;
            }
            next = query.limit(Math.min(EventQuery.LIMIT, most - rows))
                    .after(page.next().get());
        }
    }

    private String line(EventRow row) throws IOException {
        if (format == Format.NDJSON) {
            return json.writeValueAsString(EventView.of(row)) + "\n";
        }
        EventView view = EventView.outline(row);
        return CsvLine.of(List.of(
                view.key(),
                view.time() == null ? "" : view.time().toString(),
                view.table(),
                view.id(),
                view.received().toString(),
                view.source(),
                view.origin(),
                Long.toString(view.position()),
                view.shape(),
                view.principal(),
                view.principalName(),
                view.others(),
                view.address(),
                view.operation(),
                view.application(),
                view.result(),
                row.raw()));
    }

    /** There may be more. */
    private void end(OutputStream out, int rows, String cursor) throws IOException {
        put(
                out,
                format == Format.CSV
                        ? CsvLine.of(List.of("cut after " + rows + " rows; go on with after=" + cursor))
                        : json.writeValueAsString(Map.of("cut", true, "rows", rows, "next", cursor)) + "\n");
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
