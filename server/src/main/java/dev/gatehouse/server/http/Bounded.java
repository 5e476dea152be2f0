package dev.gatehouse.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends the request when it is longer than it may be. */
final class Bounded extends FilterInputStream {
    private final long limit;
    private long count;

    Bounded(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        count += Math.max(0, read);
        if (count > limit) {
            throw Problems.tooLarge("The body is larger than " + limit + " bytes.")
                    .thrown();
        }
    }
}
