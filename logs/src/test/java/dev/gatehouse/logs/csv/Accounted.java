package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.scan.Unreadable;
import java.util.BitSet;
import java.util.List;

/** Which bytes of a stream a reader has said something of. */
final class Accounted implements CsvRows {
    private final BitSet told;

    Accounted(int length) {
        told = new BitSet(length);
    }

    @Override
    public void header(List<String> names) {
        // The header is no row.
    }

    @Override
    public void row(CsvRow row, long from, byte[] bytes, int start, int end) {
        told.set((int) from, (int) from + end - start);
    }

    @Override
    public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
        told.set((int) from, (int) to);
    }

    /** What it has said nothing of, but for line ends. */
    String missing(byte[] bytes, int from) {
        StringBuilder missing = new StringBuilder();
        for (int i = from; i < bytes.length; i++) {
            if (!told.get(i) && bytes[i] != '\n' && bytes[i] != '\r') {
                missing.append((char) bytes[i]);
            }
        }
        return missing.toString();
    }
}
