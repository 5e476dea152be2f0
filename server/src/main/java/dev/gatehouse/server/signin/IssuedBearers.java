package dev.gatehouse.server.signin;

import dev.gatehouse.server.identity.Caller;
import java.util.Optional;

/** Tells who calls by a token that Gatehouse issued. */
@FunctionalInterface
public interface IssuedBearers {
    /** He; empty where it is no such token, or holds no more. */
    Optional<Caller> caller(String token);
}
