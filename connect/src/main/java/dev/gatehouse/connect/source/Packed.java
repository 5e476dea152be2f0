package dev.gatehouse.connect.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Recognises a log that was compressed after it was read, or while it was: rotations do that. */
final class Packed {
    private static final int BUFFER = 1 << 16;

    private Packed() {}

    /**
     * The known file that a compressed one holds.
     *
     * @param at how many of the compressed file's plain bytes were taken with it
     */
    record Original(Tracked file, long at) {}

    /** The known file whose bytes a compressed file begins with, as far as they were taken, or as far as it goes. */
    static Optional<Original> original(Seen seen, Ledger ledger) throws IOException {
        byte[] magic = seen.head(2);
        if (magic.length < 2 || magic[0] != 0x1f || magic[1] != (byte) 0x8b) {
            return Optional.empty();
        }
        try {
            List<Tracked> alike = ledger.withHead(head(seen)).stream()
                    .filter(known -> known.offset() instanceof Offset.Lines)
                    .sorted(Comparator.comparingLong(Packed::at).reversed())
                    .toList();
            for (Tracked known : alike) {
                long common = known.offset() instanceof Offset.Lines lines ? common(seen, known, lines) : 0;
                if (common > 0) {
                    return Optional.of(new Original(known, common));
                }
            }
        } catch (EOFException | ZipException e) {
            return Optional.empty(); // whoever reads it says what is wrong with it
        }
        return Optional.empty();
    }

    private static long at(Tracked known) {
        return known.offset() instanceof Offset.Lines lines ? lines.at() : 0;
    }

    private static byte[] head(Seen seen) throws IOException {
        try (InputStream in = plain(seen)) {
            return in.readNBytes(Print.MOST);
        }
    }

    /** Where the original is still there, it may have grown since. */
    private static long common(Seen seen, Tracked known, Offset.Lines lines) throws IOException {
        long length = length(seen, lines.at());
        if (length == lines.at()) {
            return lines.tail().begins(last(seen, length, lines.tail().length())) ? length : 0;
        }
        int most = (int) Math.min(length, Print.MOST);
        boolean same = known.isThere()
                && Arrays.equals(last(seen, length, most), known.seen().read(length - most, most));
        return same ? length : 0;
    }

    /** How many plain bytes there are, at most so many. */
    private static long length(Seen seen, long most) throws IOException {
        byte[] bytes = new byte[BUFFER];
        long length = 0;
        try (InputStream in = plain(seen)) {
            for (int count = 0; count >= 0 && length < most; length += Math.max(count, 0)) {
                count = in.read(bytes, 0, (int) Math.min(bytes.length, most - length));
            }
        }
        return length;
    }

    private static byte[] last(Seen seen, long length, int count) throws IOException {
        try (InputStream in = plain(seen)) {
            in.skipNBytes(length - count);
            return in.readNBytes(count);
        }
    }

    private static InputStream plain(Seen seen) throws IOException {
        InputStream own = Channels.newInputStream(seen.open());
        try {
            return new GZIPInputStream(own, BUFFER);
        } catch (IOException e) {
            own.close();
            throw e;
        }
    }
}
