package dev.gatehouse.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts bytes into lines that end with a line feed, and keeps no more of them than the longest line may have. */
final class LineReader {
    /** How a line ended. */
    enum Ending {
        LINE_FEED,
        END_OF_FILE,
        TOO_LONG
    }

    /** The bytes of a line without its end. */
    static final class Line {
        private final byte[] bytes;
        private final Ending ending;

        private Line(byte[] bytes, Ending ending) {
            this.bytes = bytes;
            this.ending = ending;
        }

        /** Not to be changed. */
        byte[] bytes() {
            return bytes;
        }

        Ending ending() {
            return ending;
        }
    }

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line; empty where there are no more bytes. Nothing is read beyond a line that is too long. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        while (from < to || fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, from, end - from);
            boolean found = end < to;
            from = found ? end + 1 : end;
            if (line.size() > longest) {
                return Optional.of(new Line(line.toByteArray(), Ending.TOO_LONG));
            }
            if (found) {
                return Optional.of(new Line(line.toByteArray(), Ending.LINE_FEED));
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(new Line(line.toByteArray(), Ending.END_OF_FILE));
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(in.read(buffer), 0);
        return to > 0;
    }
}
