package dev.gatehouse.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-16 as UTF-8, for PowerShell writes the one and logs are read as the other. What is invalid becomes U+FFFD. */
final class Utf16 extends InputStream {
    private static final int HEAD = 1024;
    private static final int CHARS = 1 << 15;
    private static final int MOST_BYTES_OF_A_CHAR = 3;

    private static final byte[] INVALID = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private final InputStream in;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(INVALID);
    private final ByteBuffer units;
    private final ByteBuffer bytes = ByteBuffer.allocate((CHARS + 1) * MOST_BYTES_OF_A_CHAR);
    private boolean ended;

    private Utf16(InputStream in, ByteOrder order) {
        this.in = in;
        this.units = ByteBuffer.allocate(CHARS * 2).order(order);
        bytes.flip();
    }

    /** The same stream, or its text as UTF-8 where it is UTF-16. */
    static InputStream decoded(InputStream in) {
        Beginning beginning = Beginning.of(in, HEAD);
        byte[] head = beginning.bytes();
        Optional<ByteOrder> marked = byMark(head);
        if (marked.isPresent()) {
            beginning.pass(2);
            return new Utf16(beginning, marked.get());
        }
        Optional<ByteOrder> unmarked = byZeroes(head);
        return unmarked.isPresent() ? new Utf16(beginning, unmarked.get()) : beginning;
    }

    private static Optional<ByteOrder> byMark(byte[] head) {
        if (head.length < 2) {
            return Optional.empty();
        }
        return switch (((head[0] & 0xff) << 8) | (head[1] & 0xff)) {
            case 0xfffe -> Optional.of(ByteOrder.LITTLE_ENDIAN);
            case 0xfeff -> Optional.of(ByteOrder.BIG_ENDIAN);
            default -> Optional.empty();
        };
    }

    /** Text of logs is mostly ASCII, so mostly every other byte is zero, and the one beside it seldom. */
    private static Optional<ByteOrder> byZeroes(byte[] head) {
        int pairs = head.length / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += head[2 * i] == 0 ? 1 : 0;
            second += head[2 * i + 1] == 0 ? 1 : 0;
        }
        int many = Math.max(first, second);
        int few = Math.min(first, second);
        if (pairs < 2 || many < pairs / 2 || many < 8 * few || many == 0) {
            return Optional.empty();
        }
        return Optional.of(first > second ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (!bytes.hasRemaining() && !ended) {
            more();
        }
        if (!bytes.hasRemaining()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(into, from, count);
        return count;
    }

    /** A half pair costs no unit beside it, as it does with the JDK's own decoder: that unit may be a quote. */
    private void more() throws IOException {
        int count = in.read(units.array(), units.position(), units.remaining());
        ended = count < 0;
        units.position(units.position() + Math.max(count, 0)).flip();
        CharBuffer chars = units.asCharBuffer();
        bytes.clear();
        encoder.encode(chars, bytes, ended);
        units.position(2 * chars.position());
        if (ended && units.hasRemaining()) {
            bytes.put(INVALID);
        }
        units.compact();
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
