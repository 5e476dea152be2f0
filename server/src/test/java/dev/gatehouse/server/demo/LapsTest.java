package dev.gatehouse.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LapsTest {
    private static final Instant END = Instant.parse("2026-11-20T12:00:00Z");

    private final Laps laps = Laps.of(Path.of("../examples/contoso"), END, 3);

    @Test
    void eachIsTheSameStoryWithIdsOfItsOwn() {
        List<JsonNode> first = lap(0);
        List<JsonNode> last = lap(2);

        assertThat(first).hasSize(laps.records());
        assertThat(last).hasSize(laps.records());
        assertThat(first.stream().filter(record -> record.has("id")).map(record -> record.get("id")))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(last.stream()
                        .filter(record -> record.has("id"))
                        .map(record -> record.get("id"))
                        .toList());
    }

    @Test
    void theLastEndsAtTheGivenDayAndEachBeforeItWholeWeeksEarlier() {
        Instant last = latest(lap(2));
        Instant before = latest(lap(1));

        assertThat(Duration.between(last, END)).isBetween(Duration.ZERO, Duration.ofDays(1));
        assertThat(Duration.between(before, last).toDays() % 7).isZero();
        assertThat(before).isBefore(last);
    }

    private List<JsonNode> lap(int number) {
        JsonMapper json = new JsonMapper();
        return new String(laps.lines(number, 0, laps.records()), StandardCharsets.UTF_8)
                .lines()
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static Instant latest(List<JsonNode> records) {
        return records.stream()
                .map(record -> record.path("createdDateTime").asText(""))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
