package dev.gatehouse.store.audit;

import static java.util.Objects.requireNonNull;

/**
 * A note that comes from elsewhere.
 *
 * @param number its place there, from 1 on
 */
public record SourceNote(long number, AuditNote note) {
    public SourceNote {
        requireNonNull(note, "note is null");
        if (number < 1) {
            throw new IllegalArgumentException("notes are numbered from 1 on, not " + number);
        }
    }
}
