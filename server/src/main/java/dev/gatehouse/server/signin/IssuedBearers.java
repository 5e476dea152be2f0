package dev.gatehouse.server.signin;

import dev.gatehouse.server.identity.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tells who calls by a token that Gatehouse issued. */
public interface IssuedBearers {
    /** He; empty where it is no such token, is for something else than these, or holds no more. */
    Optional<Caller> caller(String token, Set<Audience> taken);

    /** Keeps that whoever calls by such a token proved a second factor; whether it holds. */
    boolean proven(String token, Instant at);
}
