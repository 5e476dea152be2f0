package dev.gatehouse.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The bytes that a hash or a signature is made over: begins with what it is for, and every part of no fixed size says its length. */
final class Preimage {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

    Preimage(String purpose) {
        text(purpose);
    }

    Preimage text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
        bytes.writeBytes(utf8);
        return this;
    }

    Preimage number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    Preimage hash(Hash hash) {
        bytes.writeBytes(hash.bytes());
        return this;
    }

    Preimage time(Instant time) {
        return number(time.getEpochSecond()).number(time.getNano());
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
