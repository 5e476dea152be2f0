package dev.gatehouse.server.parts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.port.Acceptor;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.port.SessionStore;
import dev.gatehouse.server.port.TokenStore;
import java.util.Optional;

/**
 * What a server is furnished with, open and in use.
 *
 * @param duty what it is there for
 * @param granting what decides who may have what; empty where it only watches
 * @param starting begins the work of all of them; called once, before the first request
 * @param closing lets go of all of them; called once, at the end
 */
public record Parts(
        Duty duty,
        Accounts accounts,
        SessionStore sessions,
        TokenStore tokens,
        Acceptor acceptor,
        Watching watching,
        Optional<Granting> granting,
        Runnable starting,
        Runnable closing)
        implements AutoCloseable {
    public Parts {
        requireNonNull(duty, "duty is null");
        requireNonNull(accounts, "accounts is null");
        requireNonNull(sessions, "sessions is null");
        requireNonNull(tokens, "tokens is null");
        requireNonNull(acceptor, "acceptor is null");
        requireNonNull(watching, "watching is null");
        requireNonNull(granting, "granting is null");
        requireNonNull(starting, "starting is null");
        requireNonNull(closing, "closing is null");
        if (duty.grants() != granting.isPresent()) {
            throw new IllegalArgumentException("what grants is there where the server grants");
        }
    }

    /** PIM; only where the server grants. */
    public PimStation pim() {
        return needed().pim();
    }

    /** The token issuer; only where the server grants. */
    public Issuing issuing() {
        return needed().issuing();
    }

    private Granting needed() {
        return granting.orElseThrow(() -> new IllegalStateException("this server only watches"));
    }

    /** The same with another acceptor. */
    public Parts with(Acceptor other) {
        return new Parts(duty, accounts, sessions, tokens, other, watching, granting, starting, closing);
    }

    @Override
    public void close() {
        closing.run();
    }
}
