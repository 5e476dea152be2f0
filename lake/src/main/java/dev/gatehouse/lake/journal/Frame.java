package dev.gatehouse.lake.journal;

import static java.util.Objects.requireNonNull;

/** A batch in the journal: where it begins, where its bytes begin, and where the next one will. */
public record Frame(JournalPosition position, long bytesAt, JournalPosition next, Batch batch) {
    public Frame {
        requireNonNull(position, "position is null");
        requireNonNull(next, "next is null");
        requireNonNull(batch, "batch is null");
    }

    /** The bytes of the record that begins at a location within it. */
    public byte[] record(long location) {
        return RecordBytes.of(this, location);
    }

    /** The location, in the whole journal, of the record that begins at {@code at} of the batch's bytes. */
    public long location(int at) {
        return bytesAt + at;
    }
}
