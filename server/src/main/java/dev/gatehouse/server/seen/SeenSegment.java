package dev.gatehouse.server.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file with the identities of some events and where each was seen first, mapped into memory. One thread writes. */
final class SeenSegment implements AutoCloseable {
    /*
     * Two parts. A Bloom filter in blocks of one cache line (Putze, Sanders, Singler: Cache-, Hash- and Space-Efficient Bloom
     * Filters, 2007) says of nearly every identity that is not here that it is not, at the price of one access; it has sixteen
     * bits for each identity, and sets seven of them. Behind it a hash table with open addressing and linear probing that is
     * filled to three quarters: a slot is an identity and its location plus one, where zero stands for a free slot.
     */

    /** In place of a location. */
    static final long NONE = -1;

    private static final int BLOCK_BITS = 9;
    private static final int BLOCK_BYTES = 1 << (BLOCK_BITS - 3);
    private static final int BITS_SET = 7;
    private static final int BITS_FOR_EACH = 16;
    private static final int PIECE = 1 << 16;
    private static final int SLOT = 2 * Long.BYTES;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Path file;
    private final int slotBits;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory;
    private final long blocks;
    private final long slotsAt;
    private volatile long count;

    /**
     * Maps a file; makes it where it is not there.
     *
     * @param slotBits the logarithm of how many slots it has
     * @param count how many of them are taken
     */
    SeenSegment(Path file, int slotBits, long count) {
        this.file = file;
        this.slotBits = slotBits;
        this.count = count;
        this.blocks = blocks(slotBits);
        this.slotsAt = blocks * BLOCK_BYTES;
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            fill(channel, bytes(slotBits));
            this.memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes(slotBits), arena);
        } catch (IOException e) {
            arena.close();
            if (count == 0) {
                discard(file);
            }
            throw new UncheckedIOException("no room for the identities of events in " + file, e);
        }
    }

    private static void discard(Path file) {
        try {
            boolean _ = Files.deleteIfExists(file);
        } catch (IOException e) {
            // whoever opens the folder next deletes what is in no list
            return;
        }
    }

    /** Writes zeros up to a length: what is mapped must be on the disk, for a disk that is full later cannot say so. */
    private static void fill(FileChannel channel, long length) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(PIECE);
        long at = channel.size();
        while (at < length) {
            zeros.clear().limit((int) Math.min(PIECE, length - at));
            at += channel.write(zeros, at);
        }
    }

    /** How long a file with so many slots is. */
    static long bytes(int slotBits) {
        return blocks(slotBits) * BLOCK_BYTES + ((long) SLOT << slotBits);
    }

    private static long blocks(int slotBits) {
        return Math.max(1, (room(slotBits) * BITS_FOR_EACH) >>> BLOCK_BITS);
    }

    private static long room(int slotBits) {
        return 3L << (slotBits - 2);
    }

    Path file() {
        return file;
    }

    int slotBits() {
        return slotBits;
    }

    long count() {
        return count;
    }

    boolean isFull() {
        return count >= room(slotBits);
    }

    /** Where an event was seen first, or {@link #NONE}. */
    long get(long identity) {
        if (!mayHave(identity)) {
            return NONE;
        }
        return location(slot(identity));
    }

    /** Sets where an event was seen first. There must be room for it. */
    void put(long identity, long location) {
        long slot = slot(identity);
        if (location(slot) == NONE) {
            mark(identity);
            memory.set(ValueLayout.JAVA_LONG, slot, identity);
            long more = count + 1;
            count = more;
        }
        memory.set(ValueLayout.JAVA_LONG, slot + Long.BYTES, location + 1);
    }

    /** Sees to it that all of it is on the disk. */
    void force() {
        memory.force();
    }

    private long location(long slot) {
        return memory.get(ValueLayout.JAVA_LONG, slot + Long.BYTES) - 1;
    }

    /** The slot of an identity, or a free one for it. */
    private long slot(long identity) {
        long mask = (1L << slotBits) - 1;
        long number = (identity * GOLDEN) >>> (Long.SIZE - slotBits);
        while (true) {
            long at = slotsAt + number * SLOT;
            if (location(at) == NONE || memory.get(ValueLayout.JAVA_LONG, at) == identity) {
                return at;
            }
            number = (number + 1) & mask;
        }
    }

    private boolean mayHave(long identity) {
        long mixed = mixed(identity);
        long block = block(mixed);
        long bits = mixed * GOLDEN;
        for (int i = 0; i < BITS_SET; i++) {
            long word = memory.get(ValueLayout.JAVA_LONG, block + word(bits));
            if ((word & (1L << bits)) == 0) {
                return false;
            }
            bits >>>= BLOCK_BITS;
        }
        return true;
    }

    private void mark(long identity) {
        long mixed = mixed(identity);
        long block = block(mixed);
        long bits = mixed * GOLDEN;
        for (int i = 0; i < BITS_SET; i++) {
            long at = block + word(bits);
            memory.set(ValueLayout.JAVA_LONG, at, memory.get(ValueLayout.JAVA_LONG, at) | (1L << bits));
            bits >>>= BLOCK_BITS;
        }
    }

    /** In which word of a block a bit lies: the lowest six bits say which bit of it, the next three which word. */
    private static long word(long bits) {
        return ((bits >>> 6) & 7) * Long.BYTES;
    }

    private long block(long mixed) {
        return (((mixed >>> 32) * blocks) >>> 32) * BLOCK_BYTES;
    }

    /** Spreads an identity over all bits, in another way than the table does (the finalizer of MurmurHash3). */
    private static long mixed(long identity) {
        long mixed = (identity ^ (identity >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /** Closes it and takes the file away. */
    void delete() {
        close();
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
