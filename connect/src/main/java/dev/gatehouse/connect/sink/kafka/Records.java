package dev.gatehouse.connect.sink.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.connect.sink.Envelope;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.detection.alert.AlertOcsf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Makes records of messages. What is told of one alert has one key, so it stays in order in one partition. */
record Records(KafkaSinkSettings settings, String version) {
    ProducerRecord<byte[], byte[]> of(Message message) {
        RecordHeaders headers = new RecordHeaders();
        header(headers, "gatehouse-key", message.key());
        header(headers, "gatehouse-type", Envelope.type(message));
        String value = switch (message) {
            case Message.Told told -> {
                header(headers, "gatehouse-tenant", told.alert().tenant());
                header(
                        headers,
                        "gatehouse-revision",
                        Integer.toString(told.alert().revision()));
                yield switch (settings.format()) {
                    case JSON -> told.json();
                    case OCSF -> AlertOcsf.write(told.alert(), version, told.isFirst());
                };
            }
            case Message.Anchor anchor -> {
                header(headers, "gatehouse-tenant", anchor.tenant());
                yield anchor.json();
            }
        };
        return new ProducerRecord<>(topic(message), null, key(message).getBytes(UTF_8), value.getBytes(UTF_8), headers);
    }

    /** Parts of a list in its order, in each of which no key comes twice: a part is handed over when the one before is. */
    static List<List<Message>> parts(List<Message> messages) {
        List<List<Message>> parts = new ArrayList<>();
        List<Message> part = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Message message : messages) {
            if (!keys.add(key(message))) {
                parts.add(List.copyOf(part));
                part.clear();
                keys.clear();
                boolean _ = keys.add(key(message));
            }
            part.add(message);
        }
        parts.add(List.copyOf(part));
        return List.copyOf(parts);
    }

    private String topic(Message message) {
        return switch (message) {
            case Message.Told _ -> settings.topic();
            case Message.Anchor _ -> settings.checkpointTopic().orElse(settings.topic());
        };
    }

    private static String key(Message message) {
        return switch (message) {
            case Message.Told told -> told.alert().id().toString();
            case Message.Anchor anchor -> "checkpoint/" + anchor.tenant();
        };
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
