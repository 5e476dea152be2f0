package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.net.Receiver;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ShortenedTest {
    @Test
    void whatFitsStaysAsItIs() {
        String json = Messages.told().json();
        assertThat(Shortened.object(json, 60_000)).isSameAs(json);
    }

    @Test
    void listsEndEarlyWhereItWouldBeTooLarge() {
        Message.Told told = Messages.large(5_000);
        assertThat(told.json().length()).isGreaterThan(500_000);
        JsonNode json = Receiver.json(Shortened.object(told.json(), 60_000));
        assertThat(json.get("shortened").asBoolean()).isTrue();
        assertThat(json.at("/steps/0/events")).hasSize(100);
        assertThat(json.get("eventCount").asInt()).isEqualTo(5_000);
        assertThat(json.get("id").asText()).isEqualTo(told.alert().id().toString());
    }

    @Test
    void textsEndEarlyAndNeverWithinACharacter() {
        String json = "{\"a\":\"" + "\ud83d\ude00".repeat(9_000) + "\"}";
        String text = Receiver.json(Shortened.object(json, 20_000)).get("a").asText();
        assertThat(text).isEqualTo("\ud83d\ude00".repeat(2_000) + "…");
    }

    @Test
    void fitsAndIsJsonWhateverALogSays() {
        Hostile.texts(100).forEach(text -> {
            String json = Messages.hostile(text.repeat(20)).json();
            String shorter = Shortened.object(json, 6_000);
            assertThat(shorter.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(6_000);
            assertThat(Receiver.json(shorter).at("/rule/id").asText()).startsWith("7614182f");
        });
    }
}
