package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WindowsEventsTest {
    private static final int EVENTS = 2_000;

    @Test
    void followsFromItsSeed() throws IOException {
        List<byte[]> first = WindowsEvents.of(50, 1);
        List<byte[]> again = WindowsEvents.of(50, 1);
        List<byte[]> other = WindowsEvents.of(50, 2);
        for (int i = 0; i < first.size(); i++) {
            assertThat(first.get(i)).isEqualTo(again.get(i)).isNotEqualTo(other.get(i));
        }
    }

    @Test
    void everyEventIsAFlatObjectOfSomeEightHundredBytes() throws IOException {
        List<byte[]> events = WindowsEvents.of(EVENTS, 1);
        assertThat(events.stream().mapToInt(event -> event.length).average().orElse(0))
                .isBetween(750.0, 950.0);
        for (byte[] event : events) {
            assertThat(new ObjectMapper().readTree(event)).isNotEmpty().allMatch(JsonNode::isValueNode);
        }
    }

    @Test
    void mostEventsAreStartsOfProcessesWithWhatRulesTest() throws IOException {
        List<JsonNode> starts = new ArrayList<>();
        for (byte[] event : WindowsEvents.of(EVENTS, 1)) {
            JsonNode node = new ObjectMapper().readTree(event);
            if (node.path("EventID").asInt() == 1) {
                starts.add(node);
            }
        }
        assertThat(starts.size()).isBetween(EVENTS * 50 / 100, EVENTS * 60 / 100);
        assertThat(starts)
                .allMatch(start -> start.hasNonNull("Image")
                        && start.hasNonNull("CommandLine")
                        && start.hasNonNull("ParentImage")
                        && start.hasNonNull("User")
                        && !start.path("CommandLine").asText().contains("{image}"));
    }
}
