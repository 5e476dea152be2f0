package dev.gatehouse.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.detection.data.CsvLine;
import dev.gatehouse.lake.Cursor;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a report as CSV, page by page, up to a number of rows; a last row says where to go on if there are more. */
final class RiskCsv implements StreamingOutput {
    /** So many rows at most. */
    static final int MOST = 100_000;

    private final RiskPages<?> pages;
    private final Optional<Cursor> after;
    private final List<String> columns;
    private final int most;
    private final ObjectMapper json;

    /** The columns are members of what the pages show. */
    RiskCsv(RiskPages<?> pages, Optional<Cursor> after, List<String> columns, int most, ObjectMapper json) {
        this.pages = pages;
        this.after = after;
        this.columns = List.copyOf(columns);
        this.most = most;
        this.json = json;
    }

    static List<String> columns(List<String> first, List<String> others) {
        return Stream.concat(first.stream(), others.stream()).toList();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        put(out, columns);
        int rows = 0;
        Optional<Cursor> from = after;
        do {
            RiskPages.Stretch<?> page = pages.page(Math.min(Page.MOST, most - rows), from);
            for (Object item : page.items()) {
                JsonNode row = json.valueToTree(item);
                put(out, columns.stream().map(row::path).map(RiskCsv::cell).toList());
            }
            rows += page.items().size();
            from = page.next();
        } while (from.isPresent() && rows < most);
        if (from.isPresent()) {
            put(
                    out,
                    List.of("cut after " + rows + " rows; go on with after="
                            + from.get().text()));
        }
    }

    /** A text as it is, a list of texts with commas, anything else as JSON. */
    private static String cell(JsonNode value) {
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isTextual)) {
            return String.join(",", value.valueStream().map(JsonNode::asText).toList());
        }
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    private static void put(OutputStream out, List<String> cells) throws IOException {
        out.write(CsvLine.of(cells).getBytes(StandardCharsets.UTF_8));
    }
}
