package dev.gatehouse.store.audit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A note that was looked for.
 *
 * @param number counts what was written
 * @param hash what seals it; empty for a moment after it was written
 */
public record FoundNote(long number, AuditNote note, Optional<String> hash) {
    public FoundNote {
        requireNonNull(note, "note is null");
        requireNonNull(hash, "hash is null");
    }
}
