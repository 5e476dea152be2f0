package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/*
 * Cribl and Splunk keep an event as it arrived in `_raw`, Elastic's agents in `event.original`. The text may have been cut
 * or be of any other language that likes braces, and whatever was meant to be a log would be known by its source alone.
 */
/** Takes a record out of the one that a log shipper put around its text. */
final class CarriedRecord {
    private CarriedRecord() {}

    static Rewritten rewrite(JsonNode record) {
        return Stream.of(
                        JsonText.member(record, "_raw"),
                        JsonText.member(JsonText.member(record, "result"), "_raw"),
                        JsonText.member(JsonText.member(record, "event"), "original"),
                        JsonText.member(record, "event.original"))
                .map(text -> JsonText.parse(text.asText()))
                .filter(JsonNode::isObject)
                .findFirst()
                .<Rewritten>map(Rewritten.Made::of)
                .orElseGet(() -> new Rewritten.Other(Skipped.NO_LOG));
    }
}
