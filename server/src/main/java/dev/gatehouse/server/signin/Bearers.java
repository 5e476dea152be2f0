package dev.gatehouse.server.signin;

import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.port.Duty;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Who calls by a token that Gatehouse issued: nobody, where the server only watches. */
@Singleton
public final class Bearers {
    private final Duty duty;
    private final Instance<IssuedBearers> issued;

    Bearers(Duty duty, Instance<IssuedBearers> issued) {
        this.duty = duty;
        this.issued = issued;
    }

    /** He; empty where it is no such token, is for something else than these, or holds no more. */
    Optional<Caller> caller(String token, Set<Audience> taken) {
        return duty.grants() ? issued.get().caller(token, taken) : Optional.empty();
    }

    /** Keeps that whoever calls by such a token proved a second factor; whether it holds. */
    public boolean proven(String token, Instant at) {
        return duty.grants() && issued.get().proven(token, at);
    }
}
