package dev.gatehouse.lake.journal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A segment's file as it is read; one per reader. */
final class FrameFile implements Closeable {
    private final Path file;
    private final long base;
    private final FileChannel channel;
    private final ByteBuffer fixed = ByteBuffer.allocate(FrameCodec.FIXED);

    FrameFile(Path file, long base) throws IOException {
        this.file = file;
        this.base = base;
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /** The position behind the file's last byte. */
    long end() throws IOException {
        return base + channel.size();
    }

    /** The head of the frame at a position, if a frame begins there that ends before {@code end}. */
    Optional<FrameHead> head(long position, long end) throws IOException {
        if (end - position < FrameCodec.FIXED) {
            return Optional.empty();
        }
        fill(fixed.clear(), position);
        Optional<Integer> metaBytes = FrameCodec.metaBytes(fixed, position);
        if (metaBytes.isEmpty() || metaBytes.get() > end - position - FrameCodec.FIXED) {
            return Optional.empty();
        }
        ByteBuffer whole = ByteBuffer.allocate(FrameCodec.FIXED + metaBytes.get());
        fill(whole, position);
        return FrameCodec.head(whole.array(), position).filter(head -> head.next() <= end);
    }

    /** The bytes of a frame; empty if they are not those that were written. */
    Optional<byte[]> bytes(FrameHead head) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(head.bytes());
        fill(bytes, head.bytesAt());
        return FrameCodec.holds(head, bytes.array()) ? Optional.of(bytes.array()) : Optional.empty();
    }

    /** The frame at a position that is known to begin one. */
    Frame frame(long position, long end) throws IOException {
        FrameHead head = head(position, end)
                .orElseThrow(() -> new JournalDamagedException(file, position, "no frame begins there"));
        byte[] bytes = bytes(head)
                .orElseThrow(() -> new JournalDamagedException(file, position, "the frame's bytes have changed"));
        return new Frame(
                new JournalPosition(position),
                head.bytesAt(),
                new JournalPosition(head.next()),
                head.meta().with(bytes));
    }

    /** Whether some whole frame begins at or after a position. */
    boolean hasFrameFrom(long position) throws IOException {
        long end = end();
        for (long at = position; at <= end - FrameCodec.FIXED; at++) {
            Optional<FrameHead> head = head(at, end);
            if (head.isPresent() && bytes(head.get()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void fill(ByteBuffer buffer, long position) throws IOException {
        long at = position - base;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) {
                throw new EOFException(file + " ends at " + (base + at));
            }
            at += read;
        }
        ByteBuffer _ = buffer.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
