package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** What a transcoder made of some CSV: the records as text, each with its position in the stream. */
final class Transcoded implements BlockSink {
    final List<String> records = new ArrayList<>();
    final List<Long> positions = new ArrayList<>();
    final List<String> lost = new ArrayList<>();
    String refusal = "";

    static Transcoded of(String text) {
        return of(text, DateOrder.MONTH_FIRST);
    }

    static Transcoded of(String text, DateOrder order) {
        byte[] bytes = text.getBytes(UTF_8);
        return of(bytes, bytes.length, order);
    }

    /** Feeds the bytes in two pieces. */
    static Transcoded of(byte[] bytes, int cut, DateOrder order) {
        Transcoded made = new Transcoded();
        CsvTranscoder transcoder = new CsvTranscoder("file.csv", () -> order, new BlockBuffers(1 << 10, 2), made);
        transcoder.feed(bytes, 0, cut);
        transcoder.feed(bytes, cut, bytes.length);
        transcoder.end();
        made.refusal = transcoder.refusal().orElse("");
        return made;
    }

    @Override
    public void block(Block block) {
        int start = block.from();
        for (int at = block.from(); at < block.to(); at++) {
            if (block.buffer()[at] == '\n') {
                records.add(new String(block.buffer(), start, at - start, UTF_8));
                positions.add(block.position(start));
                start = at + 1;
            }
        }
        block.release();
    }

    @Override
    public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
        lost.add(reason + " " + from + "-" + to + " " + new String(bytes, start, end - start, UTF_8));
    }

    @Override
    public String toString() {
        return records + " " + positions + " " + lost + " " + refusal;
    }
}
