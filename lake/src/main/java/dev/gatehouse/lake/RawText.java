package dev.gatehouse.lake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A record's text in UTF-8, as part of an array. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawText(byte[] bytes, int from, int to) {
    /** The text of bytes that may be no UTF-8; what is none is replaced, as a database takes nothing else. */
    static RawText checked(byte[] bytes, int from, int to) {
        try {
            CharBuffer _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return new RawText(bytes, from, to);
        } catch (CharacterCodingException e) {
            byte[] text = new String(bytes, from, to - from, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            return new RawText(text, 0, text.length);
        }
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
