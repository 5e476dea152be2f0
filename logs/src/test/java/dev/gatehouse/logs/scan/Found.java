package dev.gatehouse.logs.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a reader found: records as text, unreadable pieces as text with their reason. */
final class Found implements RecordSink, BlockSink {
    static final PathSet PATHS = PathSet.of(List.of("a", "b", "b.c", "properties.id"));

    final List<String> records = new ArrayList<>();
    final List<Long> positions = new ArrayList<>();
    final List<String> unreadable = new ArrayList<>();
    int blocks;
    private byte[] buffer = {};
    private long offset;
    private final RecordReader reader = new RecordReader(PATHS);

    /** Reads a text at once. */
    static Found in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    static Found in(byte[] bytes) {
        Found found = over(bytes);
        new RecordReader(PATHS).read(bytes, 0, bytes.length, true, found);
        return found;
    }

    /** Waits for pieces of these bytes. */
    static Found over(byte[] bytes) {
        Found found = new Found();
        found.buffer = bytes;
        return found;
    }

    /** Reads a text in blocks, fed in pieces. */
    static Found inBlocks(byte[] bytes, int blockSize, int piece, int limit) {
        Found found = new Found();
        Blocks blocks = new Blocks(new BlockBuffers(blockSize, 2), found, limit);
        for (int at = 0; at < bytes.length; at += piece) {
            blocks.feed(bytes, at, Math.min(bytes.length, at + piece));
        }
        blocks.end();
        return found;
    }

    @Override
    public void block(Block block) {
        blocks++;
        buffer = block.buffer();
        offset = block.position(0);
        int end = reader.read(block.buffer(), block.from(), block.to(), true, this);
        if (end != block.to()) {
            throw new IllegalStateException("read to " + end + " of " + block.to());
        }
        block.release();
    }

    @Override
    public void record(Slices record) {
        records.add(text(record.recordStart(), record.recordEnd()));
        positions.add(offset + record.recordStart());
    }

    @Override
    public void unreadable(int from, int to, Unreadable reason) {
        unreadable.add(reason + ": " + text(from, to));
    }

    @Override
    public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
        unreadable.add(reason + ": " + from + "-" + to);
    }

    private String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }
}
