package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.net.Receiver;
import org.junit.jupiter.api.Test;

final class EnvelopeTest {
    @Test
    void holdsTheAlertAsTheApiGivesIt() {
        Message.Told told = Messages.told();
        JsonNode json = Receiver.json(Envelope.of(told));
        assertThat(json.get("id").asText()).isEqualTo(told.key());
        assertThat(json.get("type").asText()).isEqualTo("alert.created");
        assertThat(json.get("timestamp").asText()).isEqualTo("2026-05-04T09:41:12.345Z");
        assertThat(json.get("link").asText()).isEqualTo(Messages.LINK);
        assertThat(json.get("alert")).isEqualTo(Receiver.json(told.json()));
    }

    @Test
    void saysWhenAnAlertWasToldBefore() {
        assertThat(Envelope.type(Messages.update(Messages.told()))).isEqualTo("alert.updated");
    }

    @Test
    void hasNoLinkWhereTheServerKnowsNone() {
        assertThat(Receiver.json(Envelope.of(Messages.withoutLink(Messages.told())))
                        .has("link"))
                .isFalse();
    }

    @Test
    void holdsACheckpointAsAnExportDoes() {
        JsonNode json = Receiver.json(Envelope.of(Messages.anchor()));
        assertThat(json.get("type").asText()).isEqualTo("checkpoint.created");
        assertThat(json.get("checkpoint"))
                .isEqualTo(Receiver.json(Messages.anchor().json()));
        assertThat(json.has("alert")).isFalse();
    }

    @Test
    void isOneLineOfJsonWhateverALogSays() {
        Hostile.texts(300).forEach(text -> {
            String line = Envelope.of(Messages.hostile(text));
            assertThat(line.chars()).allMatch(sign -> sign >= ' ');
            assertThat(Receiver.json(line).at("/alert/summary").asText()).isEqualTo(text);
        });
    }
}
