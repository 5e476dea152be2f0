package dev.gatehouse.bench.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Finds the ends of the lines, eight bytes at a time. */
record LineSearch(Path file, int threads) implements Contestant {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    @Override
    public String name() {
        return "line search";
    }

    @Override
    public long run() throws Exception {
        return Chunks.run(file, threads, () -> LineSearch::lines);
    }

    static long lines(byte[] bytes, int from, int to) {
        long count = 0;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            long x = (long) LONGS.get(bytes, at) ^ (ONES * '\n');
            count += Long.bitCount(~(((x & LOW_BITS) + LOW_BITS) | x | LOW_BITS));
        }
        for (; at < to; at++) {
            count += bytes[at] == '\n' ? 1 : 0;
        }
        return count;
    }
}
