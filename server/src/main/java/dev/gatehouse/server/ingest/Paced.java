package dev.gatehouse.server.ingest;

import dev.gatehouse.server.http.Problems;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * A body that must come at a pace: only the time that is spent waiting for it counts, not that in which the server is busy with
 * what came.
 */
final class Paced extends FilterInputStream {
    private static final double NANOS = 1e9;

    private final IngestLimits limits;
    private final LongSupplier nanos;
    private long count;
    private long waited;

    Paced(InputStream in, IngestLimits limits) {
        this(in, limits, System::nanoTime);
    }

    Paced(InputStream in, IngestLimits limits, LongSupplier nanos) {
        super(in);
        this.limits = limits;
        this.nanos = nanos;
    }

    /** How many bytes came. */
    long count() {
        return count;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long before = nanos.getAsLong();
        int read = super.read(bytes, offset, length);
        waited += nanos.getAsLong() - before;
        if (read < 0) {
            return read;
        }
        count += read;
        if (waited > limits.patience().toNanos() && count < waited / NANOS * limits.pace()) {
            throw new BodyException(Problems.tooSlow());
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
