package dev.gatehouse.connect.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Decompresses a member of a zip archive, and says at its end when it is not what was packed. */
final class InflatedStream extends InflaterInputStream {
    private static final int BUFFER = 1 << 16;

    private final CRC32 checksum = new CRC32();
    private final long size;
    private final long crc;
    private long count;
    private boolean padded;

    InflatedStream(InputStream packed, long size, long crc) {
        super(packed, new Inflater(true), BUFFER);
        this.size = size;
        this.crc = crc;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) {
            checksum.update(into, from, read);
            count += read;
        } else if (read < 0 && (count != size || checksum.getValue() != crc)) {
            throw new ZipException("its size or checksum differs from what the archive says");
        }
        return read;
    }

    /** The inflater may ask for one byte behind the end of bare deflate data. */
    @Override
    protected void fill() throws IOException {
        len = in.read(buf, 0, buf.length);
        if (len < 0) {
            if (padded) {
                throw new EOFException("unexpected end of compressed data");
            }
            padded = true;
            buf[0] = 0;
            len = 1;
        }
        inf.setInput(buf, 0, len);
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }
}
