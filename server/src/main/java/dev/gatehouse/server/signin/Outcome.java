package dev.gatehouse.server.signin;

import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Secret;
import java.time.Duration;

/** What became of an attempt to sign in. */
public sealed interface Outcome {
    /** It succeeded. */
    record SignedIn(Secret cookie, Caller caller) implements Outcome {}

    /** Name, password or code is wrong; which of them, nobody learns. */
    record Refused() implements Outcome {}

    /** Too many attempts were made. */
    record TooMany(Duration retryAfter) implements Outcome {}
}
