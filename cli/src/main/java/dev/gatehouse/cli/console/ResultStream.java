package dev.gatehouse.cli.console;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A stream of results that remembers why a write failed: a {@link PrintStream} only remembers that one did. */
public final class ResultStream extends PrintStream {
    private static final int BUFFER = 1 << 16;

    private final Recorder recorder;

    private ResultStream(Recorder recorder) {
        super(new BufferedOutputStream(recorder, BUFFER), false, StandardCharsets.UTF_8);
        this.recorder = recorder;
    }

    /** Writes there, buffered, as UTF-8. */
    public static ResultStream to(OutputStream out) {
        return new ResultStream(new Recorder(out));
    }

    /** Writes out what is buffered; answers the first failure of all writes so far. */
    public Optional<IOException> failure() {
        flush();
        return recorder.failure;
    }

    /** Whether the reader of a pipe has gone, as {@code head} does: nobody is left to tell. */
    public static boolean readerGone(IOException failure) {
        return String.valueOf(failure.getMessage()).contains("Broken pipe");
    }

    private static final class Recorder extends FilterOutputStream {
        private Optional<IOException> failure = Optional.empty();

        Recorder(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
                throw e;
            }
        }
    }
}
