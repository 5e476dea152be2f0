package dev.gatehouse.store.audit;

import static java.util.Objects.requireNonNull;

/**
 * A note in the chain.
 *
 * @param number that of the note
 * @param sequence its place in the chain, from 1
 * @param previous the hash of the entry before
 */
public record SealedRow(long number, long sequence, String previous, String hash, AuditNote note) {
    public SealedRow {
        requireNonNull(previous, "previous is null");
        requireNonNull(hash, "hash is null");
        requireNonNull(note, "note is null");
    }
}
