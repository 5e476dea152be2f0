package dev.gatehouse.cli.audit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells somebody how many bytes were read each time. */
final class ObservedStream extends FilterInputStream {
    private final LongConsumer observer;

    ObservedStream(InputStream in, LongConsumer observer) {
        super(in);
        this.observer = observer;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        observer.accept(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        observer.accept(Math.max(count, 0));
        return count;
    }
}
