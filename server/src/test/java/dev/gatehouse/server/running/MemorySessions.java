package dev.gatehouse.server.running;

import dev.gatehouse.server.identity.SecretHash;
import dev.gatehouse.server.identity.Session;
import dev.gatehouse.server.port.SessionStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in memory. */
public final class MemorySessions implements SessionStore {
    private final Map<SecretHash, Session> sessions = new ConcurrentHashMap<>();

    @Override
    public void begin(Session session) {
        sessions.put(session.hash(), session);
    }

    @Override
    public Optional<Session> find(SecretHash hash) {
        return Optional.ofNullable(sessions.get(hash));
    }

    @Override
    public void seen(SecretHash hash, Instant at) {
        sessions.computeIfPresent(hash, (_, session) -> new Session(hash, session.subject(), session.begun(), at));
    }

    @Override
    public void end(SecretHash hash) {
        sessions.remove(hash);
    }

    @Override
    public void removeEnded(Instant now) {
        sessions.values().removeIf(session -> !session.holds(now));
    }

    /** How many are kept. */
    public int size() {
        return sessions.size();
    }
}
