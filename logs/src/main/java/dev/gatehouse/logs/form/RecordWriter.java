package dev.gatehouse.logs.form;

import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Blocks;
import dev.gatehouse.logs.scan.Positions;
import dev.gatehouse.logs.scan.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes JSON records, one a line, into blocks. A record too large for a block is taken back and reported. For one
 * stream, used by one thread.
 */
public final class RecordWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST_NAMES = 4096;
    private static final int LONGEST_NAME = 256;

    private final BlockBuffers buffers;
    private final BlockSink sink;
    private final Map<String, byte[]> names = new HashMap<>();
    private byte[] buffer;
    private Positions positions = new Positions();
    private int at;
    private int start;
    private long source;

    /** Writes into buffers from {@code buffers}, and hands the blocks to {@code sink}. */
    public RecordWriter(BlockBuffers buffers, BlockSink sink) {
        this.buffers = buffers;
        this.sink = sink;
        this.buffer = buffers.take();
    }

    /** Begins a record that was made of what began at {@code position} of the stream. */
    public void begin(long position) {
        start = at;
        source = position;
        put('{');
    }

    /** Takes the record back that was begun. */
    public void abandon() {
        at = start;
    }

    /** Ends the record, which was made of the stream's bytes up to {@code end}. */
    public void end(long end) {
        put('}');
        if (at - start > Blocks.LIMIT) {
            abandon();
            sink.unreadable(source, end, Unreadable.TOO_LARGE, buffer, 0, 0);
            return;
        }
        put('\n');
        positions.add(start, source);
        if (at >= buffers.blockSize() / 2) {
            flush();
        }
    }

    /** Ends the last block; the writer can go on afterwards. */
    public void flush() {
        if (at > 0) {
            sink.block(new Block(buffer, at, positions, buffers));
            buffer = buffers.take();
            positions = new Positions();
            at = 0;
            start = 0;
        }
    }

    /** Writes a member whose value is an object, to be ended by {@link #close}. */
    public void object(String name) {
        name(name);
        put('{');
    }

    /** Writes a member whose value is a list, to be ended by {@link #close}. */
    public void list(String name) {
        name(name);
        put('[');
    }

    /** Writes an element of a list that is an object, to be ended by {@link #close}. */
    public void element() {
        comma();
        put('{');
    }

    /** Ends an object or a list. */
    public void close(char bracket) {
        put(bracket);
    }

    /** Writes a member whose value is a text. */
    public void text(String name, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        text(name, utf8, 0, utf8.length);
    }

    /** Writes a member whose value is the UTF-8 text {@code bytes[from, to)}. */
    public void text(String name, byte[] bytes, int from, int to) {
        name(name);
        quote(bytes, from, to);
    }

    /** Writes a member whose value is a null. */
    public void nothing(String name) {
        json(name, "null");
    }

    /** Writes a member whose value is JSON already. */
    public void json(String name, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        json(name, utf8, 0, utf8.length);
    }

    /** Writes a member whose value is the JSON {@code bytes[from, to)}. */
    public void json(String name, byte[] bytes, int from, int to) {
        name(name);
        put(bytes, from, to);
    }

    /** Writes the members of the JSON object {@code bytes[from, to)}, in its braces, as members. */
    public void members(byte[] bytes, int from, int to) {
        int first = from + 1;
        while (first < to && bytes[first] <= ' ') {
            first++;
        }
        if (first < to - 1) {
            comma();
            put(bytes, from + 1, to - 1);
        }
    }

    private void name(String name) {
        comma();
        byte[] quoted = names.get(name);
        if (quoted == null) {
            int from = at;
            byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
            quote(utf8, 0, utf8.length);
            put(':');
            if (names.size() < MOST_NAMES && utf8.length <= LONGEST_NAME) {
                names.put(name, Arrays.copyOfRange(buffer, from, at));
            }
        } else {
            put(quoted, 0, quoted.length);
        }
    }

    private void comma() {
        byte last = buffer[at - 1];
        if (last != '{' && last != '[') {
            put(',');
        }
    }

    private void quote(byte[] bytes, int from, int to) {
        room(escaped(bytes, from, to) + 2);
        buffer[at++] = '"';
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '"' || b == '\\') {
                buffer[at++] = '\\';
                buffer[at++] = b;
            } else if (b >= 0 && b < ' ') {
                control(b);
            } else {
                buffer[at++] = b;
            }
        }
        buffer[at++] = '"';
    }

    /** How long the text is when it is escaped. */
    private static int escaped(byte[] bytes, int from, int to) {
        int length = to - from;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '"' || b == '\\') {
                length++;
            } else if (b >= 0 && b < ' ') {
                length += 5;
            }
        }
        return length;
    }

    private void control(byte b) {
        buffer[at++] = '\\';
        switch (b) {
            case '\n' -> buffer[at++] = 'n';
            case '\r' -> buffer[at++] = 'r';
            case '\t' -> buffer[at++] = 't';
            default -> {
                buffer[at++] = 'u';
                buffer[at++] = '0';
                buffer[at++] = '0';
                buffer[at++] = HEX[b >> 4];
                buffer[at++] = HEX[b & 15];
            }
        }
    }

    private void put(byte[] bytes, int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, buffer, at, to - from);
        at += to - from;
    }

    private void put(char c) {
        room(1);
        buffer[at++] = (byte) c;
    }

    private void room(int wanted) {
        if (buffer.length - at < wanted) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length + buffer.length / 2, at + wanted));
        }
    }
}
