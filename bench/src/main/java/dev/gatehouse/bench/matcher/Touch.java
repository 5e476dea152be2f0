package dev.gatehouse.bench.matcher;

import dev.gatehouse.logs.scan.Kind;
import dev.gatehouse.logs.scan.RecordSink;
import dev.gatehouse.logs.scan.Slices;
import dev.gatehouse.logs.scan.Unreadable;

/** Touches every value that was found. */
final class Touch implements RecordSink {
    private final int columns;
    private long width;

    Touch(int columns) {
        this.columns = columns;
    }

    @Override
    public void record(Slices record) {
        for (int i = 0; i < columns; i++) {
            if (record.kind(i) != Kind.ABSENT) {
                width += record.end(i) - record.start(i);
            }
        }
    }

    @Override
    public void unreadable(int from, int to, Unreadable reason) {
        throw new IllegalStateException("unreadable: " + reason);
    }

    long width() {
        return width;
    }
}
