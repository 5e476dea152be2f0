package dev.gatehouse.server.ingest;

import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.PathSet;
import dev.gatehouse.logs.scan.RecordReader;
import dev.gatehouse.logs.scan.RecordSink;
import dev.gatehouse.logs.scan.Slices;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.List;

/** Counts what is in a block. */
final class Counter implements RecordSink {
    private final RecordReader reader = new RecordReader(PathSet.of(List.of()));
    private int records;
    private int unreadable;

    /** Counts anew. */
    void count(Block block) {
        records = 0;
        unreadable = 0;
        int _ = reader.read(block.buffer(), block.from(), block.to(), true, this);
    }

    int records() {
        return records;
    }

    int unreadable() {
        return unreadable;
    }

    @Override
    public void record(Slices slices) {
        records++;
    }

    @Override
    public void unreadable(int from, int to, Unreadable reason) {
        unreadable++;
    }
}
