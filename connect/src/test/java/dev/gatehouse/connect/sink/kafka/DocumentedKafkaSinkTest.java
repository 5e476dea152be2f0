package dev.gatehouse.connect.sink.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.connect.kafka.KafkaBrokers;
import dev.gatehouse.connect.sink.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The page of the sink shows what arrives, and names every key. */
final class DocumentedKafkaSinkTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path PAGE = Path.of("..", "docs", "sinks", "kafka.md");
    private static final List<String> KEYS = List.of(
            "bootstrap",
            "topic",
            "checkpointTopic",
            "format",
            "security",
            "caFile",
            "user",
            "passwordFrom",
            "mechanism",
            "tokenUrl",
            "scope",
            "maxBytes",
            "timeout");
    private static final List<String> EVERY_SINK =
            List.of("type", "minSeverity", "rules", "entities", "revisions", "checkpoints", "template");

    private final Records records = new Records(
            new KafkaSinkSettings(
                    new KafkaBrokers(List.of("kafka:9093"), true, Optional.empty(), Optional.empty()), "alerts"),
            "0.1.0");

    @Test
    void showsWhatArrives() throws IOException {
        List<JsonNode> shown = blocks("json", section("What arrives")).stream()
                .map(DocumentedKafkaSinkTest::json)
                .toList();

        assertThat(shown).hasSize(4);
        assertThat(shown.get(0)).isEqualTo(headers(Sent.alert()));
        assertThat(shown.get(1)).isEqualTo(value(Sent.alert()));
        assertThat(shown.get(2)).isEqualTo(headers(Sent.checkpoint()));
        assertThat(shown.get(3)).isEqualTo(value(Sent.checkpoint()));
    }

    @Test
    void namesEveryKeyAndNoOther() throws IOException {
        String configuration = section("Working configuration");

        assertThat(Pattern.compile("(?m)^\\| `([a-zA-Z]+)` \\|")
                        .matcher(configuration)
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyElementsOf(KEYS);
        assertThat(blocks("yaml", configuration)).hasSize(3).allSatisfy(yaml -> {
            assertThat(yaml).contains("type: kafka\n");
            assertThat(Pattern.compile("(?m)^ {4}([a-zA-Z]+):")
                            .matcher(yaml)
                            .results()
                            .map(key -> key.group(1)))
                    .allMatch(key -> KEYS.contains(key) || EVERY_SINK.contains(key));
        });
    }

    private JsonNode headers(Message message) {
        ObjectNode headers = JSON.createObjectNode();
        records.of(message).headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    private JsonNode value(Message message) {
        ProducerRecord<byte[], byte[]> record = records.of(message);
        return json(new String(record.value(), UTF_8));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<String> blocks(String language, String text) {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String section(String title) throws IOException {
        return Pattern.compile("(?ms)^## " + title + "\n(.*?)(?=^## |\\z)")
                .matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
