package dev.gatehouse.cli.scan;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The identities of all events read so far, and where each was read first. Safe for many threads.
 *
 * <p>Open addressing with linear probing, in stripes by the identity's top bits, each under its own lock. A slot is two
 * longs: the identity (0 stands for a free slot, so 0 itself is kept as 1) and the location. Small tables lie on the heap;
 * a table that outgrows it lies in a temporary file that is mapped into memory, so that the heap does not grow with the
 * number of events.
 */
final class SeenTable implements Closeable {
    /** {@link #put} answers this where the identity is new. */
    static final long NEW = -1;

    private static final int STRIPE_BITS = 6;
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final long HEAP_SLOTS = 1L << 22;

    private final Stripe[] stripes = new Stripe[1 << STRIPE_BITS];
    private final AtomicLong heapSlots = new AtomicLong();
    private final Path file;
    private final long heapLimit;
    private Optional<FileChannel> channel = Optional.empty();
    private long mapped;

    /** A table that goes to {@code file} once it is large; the file must not exist. */
    SeenTable(Path file) {
        this(file, HEAP_SLOTS);
    }

    /** For tests: with another bound on what may lie on the heap. */
    SeenTable(Path file, long heapLimit) {
        this.file = file;
        this.heapLimit = heapLimit;
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = new Stripe();
        }
    }

    /** Remembers an identity; answers {@link #NEW}, or the location that was given when it was first put. */
    long put(long identity, long location) {
        Stripe stripe = stripes[(int) (identity >>> (Long.SIZE - STRIPE_BITS))];
        synchronized (stripe) {
            return stripe.put(identity == 0 ? 1 : identity, location);
        }
    }

    /** Remembers the least location (unsigned) that was ever given for an identity. */
    void putLeast(long identity, long location) {
        Stripe stripe = stripes[(int) (identity >>> (Long.SIZE - STRIPE_BITS))];
        synchronized (stripe) {
            stripe.putLeast(identity == 0 ? 1 : identity, location);
        }
    }

    /** What was remembered for an identity, or {@code otherwise}. */
    long get(long identity, long otherwise) {
        Stripe stripe = stripes[(int) (identity >>> (Long.SIZE - STRIPE_BITS))];
        synchronized (stripe) {
            return stripe.get(identity == 0 ? 1 : identity, otherwise);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
        }
    }

    private LongBuffer allocate(int capacity) {
        long slots = heapSlots.addAndGet(capacity);
        if (slots <= heapLimit) {
            return LongBuffer.allocate(2 * capacity);
        }
        heapSlots.addAndGet(-capacity);
        return map(2L * Long.BYTES * capacity);
    }

    private synchronized LongBuffer map(long bytes) {
        try {
            if (channel.isEmpty()) {
                channel = Optional.of(FileChannel.open(
                        file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
            }
            LongBuffer buffer = channel.get()
                    .map(FileChannel.MapMode.READ_WRITE, mapped, bytes)
                    .order(ByteOrder.nativeOrder())
                    .asLongBuffer();
            mapped += bytes;
            return buffer;
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the table of event ids in " + file.getParent(), e);
        }
    }

    private final class Stripe {
        private LongBuffer slots = allocate(FIRST_CAPACITY);
        private int capacity = FIRST_CAPACITY;
        private int used;
        private boolean onHeap = true;

        long put(long identity, long location) {
            int slot = find(slots, capacity, identity);
            if (slots.get(2 * slot) == identity) {
                return slots.get(2 * slot + 1);
            }
            slots.put(2 * slot, identity);
            slots.put(2 * slot + 1, location);
            used++;
            if (used * 5L > capacity * 3L) {
                grow();
            }
            return NEW;
        }

        void putLeast(long identity, long location) {
            int slot = find(slots, capacity, identity);
            if (slots.get(2 * slot) != identity) {
                long _ = put(identity, location);
            } else if (Long.compareUnsigned(location, slots.get(2 * slot + 1)) < 0) {
                slots.put(2 * slot + 1, location);
            }
        }

        long get(long identity, long otherwise) {
            int slot = find(slots, capacity, identity);
            return slots.get(2 * slot) == identity ? slots.get(2 * slot + 1) : otherwise;
        }

        private static int find(LongBuffer slots, int capacity, long identity) {
            int mask = capacity - 1;
            int slot = (int) ((identity * 0x9E3779B97F4A7C15L) >>> 24) & mask;
            long found = slots.get(2 * slot);
            while (found != 0 && found != identity) {
                slot = (slot + 1) & mask;
                found = slots.get(2 * slot);
            }
            return slot;
        }

        private void grow() {
            int larger = Math.multiplyExact(capacity, 2);
            LongBuffer next = allocate(larger);
            for (int slot = 0; slot < capacity; slot++) {
                long identity = slots.get(2 * slot);
                if (identity != 0) {
                    int to = find(next, larger, identity);
                    next.put(2 * to, identity);
                    next.put(2 * to + 1, slots.get(2 * slot + 1));
                }
            }
            if (onHeap) {
                heapSlots.addAndGet(-capacity);
            }
            onHeap = next.hasArray();
            slots = next;
            capacity = larger;
        }
    }
}
