package dev.gatehouse.server.proxy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much and how long.
 *
 * @param tunnels so many at once; as many again may be about to ask for one
 * @param head the head of a first request must be here after so long
 * @param idle a connection on which nothing happens, or whose next request does not come, ends after so long
 */
record Limits(int tunnels, Duration head, Duration idle) {
    /** No head of a request may be larger, nor its first line, nor those of an answer. */
    static final int HEAD_SIZE = 32 << 10;

    /** What is usual. */
    static final Limits USUAL = new Limits(200, Duration.ofSeconds(15), Duration.ofSeconds(60));

    Limits {
        requireNonNull(head, "head is null");
        requireNonNull(idle, "idle is null");
    }
}
