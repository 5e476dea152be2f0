package dev.gatehouse.logs.xml;

import dev.gatehouse.logs.form.RecordWriter;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.Arrays;
import java.util.Optional;

/** Makes a record of one event that some other record carries as XML text. */
public final class EventRecord implements BlockSink {
    private static final int SIZE = 1 << 13;

    private Optional<byte[]> made = Optional.empty();

    private EventRecord() {}

    /** The event as a JSON record; empty where the text is not well-formed. */
    public static Optional<byte[]> of(String xml) {
        EventRecord event = new EventRecord();
        RecordWriter writer = new RecordWriter(new BlockBuffers(SIZE, 1), event);
        writer.begin(0);
        if (!new EventElement().write(xml, writer)) {
            return Optional.empty();
        }
        writer.end(0);
        writer.flush();
        return event.made;
    }

    @Override
    public void block(Block block) {
        made = Optional.of(Arrays.copyOfRange(block.buffer(), block.from(), block.to()));
        block.release();
    }

    @Override
    public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
        made = Optional.empty();
    }
}
