package dev.gatehouse.connect.sink.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Pages;
import dev.gatehouse.connect.sink.Tidings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class JsonPayloadTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonPayload payload = new JsonPayload();

    @Test
    void thePageShowsWhatArrives() {
        assertThat(Pages.text("syslog")).contains(payload.text(Tidings.told(), 8_000));
    }

    @Test
    void isTheObjectOfTheApi() {
        assertThat(payload.text(Tidings.told(), 8_000)).isEqualTo(Tidings.told().json());
        assertThat(payload.text(Tidings.anchor(), 8_000))
                .isEqualTo(Tidings.anchor().json());
    }

    @Test
    void isOneLineEvenIfWhatItWasGivenIsNot() throws IOException {
        Message.Told told = Tidings.told();
        String spread = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(told.json()));
        String text = payload.text(new Message.Told(told.alert(), spread, true, ""), 8_000);
        assertThat(text).doesNotContain("\n", "\r");
        assertThat(JSON.readTree(text)).isEqualTo(JSON.readTree(told.json()));
    }

    @Test
    void whatIsTooLongIsShortenedAndStaysJson() throws IOException {
        String text = payload.text(Tidings.hostile("中\n".repeat(9_000)), 4_000);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4_000);
        JsonNode read = JSON.readTree(text);
        assertThat(read.path("id").asText()).isEqualTo("5b0e0000-0000-5000-8000-000000000001");
        assertThat(read.path("revision").asInt()).isEqualTo(3);
        assertThat(read.path("shortened").asBoolean()).isTrue();
    }
}
