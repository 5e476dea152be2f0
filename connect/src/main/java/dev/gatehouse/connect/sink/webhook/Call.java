package dev.gatehouse.connect.sink.webhook;

import static java.util.stream.Collectors.joining;

import dev.gatehouse.connect.sink.Digest;
import dev.gatehouse.connect.sink.Message;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What one call to a webhook says.
 *
 * @param id the same for the same messages, without a full stop, as the signature needs it
 */
record Call(String id, String body) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/-]{1,200}");

    /** A message by itself. */
    static Call of(Written one) {
        return new Call(id(one.message()), one.json());
    }

    /** Messages as a list. */
    static Call of(List<Written> messages) {
        return new Call(
                "batch-"
                        + Digest.of(
                                messages.stream()
                                        .map(one -> one.message().key())
                                        .collect(joining("\n")),
                                16),
                "{\"type\":\"batch\",\"timestamp\":\""
                        + messages.getLast().message().at() + "\",\"messages\":"
                        + messages.stream().map(Written::json).collect(joining(",", "[", "]")) + "}");
    }

    private static String id(Message message) {
        return PLAIN.matcher(message.key()).matches() ? message.key() : "key-" + Digest.of(message.key(), 16);
    }
}
