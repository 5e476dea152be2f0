package dev.gatehouse.logs.query;

import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What became of a text: records with their places, and what could not be read. */
final class Transcoded implements BlockSink {
    final List<String> records = new ArrayList<>();
    final List<Long> positions = new ArrayList<>();
    final List<String> unreadable = new ArrayList<>();
    final List<String> raw = new ArrayList<>();

    private Transcoded() {}

    static Transcoded of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, bytes.length);
    }

    /** Feeds the text in pieces. */
    static Transcoded of(byte[] bytes, int piece) {
        Transcoded made = new Transcoded();
        QueryResultTranscoder transcoder = new QueryResultTranscoder(new BlockBuffers(1 << 12, 2), made);
        for (int at = 0; at < bytes.length; at += piece) {
            transcoder.feed(bytes, at, Math.min(bytes.length, at + piece));
        }
        transcoder.end();
        return made;
    }

    /** Feeds the text in two pieces. */
    static Transcoded cut(byte[] bytes, int at) {
        Transcoded made = new Transcoded();
        QueryResultTranscoder transcoder = new QueryResultTranscoder(new BlockBuffers(1 << 12, 2), made);
        transcoder.feed(bytes, 0, at);
        transcoder.feed(bytes, at, bytes.length);
        transcoder.end();
        return made;
    }

    List<Object> all() {
        return List.of(records, positions, unreadable, raw);
    }

    @Override
    public void block(Block block) {
        int line = block.from();
        for (int at = block.from(); at < block.to(); at++) {
            if (block.buffer()[at] == '\n') {
                records.add(new String(block.buffer(), line, at - line, StandardCharsets.UTF_8));
                positions.add(block.position(line));
                line = at + 1;
            }
        }
        block.release();
    }

    @Override
    public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
        unreadable.add(reason + " " + from + "-" + to);
        raw.add(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }
}
