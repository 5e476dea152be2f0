package dev.gatehouse.logs.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The cells of one row, without their quotes, as UTF-8; reused from row to row. */
final class CsvRow {
    private byte[] bytes = new byte[4096];
    private int[] ends = new int[64];
    private int size;
    private int filled;

    /** Forgets the row before. */
    void clear() {
        size = 0;
        filled = 0;
    }

    /** Adds bytes to the cell that is not ended yet. */
    void append(byte[] source, int from, int to) {
        if (bytes.length - filled < to - from) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, filled + to - from));
        }
        System.arraycopy(source, from, bytes, filled, to - from);
        filled += to - from;
    }

    /** Ends a cell. */
    void endCell() {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size++] = filled;
    }

    /** Adds empty cells, or takes cells away, until there are so many. */
    void resize(int cells) {
        while (size < cells) {
            endCell();
        }
        size = cells;
    }

    /** How many cells there are. */
    int size() {
        return size;
    }

    /** How many bytes the cells have. */
    int length() {
        return filled;
    }

    /** The array that all cells lie in. */
    byte[] bytes() {
        return bytes;
    }

    /** Where a cell begins. */
    int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    /** Where a cell ends. */
    int end(int cell) {
        return ends[cell];
    }

    /** How many cells there are up to the last one that is not empty. */
    int sizeFilled() {
        int filledCells = size;
        while (filledCells > 0 && isEmpty(filledCells - 1)) {
            filledCells--;
        }
        return filledCells;
    }

    boolean isEmpty(int cell) {
        return start(cell) == end(cell);
    }

    /** A cell's text. */
    String text(int cell) {
        return new String(bytes, start(cell), end(cell) - start(cell), StandardCharsets.UTF_8);
    }
}
