package dev.gatehouse.server.demo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One record of a story.
 *
 * @param time when what it tells of happened
 */
record Told(Instant time, JsonNode record) {
    Told {
        requireNonNull(time, "time is null");
        requireNonNull(record, "record is null");
    }
}
