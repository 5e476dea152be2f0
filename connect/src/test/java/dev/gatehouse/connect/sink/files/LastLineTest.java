package dev.gatehouse.connect.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastLineTest {
    @TempDir
    Path folder;

    @Test
    void isBehindTheLastLineFeed() throws IOException {
        assertThat(end("")).isZero();
        assertThat(end("half")).isZero();
        assertThat(end("one\n")).isEqualTo(4);
        assertThat(end("one\ntwo\n")).isEqualTo(8);
        assertThat(end("one\nhalf")).isEqualTo(4);
        assertThat(end("one\n\0\0\0\0")).isEqualTo(4);
    }

    @Test
    void isBeforeALineOfZeros() throws IOException {
        assertThat(end("one\n\0\0\0o\n")).isEqualTo(4);
        assertThat(end("\0\0\n")).isZero();
        assertThat(end("\0\none\n")).isEqualTo(6);
    }

    @Test
    void isFoundInALongFile() throws IOException {
        String line = "x".repeat(999) + "\n";
        assertThat(end(line.repeat(300) + "half")).isEqualTo(300_000);
        assertThat(end(line.repeat(300))).isEqualTo(300_000);
    }

    @Test
    void whatIsNoFileOfLinesIsLeftAlone() throws IOException {
        assertThat(end("x".repeat(100_000))).isEqualTo(100_000);
    }

    private long end(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), text);
        try (FileChannel channel = FileChannel.open(file)) {
            return LastLine.end(channel);
        }
    }
}
