package dev.gatehouse.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** Bytes that fail at their end if they are not as many, or not those, that the archive tells. */
final class CheckedStream extends CheckedInputStream {
    private final long size;
    private final long crc;
    private long count;

    CheckedStream(InputStream in, long size, long crc) {
        super(in, new CRC32());
        this.size = size;
        this.crc = crc;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? read : 1);
        return read;
    }

    /** {@code skip} comes here as well. */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        counted(read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int read) throws IOException {
        count += Math.max(read, 0);
        if (read < 0 && (count != size || getChecksum().getValue() != crc)) {
            throw new ZipException("its size or checksum differs from what the archive says");
        }
    }
}
