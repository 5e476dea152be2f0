package dev.gatehouse.logs.scan;

import java.util.Arrays;

/**
 * What a scanner has learned about the bytes that lead from one value to the next: comma, white space, quoted key,
 * colon. Whoever wrote a log repeats them, record for record.
 */
final class KeyMemory {
    /*
     * An entry lies in one array of longs: a head, the node of the path tree in which the key was met, then the bytes
     * themselves in words. Head: length in bytes (8 bits), the child's id plus one (24 bits; 0 if nobody wants the key),
     * and the place of the entry that followed last time (32 bits). An entry is known by its place; place 0 is nobody.
     *
     * When the room is used up all is forgotten, and where too many keys have one hash the next is not learned, so hostile
     * keys cost some time and no memory. Only ASCII is learned.
     */
    static final int LONGEST = 200;
    private static final int ROOM = 1 << 15;
    private static final int SLOTS = 1 << 12;
    private static final int PROBES = 32;
    private static final int NEXT_SHIFT = 32;
    private static final long NEXT_MASK = -1L << NEXT_SHIFT;

    private final long[] words = new long[ROOM];
    private final int[] slots = new int[SLOTS];
    private final int[] first;
    private int used = 1;
    private int count;
    private boolean full;

    KeyMemory(int nodes) {
        first = new int[nodes];
    }

    /** Says that a record begins, so that nobody holds an entry: the time to forget. */
    void beginRecord() {
        if (full) {
            Arrays.fill(first, 0);
            Arrays.fill(slots, 0);
            used = 1;
            count = 0;
            full = false;
        }
    }

    /** The entry with which an object at this node began last time. */
    int first(int node) {
        return first[node];
    }

    /** The entry that followed this one last time. */
    int next(int entry) {
        return (int) (words[entry] >>> NEXT_SHIFT);
    }

    /** The id of the key's node in the path tree, or -1 if nobody wants it. */
    int child(int entry) {
        return ((int) words[entry] >>> 8) - 1;
    }

    /** The position of the value, if exactly this entry's bytes lead to it from {@code from}; else -1. */
    int match(int entry, byte[] buffer, int from, int to) {
        int length = (int) words[entry] & 0xFF;
        int end = from + length;
        if (entry == 0 || end > to - 8) {
            return -1;
        }
        int word = entry + 2;
        int at = from;
        for (; at < end - 8; at += 8) {
            if (Swar.load(buffer, at) != words[word++]) {
                return -1;
            }
        }
        boolean same = (Swar.load(buffer, at) ^ words[word]) << ((at + 8 - end) << 3) == 0;
        return same && !isBlank(buffer[end]) ? end : -1;
    }

    /** An entry ends where its value begins: with more white space behind them the same bytes are another spelling. */
    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    /** Looks for an entry, by its bytes and node; 0 if it is not known. */
    int find(int node, byte[] buffer, int from, int end) {
        int slot = slot(node, buffer, from, end);
        return slot < 0 ? 0 : slots[slot];
    }

    /** Learns an entry; 0 if it is too long or not ASCII, or if there is no room for it. */
    int learn(int node, int child, byte[] buffer, int from, int end) {
        int length = end - from;
        if (length > LONGEST || !isAscii(buffer, from, end)) {
            return 0;
        }
        int slot = slot(node, buffer, from, end);
        if (slot < 0) {
            return 0;
        }
        int size = 2 + ((length + 7) >>> 3);
        if (used + size > ROOM || 2 * count >= SLOTS) {
            full = true;
            return 0;
        }
        int entry = used;
        used += size;
        count++;
        words[entry] = length | (child + 1L) << 8;
        words[entry + 1] = node;
        Arrays.fill(words, entry + 2, used, 0);
        for (int i = 0; i < length; i++) {
            words[entry + 2 + (i >>> 3)] |= (buffer[from + i] & 0xFFL) << (i << 3);
        }
        slots[slot] = entry;
        return entry;
    }

    /** Expects {@code entry} after {@code previous}, or at the beginning of the node's objects if that is 0. */
    void expect(int node, int previous, int entry) {
        if (previous == 0) {
            first[node] = entry;
        } else {
            words[previous] = (words[previous] & ~NEXT_MASK) | ((long) entry << NEXT_SHIFT);
        }
    }

    /** The slot of an entry, or the free one that it would get; -1 if too many others are in the way. */
    private int slot(int node, byte[] buffer, int from, int end) {
        int hash = node;
        for (int at = from; at < end; at++) {
            hash = 31 * hash + buffer[at];
        }
        int at = (hash * 0x9E3779B9) >>> 20;
        for (int i = 0; i < PROBES; i++) {
            if (slots[at] == 0 || same(slots[at], node, buffer, from, end)) {
                return at;
            }
            at = (at + 1) & (SLOTS - 1);
        }
        return -1;
    }

    private static boolean isAscii(byte[] buffer, int from, int end) {
        int bits = 0;
        for (int at = from; at < end; at++) {
            bits |= buffer[at];
        }
        return bits >= 0;
    }

    private boolean same(int entry, int node, byte[] buffer, int from, int end) {
        if (((int) words[entry] & 0xFF) != end - from || words[entry + 1] != node) {
            return false;
        }
        for (int i = 0; i < end - from; i++) {
            if ((byte) (words[entry + 2 + (i >>> 3)] >>> (i << 3)) != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }
}
