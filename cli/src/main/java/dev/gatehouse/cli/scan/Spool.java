package dev.gatehouse.cli.scan;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** A temporary file of raw records that are wanted again later. Many threads may append and read. */
final class Spool implements Closeable {
    private final FileChannel channel;
    private final AtomicLong end = new AtomicLong();

    Spool(Path file) {
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends a record; answers where it lies. */
    long append(byte[] bytes, int start, int length) {
        long at = end.getAndAdd(length);
        ByteBuffer from = ByteBuffer.wrap(bytes, start, length);
        try {
            for (long to = at; from.hasRemaining(); ) {
                to += channel.write(from, to);
            }
            return at;
        } catch (IOException e) {
            throw new UncheckedIOException("no room for matched records in the temporary folder", e);
        }
    }

    /** The record that was appended there. */
    byte[] read(long at, int length) {
        ByteBuffer into = ByteBuffer.allocate(length);
        try {
            for (long from = at; into.hasRemaining(); ) {
                int count = channel.read(into, from);
                if (count < 0) {
                    throw new IOException("the temporary file was cut");
                }
                from += count;
            }
            return into.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
