package dev.gatehouse.logs.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a transcoder made of some XML. */
final class Made implements BlockSink {
    /** A stretch that it could not read. */
    record Stretch(long from, long to, Unreadable reason, String text) {}

    final List<String> records = new ArrayList<>();
    final List<Long> positions = new ArrayList<>();
    final List<Stretch> unreadable = new ArrayList<>();
    Optional<String> refusal = Optional.empty();

    static Made of(String xml) {
        byte[] bytes = xml.getBytes(UTF_8);
        return of(bytes, XmlTranscoder.LIMIT, bytes.length);
    }

    /** Feeds the bytes up to one end after the other. */
    static Made of(byte[] bytes, int limit, int... ends) {
        Made made = new Made();
        XmlTranscoder transcoder = new XmlTranscoder(new BlockBuffers(1 << 10, 2), made, limit);
        int from = 0;
        for (int end : ends) {
            transcoder.feed(bytes, from, end);
            from = end;
        }
        transcoder.end();
        made.refusal = transcoder.refusal();
        return made;
    }

    /** A made-up event, without a line's end. */
    static String event(int id) {
        return "<Event xmlns='urn:x'><System><EventID Qualifiers='0'>" + id + "</EventID><Channel>Security</Channel>"
                + "</System><EventData><Data Name='SubjectUserName'>user" + id + "</Data></EventData></Event>";
    }

    /** The record that is made of it. */
    static String record(int id) {
        return "{\"Event\":{\"System\":{\"EventID\":" + id
                + ",\"Channel\":\"Security\"},\"EventData\":{\"SubjectUserName\":\"user" + id + "\"}}}";
    }

    @Override
    public void block(Block block) {
        int at = block.from();
        for (String line : new String(block.buffer(), at, block.to() - at, UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                positions.add(block.position(at));
                records.add(line);
            }
            at += line.getBytes(UTF_8).length + 1;
        }
        block.release();
    }

    @Override
    public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
        unreadable.add(new Stretch(from, to, reason, new String(bytes, start, end - start, UTF_8)));
    }
}
