package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gatehouse.logs.scan.Kind;
import dev.gatehouse.logs.scan.PathSet;
import dev.gatehouse.logs.scan.RecordScanner;
import dev.gatehouse.logs.scan.Slices;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON object or list in a cell, without the blanks and line ends between its parts. It is one exactly if the scanner
 * that reads the made record says so; so no cell can spoil its record. Reused from cell to cell.
 */
final class JsonCell {
    private static final byte[] BEFORE = "{\"v\":".getBytes(US_ASCII);
    private static final String VALUE = "v";

    private final PathSet paths;
    private final RecordScanner scanner;
    private final Slices slices;
    private byte[] bytes = new byte[4096];
    private int to;

    JsonCell() {
        this(List.of());
    }

    /** A cell of which these members of the object will be asked for. */
    JsonCell(List<String> members) {
        List<String> wanted = new ArrayList<>(List.of(VALUE));
        members.forEach(name -> wanted.add(VALUE + "." + name));
        paths = PathSet.of(wanted);
        scanner = new RecordScanner(paths);
        slices = new Slices(paths);
    }

    /** Whether {@code cell[from, end)} is an object or a list, with or without blanks around; then it is at hand. */
    boolean parse(byte[] cell, int from, int end) {
        int first = from;
        int last = end;
        while (first < last && cell[first] >= 0 && cell[first] <= ' ') {
            first++;
        }
        while (last > first && cell[last - 1] >= 0 && cell[last - 1] <= ' ') {
            last--;
        }
        if (first == last || (cell[first] != '{' && cell[first] != '[')) {
            return false;
        }
        int length = last - first;
        if (bytes.length < BEFORE.length + length + 1) {
            bytes = new byte[Math.max(2 * bytes.length, BEFORE.length + length + 1)];
        }
        System.arraycopy(BEFORE, 0, bytes, 0, BEFORE.length);
        System.arraycopy(cell, first, bytes, BEFORE.length, length);
        to = BEFORE.length + length;
        bytes[to] = '}';
        // The value has to end where the cell does: `{},"more":{}` must not become members of the record.
        boolean good = scanner.scan(bytes, 0, to + 1, slices) == to + 1 && slices.end(0) == to;
        if (good) {
            compact();
        }
        return good;
    }

    /** Whether the object has this member, of those that may be asked for, as it was parsed. */
    boolean has(String member) {
        Kind kind = slices.kind(paths.index(VALUE + '.' + member));
        return kind != Kind.ABSENT && kind != Kind.NULL;
    }

    /** The array that the JSON lies in, from {@link #start} to {@link #end}. */
    byte[] bytes() {
        return bytes;
    }

    int start() {
        return BEFORE.length;
    }

    int end() {
        return to;
    }

    boolean isObject() {
        return bytes[start()] == '{';
    }

    private void compact() {
        int out = start();
        boolean text = false;
        for (int in = start(); in < to; in++) {
            byte b = bytes[in];
            if (text && b == '\\') {
                bytes[out++] = b;
                bytes[out++] = bytes[++in];
                continue;
            }
            text ^= b == '"';
            if (text || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
                bytes[out++] = b;
            }
        }
        to = out;
    }
}
