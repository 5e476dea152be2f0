package dev.gatehouse.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the files of an export as {@code scripts/export-directory} names them, an item a line. */
final class ExportPages {
    private static final String GRAPH = "https://graph.microsoft.com/v1.0/";

    private final Path folder;

    ExportPages(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Answers of Graph, so many items a page. */
    void graph(String name, String path, String context, List<ObjectNode> items, int size) throws IOException {
        int page = 1;
        int from = 0;
        do {
            int to = Math.min(items.size(), from + size);
            String head = "{\"@odata.context\":\"" + GRAPH + "$metadata#" + context + "\",";
            if (to < items.size()) {
                head += "\"@odata.nextLink\":\"" + GRAPH + path + "?$skiptoken=page-" + (page + 1) + "\",";
            }
            write(name, page++, head, items.subList(from, to));
            from = to;
        } while (from < items.size());
    }

    /** An answer of Azure Resource Manager. */
    void arm(String name, List<ObjectNode> items) throws IOException {
        write(name, 1, "{", items);
    }

    /** When the export was made. */
    void taken(Instant at) throws IOException {
        text("export.json", "{\"takenAt\":\"" + Times.seconds(at) + "\"}\n");
    }

    private void write(String name, int page, String head, List<ObjectNode> items) throws IOException {
        String lines = items.stream().map(ObjectNode::toString).collect(Collectors.joining(",\n", "\n", "\n"));
        text(
                String.format(Locale.ROOT, "%s-%04d.json", name, page),
                head + "\"value\":[" + (items.isEmpty() ? "" : lines) + "]}\n");
    }

    private void text(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
