package dev.gatehouse.connect.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.ZipException;

/** A stretch of an open file, read at any place. */
record Region(FileChannel channel, long from, long size) {
    /** So many bytes from there, little-endian; they must all lie in the region. */
    ByteBuffer read(long at, int length) throws IOException {
        if (at < 0 || at > size - length) {
            throw new ZipException("it points behind its own end");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + at + bytes.position()) < 0) {
                throw new ZipException("it was cut while it was read");
            }
        }
        return bytes.flip();
    }
}
