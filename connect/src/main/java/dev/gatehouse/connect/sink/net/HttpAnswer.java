package dev.gatehouse.connect.sink.net;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param retryAfter how long it asks to be left alone
 * @param body its first part, as UTF-8
 */
public record HttpAnswer(int status, Optional<Duration> retryAfter, String body) {
    private static final int SHOWN = 200;

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

    /** Its status and the beginning of what it said, on one line, for people. */
    public String words() {
        String said = body.strip().replaceAll("\\p{Cntrl}+", " ");
        return "HTTP " + status
                + (said.isEmpty() ? "" : ": " + (said.length() > SHOWN ? said.substring(0, SHOWN) + " ..." : said));
    }
}
