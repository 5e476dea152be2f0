package dev.gatehouse.connect.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** A stream whose first bytes were looked at, and are read again; also where the stream broke while they were. */
final class Beginning extends FilterInputStream {
    private final byte[] bytes;
    private final Optional<IOException> failure;
    private int at;

    private Beginning(InputStream rest, byte[] bytes, Optional<IOException> failure) {
        super(rest);
        this.bytes = bytes;
        this.failure = failure;
    }

    /** Looks at the first bytes, at most so many. */
    static Beginning of(InputStream in, int most) {
        byte[] bytes = new byte[most];
        int filled = 0;
        Optional<IOException> failure = Optional.empty();
        try {
            for (int count = 0; count >= 0 && filled < most; filled += Math.max(count, 0)) {
                count = in.read(bytes, filled, most - filled);
            }
        } catch (IOException e) {
            failure = Optional.of(e);
        }
        return new Beginning(in, Arrays.copyOf(bytes, filled), failure);
    }

    /** What was looked at. */
    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (at < bytes.length) {
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, from, count);
            at += count;
            return count;
        }
        if (length == 0) {
            return 0;
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return super.read(into, from, length);
    }

    /** Passes over what was looked at. */
    void pass(int count) {
        at = Math.min(bytes.length, at + count);
    }

    @Override
    public long skip(long wanted) throws IOException {
        int looked = Math.clamp(wanted, 0, bytes.length - at);
        at += looked;
        return looked > 0 ? looked : super.skip(wanted);
    }

    @Override
    public int available() throws IOException {
        return at < bytes.length ? bytes.length - at : super.available();
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
