package dev.gatehouse.detection.data;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A line of a file of comma-separated values, as RFC 4180 has it.
 *
 * <p>Spreadsheets take a cell that begins with one of a few characters for a formula, whatever its quotes. Such a cell
 * gets an apostrophe before it, and so does one that begins with an apostrophe: who takes one apostrophe off every cell
 * that begins with one has the values back.
 */
public final class CsvLine {
    /** With their full-width forms, which spreadsheets in East Asia take for the same. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠'";

    private static final String END = "\r\n";

    private CsvLine() {}

    /** The line of these cells, with its end. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(joining(",", "", END));
    }

    private static String cell(String value) {
        String visible = Visible.of(value);
        String safe = !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0 ? "'" + visible : visible;
        return safe.chars().anyMatch(one -> one == ',' || one == '"') ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
