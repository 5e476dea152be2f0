package dev.gatehouse.connect.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Decompresses a member of a zip archive. */
final class InflatedStream extends InflaterInputStream {
    private static final int BUFFER = 1 << 16;

    private boolean padded;

    InflatedStream(InputStream packed) {
        super(packed, new Inflater(true), BUFFER);
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
