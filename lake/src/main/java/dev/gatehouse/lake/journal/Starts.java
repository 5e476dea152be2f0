package dev.gatehouse.lake.journal;

import dev.gatehouse.logs.scan.Block;
import java.util.Arrays;

/** Where the records of a batch began in what they were read from. */
public sealed interface Starts {
    /** Where the record that {@code at} of the batch's bytes lies in began. */
    long of(int at);

    /** The batch's bytes are those of its origin, from an offset on. */
    record Linear(long offset) implements Starts {
        @Override
        public long of(int at) {
            return offset + at;
        }
    }

    /** The records were made of others: what begins at {@code at[i]} of the bytes was made of what began at {@code origins[i]}. */
    @SuppressWarnings("ArrayRecordComponent") // large; compared by equals below
    record Listed(int[] at, long[] origins) implements Starts {
        public Listed {
            if (at.length != origins.length || at.length == 0) {
                throw new IllegalArgumentException(at.length + " places and " + origins.length + " origins");
            }
            for (int i = 1; i < at.length; i++) {
                if (at[i] <= at[i - 1]) {
                    throw new IllegalArgumentException("places must rise");
                }
            }
        }

        @Override
        public long of(int place) {
            int found = Arrays.binarySearch(at, place);
            return origins[Math.max(0, found >= 0 ? found : -found - 2)];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Listed listed
                    && Arrays.equals(at, listed.at)
                    && Arrays.equals(origins, listed.origins);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(at) + Arrays.hashCode(origins);
        }

        @Override
        public String toString() {
            return "Listed" + Arrays.toString(at) + Arrays.toString(origins);
        }
    }

    /** Where the records of a block began, counted from the block's first byte. */
    static Starts of(Block block) {
        int count = block.positions().size();
        if (count == 0) {
            return new Linear(block.position(block.from()));
        }
        int[] at = new int[count];
        long[] origins = new long[count];
        for (int i = 0; i < count; i++) {
            at[i] = block.positions().start(i) - block.from();
            origins[i] = block.positions().source(i);
        }
        return new Listed(at, origins);
    }
}
