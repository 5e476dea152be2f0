package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;

/** How the rows below one header become records. */
interface Layout {
    /**
     * Writes the members of a row's record; the caller begins and ends it. The row has as many cells as the header, and
     * its times are in ISO 8601.
     */
    void write(CsvRow row, RecordWriter out);

    /** Whether a record can be made of the row; where not, it is reported and not written. */
    default boolean reads(CsvRow row) {
        return true;
    }
}
