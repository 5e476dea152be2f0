package dev.gatehouse.server.furnish;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.SecretHash;
import dev.gatehouse.server.identity.Session;
import dev.gatehouse.server.identity.Subject;
import dev.gatehouse.server.port.SessionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions: of local accounts in the database, of those whom a provider vouches for in memory, until the server ends. */
final class StoredSessions implements SessionStore {
    private final dev.gatehouse.store.accounts.SessionStore store;
    private final InstantSource clock;
    private final Map<SecretHash, Session> foreign = new ConcurrentHashMap<>();

    StoredSessions(dev.gatehouse.store.accounts.SessionStore store, InstantSource clock) {
        this.store = requireNonNull(store, "store is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public void begin(Session session) {
        switch (session.subject()) {
            case Subject.Local(AccountId account) -> {
                boolean _ = store.open(new dev.gatehouse.store.accounts.Session(
                        Hashes.stored(session.hash()),
                        account.value(),
                        "",
                        session.begun(),
                        session.begun().plus(Session.LONGEST),
                        session.seen(),
                        session.proven()));
            }
            case Subject.Foreign any -> foreign.put(session.hash(), session);
        }
    }

    @Override
    public Optional<Session> find(SecretHash hash) {
        Optional<Session> known = Optional.ofNullable(foreign.get(hash));
        return known.or(() -> store.find(Hashes.stored(hash), clock.instant())
                .map(kept -> new Session(
                        hash,
                        new Subject.Local(new AccountId(kept.account())),
                        kept.created(),
                        kept.seen(),
                        kept.mfa())));
    }

    @Override
    public void seen(SecretHash hash, Instant at) {
        if (foreign.computeIfPresent(hash, (any, session) -> new Session(hash, session.subject(), session.begun(), at))
                == null) {
            store.seen(Hashes.stored(hash), at);
        }
    }

    @Override
    public void proven(SecretHash hash, Instant at) {
        store.mfa(Hashes.stored(hash), at);
    }

    @Override
    public void end(SecretHash hash) {
        if (foreign.remove(hash) == null) {
            store.end(Hashes.stored(hash));
        }
    }

    @Override
    public void removeEnded(Instant now) {
        foreign.values().removeIf(session -> !session.holds(now));
        int _ = store.forgetExpired(now);
    }
}
