package dev.gatehouse.bench.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Reads a file of lines in chunks of whole lines, each into a buffer that its thread reuses. */
final class Chunks {
    private static final int SIZE = 4 << 20;
    private static final int LONGEST_LINE = 1 << 20;

    private Chunks() {}

    /** What looks at a chunk; made once for each thread. */
    interface Handler {
        /** Looks at {@code bytes[from, to)} and returns how many events are there. */
        long chunk(byte[] bytes, int from, int to);
    }

    /** Goes through the file with so many threads and returns the sum of what the handlers saw. */
    static long run(Path file, int threads, Supplier<Handler> handlers) throws IOException, InterruptedException {
        var next = new AtomicLong();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                var executor = Executors.newFixedThreadPool(threads)) {
            var parts = new ArrayList<Future<Long>>();
            for (int i = 0; i < threads; i++) {
                parts.add(executor.submit(() -> part(channel, next, handlers.get())));
            }
            long sum = 0;
            for (Future<Long> part : parts) {
                sum += part.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IOException("a reader failed", e.getCause());
        }
    }

    private static long part(FileChannel channel, AtomicLong next, Handler handler) throws IOException {
        byte[] bytes = new byte[1 + SIZE + LONGEST_LINE];
        long size = channel.size();
        long sum = 0;
        while (true) {
            long start = next.getAndAdd(SIZE);
            if (start >= size) {
                return sum;
            }
            // One byte before the chunk says whether a line begins with it; what begins in the chunk belongs to it.
            long position = Math.max(0, start - 1);
            int length = read(channel, bytes, position);
            int from = start == 0 ? 0 : afterNewline(bytes, 0, length);
            int end = (int) Math.min(length, start + SIZE - position);
            int to = end == length ? length : afterNewline(bytes, end - 1, length);
            if (from < to) {
                sum += handler.chunk(bytes, from, to);
            }
        }
    }

    private static int read(FileChannel channel, byte[] bytes, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, position + buffer.position());
            if (count < 0) {
                break;
            }
        }
        return buffer.position();
    }

    private static int afterNewline(byte[] bytes, int from, int length) {
        int at = from;
        while (at < length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(length, at + 1);
    }
}
