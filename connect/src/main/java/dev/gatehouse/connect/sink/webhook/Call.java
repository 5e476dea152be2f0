package dev.gatehouse.connect.sink.webhook;

import static java.util.stream.Collectors.joining;

import dev.gatehouse.connect.sink.Envelope;
import dev.gatehouse.connect.sink.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    static Call of(Message message) {
        return new Call(id(message), Envelope.of(message));
    }

    /** Messages as a list. */
    static Call of(List<Message> messages) {
        return new Call(
                "batch-" + digest(messages.stream().map(Message::key).collect(joining("\n"))),
                "{\"type\":\"batch\",\"timestamp\":\"" + messages.getLast().at() + "\",\"messages\":"
                        + messages.stream().map(Envelope::of).collect(joining(",", "[", "]")) + "}");
    }

    private static String id(Message message) {
        return PLAIN.matcher(message.key()).matches() ? message.key() : "key-" + digest(message.key());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
