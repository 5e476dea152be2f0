package dev.gatehouse.connect.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.Envelope;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Messages;
import dev.gatehouse.connect.sink.net.Receiver;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CallTest {
    @Test
    void goesByTheKeyOfItsMessage() {
        assertThat(call(Messages.told()).id()).isEqualTo("5b0e0000-0000-5000-8000-000000000001/1");
        assertThat(call(Messages.anchor()).id()).isEqualTo("checkpoint/home/1200");
    }

    @Test
    void aKeyThatASignatureCouldNotHoldIsStoodForByAnother() {
        String dotted = call(Messages.anchor("contoso.example")).id();
        assertThat(dotted)
                .matches("key-[0-9a-f]{32}")
                .isEqualTo(call(Messages.anchor("contoso.example")).id())
                .isNotEqualTo(call(Messages.anchor("contoso.other")).id());
        assertThat(call(Messages.anchor("a\r\nb")).id()).matches("key-[0-9a-f]{32}");
        assertThat(call(Messages.anchor("")).id()).matches("checkpoint//1200");
    }

    @Test
    void aListHoldsEachMessageAsItIsByItself() {
        Call call = batch(List.of(Messages.told(1), Messages.anchor()));
        JsonNode json = Receiver.json(call.body());
        assertThat(json.get("type").asText()).isEqualTo("batch");
        assertThat(json.get("timestamp").asText()).isEqualTo("2026-05-04T10:00:00Z");
        assertThat(json.get("messages"))
                .containsExactly(
                        Receiver.json(Envelope.of(Messages.told(1))), Receiver.json(Envelope.of(Messages.anchor())));
    }

    @Test
    void aListOfTheSameMessagesHasTheSameId() {
        assertThat(batch(List.of(Messages.told(1), Messages.told(2))).id())
                .startsWith("batch-")
                .isEqualTo(batch(List.of(Messages.told(1), Messages.told(2))).id())
                .isNotEqualTo(batch(List.of(Messages.told(2), Messages.told(1))).id());
    }

    private static Call call(Message message) {
        return Call.of(Written.of(message));
    }

    private static Call batch(List<Message> messages) {
        return Call.of(messages.stream().map(Written::of).toList());
    }
}
