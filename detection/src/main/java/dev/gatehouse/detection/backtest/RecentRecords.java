package dev.gatehouse.detection.backtest;

import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.watch.Records;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the records that were read last, so that alerts on them need not ask for them again. For one thread. */
final class RecentRecords implements Records {
    private final Records all;
    private final long mostBytes;
    private final Map<Long, Stored> recent = new HashMap<>();
    private final Deque<Held> order = new ArrayDeque<>();
    private long bytes;

    /** The records of an event, the first of which lies there. */
    private record Held(long location, int records, long bytes) {}

    RecentRecords(Records all, long mostBytes) {
        this.all = all;
        this.mostBytes = mostBytes;
    }

    /** Holds the records of an event, which lie at places that follow each other. */
    void hold(long location, List<byte[]> records) {
        long size = records.stream().mapToLong(record -> record.length + 64L).sum();
        SourceRef source = new SourceRef("lake", location);
        for (int i = 0; i < records.size(); i++) {
            recent.put(location + i, new Stored(records.get(i), source));
        }
        order.add(new Held(location, records.size(), size));
        bytes += size;
        while (bytes > mostBytes && order.size() > 1) {
            Held oldest = order.remove();
            bytes -= oldest.bytes();
            for (int i = 0; i < oldest.records(); i++) {
                recent.remove(oldest.location() + i);
            }
        }
    }

    @Override
    public Stored at(long identity, long location) {
        Stored held = recent.get(location);
        return held == null ? all.at(identity, location) : held;
    }

    @Override
    public void involving(Set<String> names, long from, long until, Found found) {
        // What is known of accounts was known before the first event was judged.
    }
}
