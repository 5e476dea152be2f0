package dev.gatehouse.logs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A 64-bit hash of an id that does not see ASCII case. */
final class Fingerprint {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWER = 0x2020202020202020L;

    private Fingerprint() {}

    /** The fingerprint of {@code bytes[from, to)} within a table's family. */
    static long of(Table table, byte[] bytes, int from, int to) {
        long hash = table.seed() + (to - from);
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = step(hash, (long) LONGS.get(bytes, at) | LOWER);
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = (rest << 8) | ((bytes[at] | 0x20) & 0xFF);
        }
        hash = step(hash, rest);
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }

    private static long step(long hash, long word) {
        return Long.rotateLeft((hash ^ word) * 0xBF58476D1CE4E5B9L, 31) * 0x94D049BB133111EBL;
    }
}
