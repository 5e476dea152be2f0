package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.audit.LineReader.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineReaderTest {
    @Test
    void cutsAtLineFeedsOnly() throws IOException {
        assertThat(lines("a\n\r\n\nb\u2028c", 10))
                .containsExactly("a LINE_FEED", "\r LINE_FEED", " LINE_FEED", "b\u2028c END_OF_FILE");
        assertThat(lines("a\n", 10)).containsExactly("a LINE_FEED");
        assertThat(lines("", 10)).isEmpty();
    }

    @Test
    void stopsWhereALineIsTooLong() throws IOException {
        assertThat(lines("1234\n12345\n", 4)).containsExactly("1234 LINE_FEED", "12345 TOO_LONG");
        LineReader endless = new LineReader(new Endless(), 1000);
        assertThat(endless.next().orElseThrow().ending()).isEqualTo(LineReader.Ending.TOO_LONG);
    }

    @Test
    void readsTheSameInWhateverPiecesItComes() throws IOException {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("x".repeat(random.nextInt(1200))).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(lines(new Dripping(bytes, random), 2000))
                .isEqualTo(lines(text.toString(), 2000))
                .hasSize(300);
    }

    private static List<String> lines(String text, int longest) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
    }

    private static List<String> lines(InputStream in, int longest) throws IOException {
        LineReader reader = new LineReader(in, longest);
        List<String> lines = new ArrayList<>();
        for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(new String(line.get().bytes(), StandardCharsets.UTF_8) + " "
                    + line.get().ending());
            if (line.get().ending() == LineReader.Ending.TOO_LONG) {
                break;
            }
        }
        return lines;
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            java.util.Arrays.fill(bytes, from, from + length, (byte) 'x');
            return length;
        }
    }

    private static final class Dripping extends InputStream {
        private final InputStream in;
        private final Random random;

        Dripping(byte[] bytes, Random random) {
            this.in = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return in.read(bytes, from, Math.min(length, 1 + random.nextInt(700)));
        }
    }
}
