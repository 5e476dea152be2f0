package dev.gatehouse.connect.sink.syslog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was written last, and may be lost with its connection. */
final class Tail {
    /** Longer than Linux goes on with what is not acknowledged before it gives a connection up (tcp_retries2: 924.6 s). */
    private static final Duration DOUBTFUL = Duration.ofMinutes(16);

    private static final int MOST_FRAMES = 1_000;
    private static final long MOST_BYTES = 4 << 20;

    private final Deque<Written> frames = new ArrayDeque<>();
    private long bytes;

    private static final class Written {
        private final Instant at;
        private final byte[] frame;

        Written(Instant at, byte[] frame) {
            this.at = at;
            this.frame = frame;
        }
    }

    void add(List<byte[]> written, Instant now) {
        for (byte[] frame : written) {
            frames.addLast(new Written(now, frame));
            bytes += frame.length;
        }
        forget(now);
    }

    /** In the order in which they were written. */
    List<byte[]> frames(Instant now) {
        forget(now);
        return frames.stream().map(written -> written.frame).toList();
    }

    private void forget(Instant now) {
        while (!frames.isEmpty()
                && (frames.size() > MOST_FRAMES
                        || bytes > MOST_BYTES
                        || frames.getFirst().at.plus(DOUBTFUL).isBefore(now))) {
            bytes -= frames.removeFirst().frame.length;
        }
    }
}
