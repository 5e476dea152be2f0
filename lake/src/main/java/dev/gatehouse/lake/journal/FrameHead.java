package dev.gatehouse.lake.journal;

/** What of a frame can be known without its bytes. */
record FrameHead(long position, int metaBytes, int bytes, int bytesCrc, BatchMeta meta) {
    long bytesAt() {
        return position + FrameCodec.FIXED + metaBytes;
    }

    long next() {
        return bytesAt() + bytes;
    }
}
