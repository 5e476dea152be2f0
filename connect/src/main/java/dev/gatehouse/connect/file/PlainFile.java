package dev.gatehouse.connect.file;

import dev.gatehouse.logs.csv.DateOrder;
import dev.gatehouse.logs.csv.DateOrderFinder;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import dev.gatehouse.logs.stream.LogForms;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;

/** A file of JSON whose bytes are those that are read: a place in what was read is a place in the file. */
public final class PlainFile implements Closeable {
    private final FileChannel channel;

    private PlainFile(FileChannel channel) {
        this.channel = channel;
    }

    /** The file that an input is; empty where it is unpacked, decoded or made JSON of before it is read. */
    public static Optional<PlainFile> of(Input input) throws IOException {
        if (!(input.stored() instanceof Stored.Whole whole) || input.gzip()) {
            return Optional.empty();
        }
        byte[] own = head(whole.open());
        boolean plain = Arrays.equals(own, head(input.open())) && isJson(own, input.name());
        return plain ? Optional.of(new PlainFile(FileChannel.open(whole.path()))) : Optional.empty();
    }

    /** Whether a file that begins so is JSON, or nothing known, whose bytes are those that are read. */
    public static boolean isPlain(byte[] head, String name) {
        try (InputStream in = Utf16.decoded(new ByteArrayInputStream(head))) {
            return Kind.of(head) == Kind.PLAIN && !(in instanceof Utf16) && isJson(head, name);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private static boolean isJson(byte[] head, String name) {
        return LogForms.transcoder(head, head.length, name, PlainFile::anyOrder, new BlockBuffers(1, 1), new Nowhere())
                .isEmpty();
    }

    private static byte[] head(InputStream opened) throws IOException {
        try (InputStream in = opened) {
            return in.readNBytes(LogForms.HEAD);
        }
    }

    private static DateOrder anyOrder() {
        DateOrderFinder finder = new DateOrderFinder();
        finder.end();
        return finder.order();
    }

    /** Reads from a place on until the buffer is full or the file ends; answers how many bytes. */
    public int read(long position, byte[] into) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into);
        long at = position;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, at);
            if (count < 0) {
                break;
            }
            at += count;
        }
        return buffer.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** What is only asked for its form gives no blocks. */
    private static final class Nowhere implements BlockSink {
        @Override
        public void block(Block block) {
            block.release();
        }

        @Override
        public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
            // Nothing is read here.
        }
    }
}
