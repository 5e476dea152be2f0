package dev.gatehouse.server.ingest;

import dev.gatehouse.server.http.Problems;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A body as it was before it was packed, within the limits. */
final class Unpacked extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private final Paced packed;
    private final boolean isPacked;
    private final IngestLimits limits;
    private long count;

    private Unpacked(InputStream in, Paced packed, boolean isPacked, IngestLimits limits) {
        super(in);
        this.packed = packed;
        this.isPacked = isPacked;
        this.limits = limits;
    }

    /** The body of a request with that Content-Encoding. */
    static Unpacked of(InputStream body, @Nullable String encoding, IngestLimits limits) throws IOException {
        Paced packed = new Paced(body, limits);
        String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "identity", "" -> new Unpacked(packed, packed, false, limits);
            case "gzip", "x-gzip" -> {
                try {
                    yield new Unpacked(new GZIPInputStream(packed, BUFFER), packed, true, limits);
                } catch (ZipException | EOFException e) {
                    throw new BodyException(
                            Problems.malformed("The body is no gzip, though its Content-Encoding says so."));
                }
            }
            default -> throw new BodyException(Problems.mediaType("The only Content-Encoding that is taken is gzip."));
        };
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw new BodyException(Problems.malformed("The gzip of the body is damaged or ends too early."));
        }
        count += Math.max(0, read);
        if (count > limits.body()) {
            throw new BodyException(
                    Problems.tooLarge("The body is larger than " + limits.body() + " bytes; send it in parts."));
        }
        if (isPacked && count > limits.always() + limits.ratio() * packed.count()) {
            throw new BodyException(
                    Problems.tooLarge("The body unpacks to more than " + limits.ratio() + " times its size."));
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
