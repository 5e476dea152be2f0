package dev.gatehouse.connect.source;

import dev.gatehouse.logs.scan.PathSet;
import dev.gatehouse.logs.scan.RecordReader;
import dev.gatehouse.logs.scan.RecordSink;
import dev.gatehouse.logs.scan.Slices;
import dev.gatehouse.logs.scan.Unreadable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** An intake that remembers what it took, with the last offset of each source, as a journal does. */
final class Desk implements Intake {
    private final RecordReader reader = new RecordReader(PathSet.of(List.of("id")));
    private final List<Got> all = new ArrayList<>();
    private final Map<String, String> offsets = new HashMap<>();
    private BooleanSupplier pressed = () -> false;
    private BooleanSupplier unavailable = () -> false;
    private BooleanSupplier killed = () -> false;
    private int blocks;
    private int largest;
    private int broken;

    /** A record that was taken. */
    record Got(String id, String source, String origin, long position) {}

    @Override
    public void accept(Taken taken) throws PressedException, UnavailableException {
        if (pressed.getAsBoolean()) {
            throw new PressedException("too much", Duration.ofSeconds(3));
        }
        if (unavailable.getAsBoolean()) {
            throw new UnavailableException("disk is full", Duration.ofSeconds(30));
        }
        blocks++;
        largest = Math.max(largest, taken.to() - taken.from());
        int before = all.size();
        int _ = reader.read(taken.buffer(), taken.from(), taken.to(), true, new RecordSink() {
            @Override
            public void record(Slices record) {
                all.add(new Got(record.text(0), taken.source(), taken.origin(), taken.position(record.recordStart())));
            }

            @Override
            public void unreadable(int from, int to, Unreadable reason) {
                broken++;
            }
        });
        if (all.size() - before != taken.records()) {
            throw new AssertionError("said " + taken.records() + " records, has " + (all.size() - before));
        }
        if (Offset.of(taken.offset()).isEmpty()) {
            throw new AssertionError("cannot be read again: " + taken.offset());
        }
        offsets.put(taken.source(), taken.offset());
        if (killed.getAsBoolean()) {
            throw new Killed();
        }
    }

    /** The process ends when the block is durable, before anybody is told. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void killed(BooleanSupplier when) {
        killed = when;
    }

    void pressed(BooleanSupplier when) {
        pressed = when;
    }

    void unavailable(BooleanSupplier when) {
        unavailable = when;
    }

    Map<String, String> offsets() {
        return Map.copyOf(offsets);
    }

    List<Got> all() {
        return List.copyOf(all);
    }

    List<String> ids() {
        return all.stream().map(Got::id).toList();
    }

    int blocks() {
        return blocks;
    }

    int largest() {
        return largest;
    }

    int broken() {
        return broken;
    }
}
