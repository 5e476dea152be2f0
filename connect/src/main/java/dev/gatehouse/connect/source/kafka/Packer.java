package dev.gatehouse.connect.source.kafka;

import dev.gatehouse.connect.source.PressedException;
import dev.gatehouse.connect.source.Taken;
import dev.gatehouse.connect.source.UnavailableException;
import java.util.Arrays;

/** Makes blocks of the values of a partition, in their order. A value that is not whole is a block by itself. */
final class Packer {
    private static final int FEW = 64;

    private final String entry;
    private final int blockSize;
    private final Door door;
    private byte[] buffer;
    private int filled;
    private int[] starts = new int[FEW];
    private long[] offsets = new long[FEW];
    private int values;
    private int records;
    private Mark after;

    /** Where blocks go. */
    @FunctionalInterface
    interface Door {
        /** Takes a block, behind which a partition is read up to a mark. */
        void give(Taken block, Mark after) throws PressedException, UnavailableException;
    }

    /**
     * For a partition that is read up to a mark.
     *
     * @param room of the size of a block; it is somebody else's again once all is handed over
     */
    Packer(String entry, byte[] room, Mark read, Door door) {
        this.entry = entry;
        this.blockSize = room.length;
        this.after = read;
        this.door = door;
        this.buffer = room;
    }

    /** Adds a value, behind which the partition is read up to a mark; what is in a block by then may be handed over. */
    void add(Value.Content value, long offset, Mark behind) throws PressedException, UnavailableException {
        int room = value.bytes().length + 1;
        if (!value.isWhole() || filled + room > blockSize) {
            flush();
        }
        append(value, offset, room);
        after = behind;
        if (!value.isWhole() || filled >= blockSize) {
            flush();
        }
    }

    /** Says that there was nothing in a value, behind which the partition is read up to a mark. */
    void pass(Mark behind) {
        after = behind;
    }

    /** Hands over what there is. */
    void flush() throws PressedException, UnavailableException {
        if (values == 0) {
            return;
        }
        int[] at = Arrays.copyOf(starts, values);
        long[] origins = Arrays.copyOf(offsets, values);
        door.give(
                new Taken(entry, entry, buffer, 0, filled, records, place -> origins[holder(at, place)], after.text()),
                after);
        values = 0;
        filled = 0;
        records = 0;
    }

    private void append(Value.Content value, long offset, int room) {
        if (filled + room > buffer.length) {
            buffer = Arrays.copyOf(buffer, filled + room);
        }
        if (values == starts.length) {
            starts = Arrays.copyOf(starts, 2 * values);
            offsets = Arrays.copyOf(offsets, 2 * values);
        }
        starts[values] = filled;
        offsets[values] = offset;
        values++;
        records += value.records();
        System.arraycopy(value.bytes(), 0, buffer, filled, room - 1);
        filled += room;
        buffer[filled - 1] = '\n';
    }

    /** Which value a place lies in. */
    private static int holder(int[] starts, int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
