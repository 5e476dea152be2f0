package dev.gatehouse.store.audit;

import static java.util.Objects.requireNonNull;

/** What makes a note an entry of the chain. */
public record Seal(long number, long sequence, String previous, String hash) {
    public Seal {
        requireNonNull(previous, "previous is null");
        requireNonNull(hash, "hash is null");
    }
}
