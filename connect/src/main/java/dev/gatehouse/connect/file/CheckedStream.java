package dev.gatehouse.connect.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** Bytes that fail at their end if they do not have the checksum that the archive tells. */
final class CheckedStream extends FilterInputStream {
    private final CRC32 checksum = new CRC32();
    private final long crc;

    CheckedStream(InputStream in, long crc) {
        super(in);
        this.crc = crc;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) {
            checksum.update(into, from, read);
        } else if (read < 0 && checksum.getValue() != crc) {
            throw new ZipException("its checksum differs from what the archive says");
        }
        return read;
    }

    /** Nothing is passed over unseen. */
    @Override
    public long skip(long count) throws IOException {
        byte[] some = new byte[(int) Math.min(count, 1 << 13)];
        return Math.max(0, read(some, 0, some.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
