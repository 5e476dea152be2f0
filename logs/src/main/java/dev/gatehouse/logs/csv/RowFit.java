package dev.gatehouse.logs.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says whether rows fit a header. */
final class RowFit {
    /** What a row is below the header. */
    enum Fit {
        /** A row of its cells. */
        ROW,
        /** The header once more, as where files were put together. */
        HEADER,
        /** Something else. */
        NONE
    }

    private final List<byte[]> names = new ArrayList<>();
    /** Behind the last column that any row has filled. */
    private int filled;

    /** For rows below this header. */
    RowFit(CsvRow header) {
        for (int i = 0; i < header.size(); i++) {
            names.add(Arrays.copyOfRange(header.bytes(), header.start(i), header.end(i)));
        }
    }

    /** The header's cells. */
    List<String> names() {
        return names.stream()
                .map(name -> new String(name, StandardCharsets.UTF_8))
                .toList();
    }

    /**
     * Whether the row fits, and brings it to the header's length if so: some writers leave separators out, or write more
     * of them, behind the last cell that is filled. A row that is too short may as well have lost a separator in its
     * middle; so it fits only if it lacks no column that was filled before, and not too many.
     */
    Fit of(CsvRow row) {
        int size = row.size();
        boolean isShort = size < names.size() && 2 * size >= names.size() && size >= filled;
        return size >= names.size() || isShort ? fit(row) : Fit.NONE;
    }

    /** The same, where it is not sure that a row begins here: then no cell may be missing. */
    Fit strictly(CsvRow row) {
        return row.size() >= names.size() ? fit(row) : Fit.NONE;
    }

    private Fit fit(CsvRow row) {
        int sizeFilled = row.sizeFilled();
        if (sizeFilled > names.size()) {
            return Fit.NONE;
        }
        row.resize(names.size());
        if (isHeader(row)) {
            return Fit.HEADER;
        }
        filled = Math.max(filled, sizeFilled);
        return Fit.ROW;
    }

    private boolean isHeader(CsvRow row) {
        for (int i = names.size() - 1; i > 0; i--) {
            byte[] name = names.get(i);
            if (!Arrays.equals(row.bytes(), row.start(i), row.end(i), name, 0, name.length)) {
                return false;
            }
        }
        return names.isEmpty()
                || unmarked(row.text(0)).equals(unmarked(new String(names.getFirst(), StandardCharsets.UTF_8)));
    }

    /** The cell without a byte order mark, which a file has before its first quote, and which keeps that from being one. */
    private static String unmarked(String cell) {
        boolean marked = cell.startsWith("\uFEFF");
        boolean quoted = marked && cell.length() > 2 && cell.charAt(1) == '"' && cell.endsWith("\"");
        return quoted ? cell.substring(2, cell.length() - 1) : marked ? cell.substring(1) : cell;
    }
}
