package dev.gatehouse.lake.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/*
 * A frame is 32 bytes of fixed head, the batch's meta data, and its bytes:
 *
 *   0 magic   4 length of the meta data   8 length of the bytes   12 position of the frame
 *   20 CRC32C of the bytes   24 CRC32C of all of the head, meta data included   28 zero
 *
 * Two sums, so that the heads can be walked without reading the bytes. The position is in it, so that what an earlier life
 * of a file left behind is not taken for a frame.
 */
/** Batches as frames. */
final class FrameCodec {
    /** The length of what every frame begins with. */
    static final int FIXED = 32;

    private static final int MAGIC = 0x47484A31;
    private static final int CRC_AT = 24;
    private static final int MOST_META = 64 << 20;

    private FrameCodec() {}

    /** What is to be written for a batch, but for the position; the sum over the bytes is worked out here. */
    static Encoded encode(Batch batch) {
        CRC32C crc = new CRC32C();
        crc.update(batch.bytes());
        return new Encoded(BatchMeta.of(batch).encode(), batch.bytes(), (int) crc.getValue());
    }

    /** A batch on its way to a frame. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Encoded(byte[] meta, byte[] bytes, int bytesCrc) {
        long length() {
            return (long) FIXED + meta.length + bytes.length;
        }

        /** The head of the frame at that position, meta data included. */
        ByteBuffer head(long position) {
            ByteBuffer head = ByteBuffer.allocate(FIXED + meta.length);
            head.putInt(MAGIC)
                    .putInt(meta.length)
                    .putInt(bytes.length)
                    .putLong(position)
                    .putInt(bytesCrc);
            head.putInt(0).putInt(0).put(meta);
            head.putInt(CRC_AT, crcOfHead(head.array()));
            return head.flip();
        }
    }

    /** The length of the meta data of the frame that should be at that position; empty if its head cannot hold. */
    static Optional<Integer> metaBytes(ByteBuffer fixed, long position) {
        int meta = fixed.getInt(4);
        boolean holds = fixed.getInt(0) == MAGIC
                && meta >= 0
                && meta <= MOST_META
                && fixed.getInt(8) >= 0
                && fixed.getLong(12) == position;
        return holds ? Optional.of(meta) : Optional.empty();
    }

    /** The head of the frame at that position; empty if it does not hold. */
    static Optional<FrameHead> head(byte[] bytes, long position) {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        if (head.getInt(CRC_AT) != crcOfHead(bytes)) {
            return Optional.empty();
        }
        byte[] meta = new byte[bytes.length - FIXED];
        head.get(FIXED, meta);
        try {
            return Optional.of(
                    new FrameHead(position, meta.length, head.getInt(8), head.getInt(20), BatchMeta.decode(meta)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether these are the bytes that the head was made with. */
    static boolean holds(FrameHead head, byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue() == head.bytesCrc();
    }

    private static int crcOfHead(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, CRC_AT);
        crc.update(bytes, CRC_AT + Integer.BYTES, bytes.length - CRC_AT - Integer.BYTES);
        return (int) crc.getValue();
    }
}
