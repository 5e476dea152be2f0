package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.logs.scan.Blocks;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** What a reader found in some CSV, as text. */
final class ReadRows implements CsvRows {
    final List<String> header = new ArrayList<>();
    final List<List<String>> rows = new ArrayList<>();
    final List<Long> positions = new ArrayList<>();
    final List<String> lost = new ArrayList<>();

    static ReadRows of(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return of(bytes, bytes.length, CsvReader.LONGEST_QUOTED);
    }

    /** Reads in pieces of so many bytes. */
    static ReadRows of(byte[] bytes, int piece, int longestQuoted) {
        ReadRows found = new ReadRows();
        CsvReader reader = new CsvReader(found, longestQuoted, Blocks.LIMIT);
        for (int at = 0; at < bytes.length; at += piece) {
            reader.feed(bytes, at, Math.min(bytes.length, at + piece));
        }
        reader.end();
        return found;
    }

    @Override
    public void header(List<String> names) {
        header.addAll(names);
    }

    @Override
    public void row(CsvRow row, long from, byte[] bytes, int start, int end) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.text(i));
        }
        rows.add(cells);
        positions.add(from);
    }

    @Override
    public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
        lost.add(reason + " " + from + "-" + to + " " + new String(bytes, start, end - start, UTF_8));
    }

    @Override
    public String toString() {
        return header + " " + rows + " " + positions + " " + lost;
    }
}
