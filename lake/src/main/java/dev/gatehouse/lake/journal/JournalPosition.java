package dev.gatehouse.lake.journal;

/** A place in the journal: so many bytes were appended before it, whatever has been released since. */
public record JournalPosition(long value) implements Comparable<JournalPosition> {
    /** Where every journal begins. */
    public static final JournalPosition START = new JournalPosition(0);

    public JournalPosition {
        if (value < 0) {
            throw new IllegalArgumentException("a position is not negative: " + value);
        }
    }

    @Override
    public int compareTo(JournalPosition other) {
        return Long.compare(value, other.value);
    }
}
