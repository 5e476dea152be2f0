package dev.gatehouse.connect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Utf16Test {
    private static final String TEXT = "{\"user\":\"J\u00f6rg \u0418\u0432\u0430\u043d \uD83D\uDE00\"}\r\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void becomesUtf8WithAndWithoutAMark() throws IOException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(decoded(TEXT.getBytes(charset))).isEqualTo(TEXT);
            assertThat(decoded(("\uFEFF" + TEXT).getBytes(charset))).isEqualTo(TEXT);
        }
    }

    @Test
    void longTextKeepsItsPairsTogether() throws IOException {
        for (int shift = 0; shift < 3; shift++) {
            String text = "\uFEFF" + "x".repeat(shift) + (TEXT + "\uD83D\uDE00".repeat(1000)).repeat(60);
            assertThat(decoded(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text.substring(1));
        }
    }

    @Test
    void whatIsInvalidIsReplaced() throws IOException {
        byte[] bytes = "{\"a\":\"xyzxyz?\"}".getBytes(StandardCharsets.UTF_16LE);
        bytes[24] = 0x00;
        bytes[25] = (byte) 0xd8;
        assertThat(decoded(bytes)).isEqualTo("{\"a\":\"xyzxyz\uFFFD\"}".replace("?", ""));
        byte[] odd = Arrays.copyOf(TEXT.getBytes(StandardCharsets.UTF_16LE), TEXT.length() * 2 - 1);
        assertThat(decoded(odd)).startsWith(TEXT.strip()).endsWith("\uFFFD");
    }

    @Test
    void otherBytesStayAsTheyAre() throws IOException {
        for (String text : new String[] {"", "x", "{}", TEXT, "\uFEFF" + TEXT, "a\0", "\0\0\0\0\0\0", "ab\0cdefgh"}) {
            assertThat(decoded(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        }
    }

    @Test
    void isFoundInArchivesAndInGzip() throws IOException {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        Inputs inputs = Archives.find(
                folder, "z", Archives.zip(Archives.entry("a", bytes), Archives.entry("b", Archives.gzip(bytes))));
        assertThat(Archives.texts(folder, inputs)).containsExactly("z!/a=" + TEXT, "z!/b=" + TEXT);
    }

    @Test
    void isReadByteByByteAsWell() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Utf16.decoded(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_16BE)))) {
            for (int read = in.read(); read >= 0; read = in.read()) {
                bytes.write(read);
            }
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void ofAStreamThatBreaksEarlyTheBeginningIsRead() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("cut");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
        InputStream five = new ByteArrayInputStream(Archives.bytes("abcde"));
        try (InputStream in = Utf16.decoded(new SequenceInputStream(five, broken))) {
            assertThat(new String(in.readNBytes(5), StandardCharsets.UTF_8)).isEqualTo("abcde");
            assertThatThrownBy(in::readAllBytes).isInstanceOf(EOFException.class);
        }
    }

    private static String decoded(byte[] bytes) throws IOException {
        try (InputStream in = Utf16.decoded(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
