package dev.gatehouse.connect.file;

import dev.gatehouse.logs.csv.DateOrder;
import dev.gatehouse.logs.csv.DateOrderFinder;
import dev.gatehouse.logs.form.Transcoder;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Blocks;
import dev.gatehouse.logs.scan.Head;
import dev.gatehouse.logs.scan.Unreadable;
import dev.gatehouse.logs.stream.LogForms;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads one input block by block, for any number of threads: whoever wants a block reads it, one at a time, and evaluates
 * it on his own thread.
 */
public final class InputReader implements Closeable {
    private final Input input;
    private final StretchSink unreadable;
    private final Blocks blocks;
    private final Queue<Block> ready = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final BlockBuffers buffers;
    private Optional<InputStream> stream = Optional.empty();
    private Optional<Transcoder> transcoder = Optional.empty();
    private Optional<IOException> failure = Optional.empty();
    private byte[] chunk = {};
    private boolean ended;
    private volatile boolean exhausted;

    /** Takes stretches of an input that were dropped whole. */
    @FunctionalInterface
    public interface StretchSink {
        void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end);
    }

    /** A reader at the start of the input; nothing is opened yet. */
    public InputReader(Input input, BlockBuffers buffers, StretchSink unreadable) {
        this.input = input;
        this.unreadable = unreadable;
        this.buffers = buffers;
        this.blocks = new Blocks(buffers, new Collect());
    }

    /** The input that it reads. */
    public Input input() {
        return input;
    }

    /** Whether some thread reads just now. */
    public boolean busy() {
        return lock.isLocked();
    }

    /** Why nothing of the input is read though its form is known; ask when it is {@link #exhausted}. */
    public Optional<String> refusal() {
        lock.lock();
        try {
            return transcoder.flatMap(Transcoder::refusal);
        } finally {
            lock.unlock();
        }
    }

    /** Whether the input is of no form that is read. */
    public boolean isBarren() {
        lock.lock();
        try {
            return transcoder.isEmpty() && blocks.head() == Head.NOT_JSON;
        } finally {
            lock.unlock();
        }
    }

    /** Whether every block was handed out. */
    public boolean exhausted() {
        return exhausted;
    }

    /** Why the input could not be read to its end; ask when it is {@link #exhausted}. */
    public Optional<IOException> failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next block, or empty at the end; waits while another thread reads. Where the input fails, what was read before
     * the failure is still handed out.
     */
    public Optional<Block> next() {
        lock.lock();
        try {
            return advance();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the reading before its time. */
    @Override
    public void close() {
        lock.lock();
        try {
            for (Block block = ready.poll(); block != null; block = ready.poll()) {
                block.release();
            }
            ended = true;
            exhausted = true;
            closeStream();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Block> advance() {
        while (ready.isEmpty() && !ended) {
            readMore();
        }
        Optional<Block> block = Optional.ofNullable(ready.poll());
        if (ended && ready.isEmpty()) {
            exhausted = true;
            closeStream();
        }
        return block;
    }

    private void readMore() {
        try {
            if (stream.isEmpty()) {
                begin();
                return;
            }
            InputStream in = stream.get();
            int count = transcoder.isPresent()
                    ? in.read(chunk)
                    : in.read(blocks.buffer(), blocks.position(), blocks.room());
            if (count < 0 || isBarren()) {
                end();
                return;
            }
            filled(count);
        } catch (IOException e) {
            failure = Optional.of(e);
            end();
        }
    }

    /** Reads the first bytes, which tell the stream's form; those before a failure count. */
    private void begin() throws IOException {
        InputStream opened = input.open();
        stream = Optional.of(opened);
        byte[] head = blocks.buffer();
        int wanted = Math.min(LogForms.HEAD, blocks.room());
        int count = 0;
        try {
            int more = opened.read(head, 0, wanted);
            while (more > 0) {
                count += more;
                more = count < wanted ? opened.read(head, count, wanted - count) : 0;
            }
        } finally {
            transcoder = LogForms.transcoder(head, count, input.name(), this::dates, buffers, new Collect());
            if (transcoder.isPresent()) {
                chunk = Arrays.copyOf(head, LogForms.HEAD);
            }
            filled(count);
        }
    }

    private void filled(int count) {
        if (transcoder.isPresent()) {
            transcoder.get().feed(chunk, 0, count);
        } else if (count > 0) {
            blocks.filled(count);
        }
    }

    /** Reads the input from its start until its dates have told their order. */
    private DateOrder dates() {
        DateOrderFinder finder = new DateOrderFinder();
        byte[] bytes = new byte[LogForms.HEAD];
        try (InputStream again = input.open()) {
            for (int count = again.read(bytes); count >= 0 && !finder.decided(); count = again.read(bytes)) {
                finder.feed(bytes, 0, count);
            }
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
        }
        finder.end();
        return finder.order();
    }

    private void end() {
        ended = true;
        if (transcoder.isPresent()) {
            transcoder.get().end();
        } else {
            blocks.end();
        }
    }

    private void closeStream() {
        try {
            if (stream.isPresent()) {
                stream.get().close();
            }
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
        }
        stream = Optional.empty();
    }

    private final class Collect implements BlockSink {
        @Override
        public void block(Block block) {
            ready.add(block);
        }

        @Override
        public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
            unreadable.unreadable(from, to, reason, bytes, start, end);
        }
    }
}
