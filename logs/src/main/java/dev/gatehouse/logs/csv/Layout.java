package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;

/** How the rows below one header become records. */
interface Layout {
    /** Writes the members of a row's record; the caller begins and ends it. The row has as many cells as the header. */
    void write(CsvRow row, RecordWriter out);
}
