package dev.gatehouse.detection.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes what is remembered as bytes, and reads it back. */
public final class Body {
    private Body() {}

    /** Writes something. */
    @FunctionalInterface
    public interface Writing {
        /** Writes it. */
        void to(DataOutputStream out) throws IOException;
    }

    /** Reads something. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads it. */
        T from(DataInputStream in) throws IOException;
    }

    /** What is written, as bytes. */
    public static byte[] write(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is read; throws {@link IllegalArgumentException} where the bytes are cut off. */
    public static <T> T read(byte[] bytes, Reading<T> reading) {
        try {
            return reading.from(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new IllegalArgumentException("what was remembered is cut off", e);
        }
    }

    /** Writes a text of any length. */
    public static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads a text that was written so. */
    public static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
