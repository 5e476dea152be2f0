package dev.gatehouse.server.signin;

import java.time.Duration;
import java.time.Instant;

/** What became of an attempt to prove a second factor anew. */
public sealed interface Proof {
    /** It succeeded. */
    record Shown(Instant at) implements Proof {}

    /** The code is wrong, or was used before. */
    record Refused() implements Proof {}

    /** Too many attempts were made. */
    record TooMany(Duration retryAfter) implements Proof {}
}
