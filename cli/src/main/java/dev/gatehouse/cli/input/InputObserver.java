package dev.gatehouse.cli.input;

import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.logs.scan.Unreadable;

/** Hears what happens to inputs while they are read; calls come from any thread. */
public interface InputObserver {
    /** So many bytes of it were handed out to be evaluated. */
    void read(int input, long bytes);

    /** A stretch of it was dropped whole. */
    void dropped(int input, long from, long to, Unreadable reason, byte[] bytes, int start, int end);

    /** It was read to its end, or as far as it could be. */
    void ended(int input, InputReader reader);
}
