package dev.gatehouse.store.sinks;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A sink that people declared.
 *
 * @param json what was declared, with the keys of the configuration file
 * @param secrets its secrets, sealed
 * @param version counts how often it was declared, from 1
 * @param by who declared it so
 */
public record SetSink(String name, String json, String secrets, long version, String by, Instant at) {
    public SetSink {
        requireNonNull(name, "name is null");
        requireNonNull(json, "json is null");
        requireNonNull(secrets, "secrets is null");
        requireNonNull(by, "by is null");
        requireNonNull(at, "at is null");
    }
}
