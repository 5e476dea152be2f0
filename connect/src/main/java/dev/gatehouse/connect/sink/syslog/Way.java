package dev.gatehouse.connect.sink.syslog;

import java.io.IOException;
import java.util.List;

/** How frames get to the receiver. For any number of threads. */
sealed interface Way extends AutoCloseable permits ClosingWay, LastingWay {
    /**
     * Returns once they are there, as far as that can be told.
     *
     * @throws IOException where that cannot be told of all; some of them may be there
     */
    void send(List<byte[]> frames) throws IOException, InterruptedException;

    @Override
    void close();
}
