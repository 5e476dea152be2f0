package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.lake.EventRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventViewTest {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    @Test
    void showsARecordAsTheJsonThatItIs() throws Exception {
        assertThat(shown("{\"a\":[1.50]}").isObject()).isTrue();
        assertThat(shown("no json").textValue()).isEqualTo("no json");
    }

    @ParameterizedTest
    @ValueSource(ints = {850, 950, 998, 999, 1000, 5000})
    void anAnswerCanBeWrittenHoweverDeepARecordIsNested(int depth) throws Exception {
        String raw = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        assertThat(shown(raw).isTextual()).isEqualTo(depth > 900);
    }

    private static JsonNode shown(String raw) throws Exception {
        EventRow row = new EventRow(
                1, "AuditLogs", "x", 1, 2, 3, "s", "o", 4, "GRAPH", "", "", "", "", "", "", "", raw, List.of());
        String written = JSON.writeValueAsString(Map.of("items", List.of(EventView.of(row))));
        return JSON.readTree(written).at("/items/0/raw");
    }
}
