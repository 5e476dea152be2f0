package dev.gatehouse.connect.source.kafka;

import dev.gatehouse.connect.source.PressedException;
import dev.gatehouse.connect.source.Taken;
import dev.gatehouse.connect.source.UnavailableException;
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

/** An intake that remembers what it took, with the last offset of each partition, as a journal does. */
final class Notebook implements KafkaIntake {
    private final RecordReader reader = new RecordReader(PathSet.of(List.of("id")));
    private final List<Got> all = new ArrayList<>();
    private final List<Got> leftOut = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Integer> broken = new ArrayList<>();
    private final Map<String, String> offsets = new HashMap<>();
    private BooleanSupplier pressed = () -> false;
    private BooleanSupplier unavailable = () -> false;
    private BooleanSupplier killed = () -> false;
    private int blocks;
    private int largest;

    /** A record that was taken, or the reason for which a value was left out. */
    record Got(String id, String origin, long position) {}

    @Override
    public void accept(Taken taken) throws PressedException, UnavailableException {
        refuse();
        blocks++;
        largest = Math.max(largest, taken.to() - taken.from());
        int before = all.size();
        int _ = reader.read(taken.buffer(), taken.from(), taken.to(), true, new RecordSink() {
            @Override
            public void record(Slices record) {
                all.add(new Got(record.text(0), taken.origin(), taken.position(record.recordStart())));
            }

            @Override
            public void unreadable(int from, int to, Unreadable reason) {
                broken.add((int) taken.position(from));
            }
        });
        if (all.size() - before != taken.records()) {
            throw new AssertionError("said " + taken.records() + " records, has " + (all.size() - before));
        }
        if (Mark.of(taken.offset()).isEmpty() || !taken.source().equals(taken.origin())) {
            throw new AssertionError("cannot be read again: " + taken.source() + " at " + taken.offset());
        }
        offsets.put(taken.source(), taken.offset());
        if (killed.getAsBoolean()) {
            throw new Killed();
        }
    }

    @Override
    public void leftOut(String origin, long position, long length, String reason)
            throws PressedException, UnavailableException {
        refuse();
        leftOut.add(new Got(reason, origin, position));
    }

    @Override
    public void gap(String origin, Gap gap) throws PressedException, UnavailableException {
        refuse();
        gaps.add(gap);
    }

    private void refuse() throws PressedException, UnavailableException {
        if (pressed.getAsBoolean()) {
            throw new PressedException("too much", Duration.ofMillis(200));
        }
        if (unavailable.getAsBoolean()) {
            throw new UnavailableException("disk is full", Duration.ofMillis(200));
        }
    }

    /** The process ends when a block is durable, before anybody is told. */
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

    /** Something else was remembered of a partition when the process begins. */
    void remember(String entry, String offset) {
        offsets.put(entry, offset);
    }

    List<Got> all() {
        return List.copyOf(all);
    }

    List<String> ids() {
        return all.stream().map(Got::id).toList();
    }

    List<Got> leftOut() {
        return List.copyOf(leftOut);
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** The positions of what could not be read. */
    List<Integer> broken() {
        return List.copyOf(broken);
    }

    int blocks() {
        return blocks;
    }

    int largest() {
        return largest;
    }
}
