package dev.gatehouse.logs.form;

import java.util.Optional;

/** Takes a stream in one form and makes blocks of JSON records of it; for one stream, used by one thread. */
public interface Transcoder {
    /** Takes the stream's next bytes, {@code bytes[from, to)}, which are the caller's again afterwards. */
    void feed(byte[] bytes, int from, int to);

    /** Says that the stream has ended. */
    void end();

    /** Why nothing of the stream is read, and what to do about it; empty where it is. Ask after the end. */
    default Optional<String> refusal() {
        return Optional.empty();
    }
}
