package dev.gatehouse.logs.csv;

import java.nio.charset.StandardCharsets;

/** Makes rows of texts. */
final class TestRow {
    private TestRow() {}

    static CsvRow of(String... cells) {
        CsvRow row = new CsvRow();
        for (String cell : cells) {
            byte[] utf8 = cell.getBytes(StandardCharsets.UTF_8);
            row.append(utf8, 0, utf8.length);
            row.endCell();
        }
        return row;
    }
}
