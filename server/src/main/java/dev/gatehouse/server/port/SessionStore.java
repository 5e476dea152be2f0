package dev.gatehouse.server.port;

import dev.gatehouse.server.identity.SecretHash;
import dev.gatehouse.server.identity.Session;
import java.time.Instant;
import java.util.Optional;

/** The sessions. Safe for any number of threads. */
public interface SessionStore {
    /** Begins one. */
    void begin(Session session);

    /** The session whose secret has this hash, whether it still holds or not. */
    Optional<Session> find(SecretHash hash);

    /** Notes that it was used. */
    void seen(SecretHash hash, Instant at);

    /** Notes that a second factor was proved in it; nothing where it is not of a local account. */
    void proven(SecretHash hash, Instant at);

    /** Ends one; nothing where there is none. */
    void end(SecretHash hash);

    /** Removes those that hold no more. */
    void removeEnded(Instant now);
}
