package dev.gatehouse.server.incident;

import dev.gatehouse.lake.SignInSink;
import java.time.Instant;
import java.util.Set;

/** Tells which users signed in from some addresses, and on which days. */
@FunctionalInterface
public interface SignIns {
    void from(Set<String> addresses, Instant from, Instant until, SignInSink sink);
}
