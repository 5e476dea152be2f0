package dev.gatehouse.logs;

import java.util.List;

/** Makes one row of all copies of one event; one per thread. */
@SuppressWarnings("DoNotCallSuggester") // signatures first, so that others can compile
public final class RowMerger {
    /** A merger for this projection. */
    public RowMerger(Projection projection) {
        throw new UnsupportedOperationException();
    }

    /**
     * The row of these records, each the bytes of one copy: per column the richest shape's value wins, whatever the order
     * of the copies. It is valid until the next call.
     */
    public Row merge(List<byte[]> copies) {
        throw new UnsupportedOperationException();
    }
}
