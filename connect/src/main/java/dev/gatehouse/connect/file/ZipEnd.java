package dev.gatehouse.connect.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The record at the end of a zip archive.
 *
 * @param directory where the list of members begins
 * @param size how many bytes it takes
 * @param base what all positions in the archive count from
 */
record ZipEnd(long directory, long size, long base) {
    /** What every entry of the list of members begins with. */
    static final int ENTRY_SIGNATURE = 0x02014b50;

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int SIGNATURE_64 = 0x06064b50;
    private static final int LENGTH_64 = 56;
    private static final long UNSIGNED = 0xffffffffL;

    /** The last record that fits the archive, for a comment may hold what looks like one. */
    static ZipEnd find(Region archive) throws IOException {
        int tail = (int) Math.min(archive.size(), LENGTH + LONGEST_COMMENT);
        ByteBuffer bytes = archive.read(archive.size() - tail, tail);
        for (int at = tail - LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == SIGNATURE && at + LENGTH + (bytes.getShort(at + 20) & 0xffff) <= tail) {
                Optional<ZipEnd> end = read(archive, archive.size() - tail + at, bytes.slice(at, LENGTH));
                if (end.isPresent()) {
                    return end.get();
                }
            }
        }
        throw new ZipException("the list of its members is missing");
    }

    private static Optional<ZipEnd> read(Region archive, long at, ByteBuffer bytes) throws IOException {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        long size = bytes.getInt(12) & UNSIGNED;
        long offset = bytes.getInt(16) & UNSIGNED;
        if (at >= LOCATOR_LENGTH) {
            Optional<ZipEnd> large = read64(archive, archive.read(at - LOCATOR_LENGTH, LOCATOR_LENGTH));
            if (large.isPresent()) {
                return large;
            }
        }
        return plausible(archive, at, size, offset);
    }

    private static Optional<ZipEnd> read64(Region archive, ByteBuffer locator) throws IOException {
        long at = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR_SIGNATURE || at < 0 || at > archive.size() - LENGTH_64) {
            return Optional.empty();
        }
        ByteBuffer bytes = archive.read(at, LENGTH_64);
        return bytes.getInt(0) == SIGNATURE_64
                ? plausible(archive, at, bytes.getLong(40), bytes.getLong(48))
                : Optional.empty();
    }

    /** The list ends where the record begins; whatever stands before the archive shifts all positions. */
    private static Optional<ZipEnd> plausible(Region archive, long at, long size, long offset) throws IOException {
        if (size < 0 || offset < 0 || size > at || offset > at - size) {
            return Optional.empty();
        }
        if (size > 0 && (size < 4 || archive.read(at - size, 4).getInt() != ENTRY_SIGNATURE)) {
            return Optional.empty();
        }
        return Optional.of(new ZipEnd(at - size, size, at - size - offset));
    }
}
