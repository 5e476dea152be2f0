package dev.gatehouse.connect.sink.splunk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpAnswer;
import java.util.OptionalLong;

/**
 * What the collector answered. Its codes 0 to 27 are those of "Troubleshoot HTTP Event Collector", "Possible error codes", in
 * Splunk's documentation; the code counts, and the status of HTTP where there is none.
 *
 * @param code the collector's own; -1 where something else answered
 * @param ackId by which it can be asked whether the events were indexed
 */
record HecAnswer(HttpAnswer http, int code, OptionalLong ackId, JsonNode body) {
    private static final int NONE = -1;

    static HecAnswer of(HttpAnswer http) {
        JsonNode body = http.json();
        JsonNode ack = body.path("ackId");
        return new HecAnswer(
                http,
                body.path("code").isInt() ? body.path("code").intValue() : NONE,
                ack.isIntegralNumber() ? OptionalLong.of(ack.longValue()) : OptionalLong.empty(),
                body);
    }

    /** What became of the events, not of their being indexed. */
    Outcome outcome(Endpoint from) {
        return switch (code) {
            case NONE ->
                http.isDone()
                        ? http.later(from, "that is no answer of a collector: see whether url is right")
                        : http.outcome(from);
            // Taken; with 24 and 25 the queue, or the list of what is to be acknowledged, is nearly full.
            case 0, 24, 25 -> http.isDone() ? Outcome.DONE : http.outcome(from);
            // No data, invalid data, no event, a blank event, indexed fields that cannot be: it is the events.
            case 5, 6, 12, 13, 15 -> http.never(from);
            default -> http.later(from, remedy());
        };
    }

    /** Whether events were indexed; the collector forgets a number once it said so. */
    boolean isIndexed(long number) {
        return body.path("acks").path(Long.toString(number)).asBoolean(false);
    }

    private String remedy() {
        return switch (code) {
            case 1, 22 -> "enable the token in Splunk";
            case 2, 3, 4, 21 -> "see whether the token is right";
            case 7 -> "allow the token that index in Splunk, or leave index out";
            case 10, 11 -> "the token has indexer acknowledgement: say acknowledge: true";
            case 14 -> "the token has no indexer acknowledgement: turn it on in Splunk, or say acknowledge: false";
            default -> "";
        };
    }
}
