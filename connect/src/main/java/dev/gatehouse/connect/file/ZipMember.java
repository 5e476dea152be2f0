package dev.gatehouse.connect.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What the list of a zip archive's members says of one.
 *
 * @param header where its bytes, behind another header, begin
 * @param file whether it is neither a folder nor a link
 */
record ZipMember(String name, int flags, int method, long crc, long packed, long size, long header, boolean file) {
    /** How long the fixed part of an entry of the list is. */
    static final int FIXED = 46;

    /** More is not shown, and would only fill memory. */
    private static final int LONGEST_NAME = 2000;

    private static final int UNIX = 3;
    private static final int TYPE = 0xf000;
    private static final int LINK = 0xa000;
    private static final int ZIP64 = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final long UNSIGNED = 0xffffffffL;

    /** Reads an entry of the list. */
    static ZipMember of(ByteBuffer fixed, byte[] name, byte[] extra) {
        long[] sizes = {fixed.getInt(24) & UNSIGNED, fixed.getInt(20) & UNSIGNED, fixed.getInt(42) & UNSIGNED};
        enlarge(sizes, ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN));
        boolean link = fixed.get(5) == UNIX && (fixed.getShort(40) & TYPE) == LINK;
        boolean folder = name.length > 0 && (name[name.length - 1] == '/' || name[name.length - 1] == '\\');
        return new ZipMember(
                text(name),
                fixed.getShort(8) & 0xffff,
                fixed.getShort(10) & 0xffff,
                fixed.getInt(16) & UNSIGNED,
                sizes[1],
                sizes[0],
                sizes[2],
                !link && !folder);
    }

    boolean encrypted() {
        return (flags & 1) != 0;
    }

    boolean deflated() {
        return method == DEFLATED;
    }

    boolean readable() {
        return deflated() || method == STORED;
    }

    /** What does not fit into 32 bits stands in a field of its own, in this order. */
    private static void enlarge(long[] sizes, ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xffff;
            int length = Math.min(extra.getShort() & 0xffff, extra.remaining());
            ByteBuffer field = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            extra.position(extra.position() + length);
            for (int i = 0; id == ZIP64 && i < sizes.length; i++) {
                if (sizes[i] == UNSIGNED && field.remaining() >= 8) {
                    sizes[i] = field.getLong();
                }
            }
        }
    }

    private static String text(byte[] name) {
        if (name.length > LONGEST_NAME) {
            return new String(name, 0, LONGEST_NAME, StandardCharsets.UTF_8);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, StandardCharsets.ISO_8859_1);
        }
    }
}
