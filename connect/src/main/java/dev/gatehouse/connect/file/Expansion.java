package dev.gatehouse.connect.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Decompressed bytes, until they are too many for what was packed. */
final class Expansion extends FilterInputStream {
    private final long packed;
    private final Limits limits;
    private long count;

    Expansion(InputStream in, long packed, Limits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        counted(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        counted(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(long more) throws IOException {
        count += more;
        if (limits.isBomb(count, packed)) {
            throw new IOException("grows to more than " + limits.expandedTimes() + " times its compressed size and "
                    + "looks like a decompression bomb; what comes before was read. If it is a log, unpack it yourself "
                    + "and scan the file");
        }
    }
}
