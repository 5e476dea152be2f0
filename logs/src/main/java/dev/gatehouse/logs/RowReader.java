package dev.gatehouse.logs;

/** Makes rows of the records in a block of bytes; one per thread. */
@SuppressWarnings("DoNotCallSuggester") // signatures first, so that others can compile
public final class RowReader {
    /** A reader for this projection. */
    public RowReader(Projection projection) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads {@code buffer[from, to)}, which begins at a record or between records, and returns how far it got: the rest
     * is an incomplete record that wants more bytes. With {@code last} there is no rest.
     */
    public int read(byte[] buffer, int from, int to, boolean last, RowSink sink) {
        throw new UnsupportedOperationException();
    }
}
