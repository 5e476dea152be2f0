package dev.gatehouse.server.api;

import dev.gatehouse.detection.data.Printable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A line of a file of comma-separated values, as RFC 4180 has it.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe before it, and so does one that begins with an
 * apostrophe: who takes one off every cell that begins with one has the values back. Characters without a shape are
 * shown as pictures, as the command line shows them.
 */
final class CsvLine {
    /** With their full-width forms, which spreadsheets in East Asia take for the same. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠'";

    private static final int PICTURES = 0x2400;

    private CsvLine() {}

    /** The line of these cells, with its end. */
    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        String visible = visible(value);
        String safe = !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0 ? "'" + visible : visible;
        return safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (Printable.isShown(point)) {
                visible.appendCodePoint(point);
            } else if (point < ' ') {
                visible.appendCodePoint(PICTURES + point);
            } else {
                visible.append(String.format(Locale.ROOT, "[U+%04X]", point));
            }
        });
        return visible.toString();
    }
}
