package dev.gatehouse.connect.sink.splunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Messages;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpOptions;
import dev.gatehouse.connect.sink.net.Receiver;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HecEventTest {
    private static final Endpoint URL = Endpoint.of("https://splunk.contoso.example:8088");
    private static final SplunkSettings PLAIN = new SplunkSettings(URL, new Secret("token"));

    @Test
    void holdsTheAlertAsTheApiGivesIt() {
        Message.Told told = Messages.told();
        String event = HecEvent.of(told, PLAIN);
        assertThat(event)
                .startsWith("{\"time\":1777887672.345,\"source\":\"gatehouse\",\"sourcetype\":\"gatehouse:alert\"");
        JsonNode json = Receiver.json(event);
        assertThat(json.get("event")).isEqualTo(Receiver.json(told.json()));
        assertThat(json.get("fields").toString())
                .isEqualTo("{\"key\":\"" + told.key() + "\",\"type\":\"alert.created\",\"link\":\"" + Messages.LINK
                        + "\"}");
        assertThat(json.has("index")).isFalse();
        assertThat(json.has("host")).isFalse();
    }

    @Test
    void holdsACheckpoint() {
        JsonNode json = Receiver.json(HecEvent.of(Messages.anchor(), PLAIN));
        assertThat(json.get("sourcetype").asText()).isEqualTo("gatehouse:checkpoint");
        assertThat(json.get("event")).isEqualTo(Receiver.json(Messages.anchor().json()));
        assertThat(json.get("fields")).hasSize(2);
    }

    @Test
    void saysIndexSourceAndHostAsTheSettingsDo() {
        JsonNode json = Receiver.json(HecEvent.of(
                Messages.told(),
                new SplunkSettings(
                        URL,
                        new Secret("token"),
                        Optional.of("identity"),
                        "pam",
                        Optional.of("gatehouse-1"),
                        true,
                        Duration.ofMinutes(2),
                        100,
                        HttpOptions.DEFAULT)));
        assertThat(json.get("index").asText()).isEqualTo("identity");
        assertThat(json.get("source").asText()).isEqualTo("pam");
        assertThat(json.get("host").asText()).isEqualTo("gatehouse-1");
    }
}
