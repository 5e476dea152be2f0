package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;
import java.util.List;

/** A cell of every row: the first that holds something where its name stands in the header more than once. */
record PortalCell(List<Integer> places) {
    PortalCell {
        places = List.copyOf(places);
    }

    /** Whether the header does not have it. */
    boolean isAbsent() {
        return places.isEmpty();
    }

    /** Whether the row has something in it. */
    boolean says(CsvRow row) {
        return place(row) >= 0;
    }

    /** What the row has in it; the empty text where that is nothing. */
    String text(CsvRow row) {
        int place = place(row);
        return place < 0 ? "" : row.text(place);
    }

    /** Writes it as a text, where the row has something in it. */
    void write(String name, CsvRow row, RecordWriter out) {
        int place = place(row);
        if (place >= 0) {
            out.text(name, row.bytes(), row.start(place), row.end(place));
        }
    }

    private int place(CsvRow row) {
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            if (!row.isEmpty(place)) {
                return place;
            }
        }
        return -1;
    }
}
