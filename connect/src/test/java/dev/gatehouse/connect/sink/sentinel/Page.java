package dev.gatehouse.connect.sink.sentinel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.net.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the documentation gives a reader to set up: the table, and the data collection rule. */
final class Page {
    private Page() {}

    /** The columns of the rule's stream, each with its type. */
    static Map<String, String> columns() throws IOException {
        return columns(blocks().stream()
                .filter(block -> block.contains("streamDeclarations"))
                .map(Receiver::json)
                .findFirst()
                .orElseThrow()
                .at("/resources/0/properties/streamDeclarations/Custom-Gatehouse/columns"));
    }

    /** The columns of the table, each with its type. */
    static Map<String, String> table() throws IOException {
        return columns(blocks().stream()
                .filter(block -> block.contains("\"Gatehouse_CL\"") && block.contains("\"schema\""))
                .map(Receiver::json)
                .findFirst()
                .orElseThrow()
                .at("/properties/schema/columns"));
    }

    private static Map<String, String> columns(JsonNode list) {
        Map<String, String> columns = new LinkedHashMap<>();
        list.forEach(column ->
                columns.put(column.get("name").asText(), column.get("type").asText()));
        return columns;
    }

    private static List<String> blocks() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "sinks", "sentinel.md"));
        return Pattern.compile("(?ms)^```json\n(.*?)^```$")
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
