package dev.gatehouse.store.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A signed checkpoint of the chain.
 *
 * @param sequence the last entry that it covers
 * @param hash that entry's
 * @param json the whole of it, with its signature
 */
public record CheckpointRow(long sequence, String hash, Instant at, String json) {
    public CheckpointRow {
        requireNonNull(hash, "hash is null");
        requireNonNull(at, "at is null");
        requireNonNull(json, "json is null");
    }
}
