package dev.gatehouse.connect.sink.net;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.detection.data.Printable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param retryAfter how long it asks to be left alone
 * @param body its first part, as UTF-8, without what was secret in the call
 */
public record HttpAnswer(int status, Optional<Duration> retryAfter, String body) {
    private static final int SHOWN = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    public HttpAnswer {
        requireNonNull(retryAfter, "retryAfter is null");
        requireNonNull(body, "body is null");
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether it took what was sent. */
    public boolean isDone() {
        return status >= 200 && status < 300;
    }

    /** What it said as JSON; missing where it is none. */
    public JsonNode json() {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? JSON.missingNode() : node;
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    /** Its status and the beginning of what it said, on one line, for people. */
    public String words() {
        String said = Printable.shortened(body.strip(), SHOWN).strip();
        return "HTTP " + status + (said.isEmpty() ? "" : ": " + said);
    }

    /**
     * What it comes to by what its status means everywhere (RFC 9110, section 15): that the message itself is refused is said by
     * 400, 413 and 422 only; all else may be a setting, the network or the hour.
     */
    public Outcome outcome(Endpoint from) {
        if (isDone()) {
            return Outcome.DONE;
        }
        return switch (status) {
            case 400, 413, 422 -> never(from);
            default -> later(from, remedy());
        };
    }

    /** Refused for good. */
    public Outcome.Never never(Endpoint from) {
        return new Outcome.Never(from.host() + " refuses it: " + words());
    }

    /**
     * Not now.
     *
     * @param remedy what somebody may do about it; may be empty
     */
    public Outcome.Later later(Endpoint from, String remedy) {
        return new Outcome.Later(
                from.host() + " answers " + words() + (remedy.isEmpty() ? "" : "; " + remedy), retryAfter);
    }

    private String remedy() {
        if (status >= 300 && status < 400) {
            return "it points elsewhere, which is not followed: give the address that it leads to";
        }
        return switch (status) {
            case 401, 403 ->
                "it does not know this server: see whether the secret is right, has expired or was withdrawn";
            case 404 -> "see whether the address is right";
            case 410 -> "it says that it wants no more: see whether the address is still in use";
            case 407 -> "a proxy stands between, which is not supported";
            default -> "";
        };
    }
}
