package dev.gatehouse.server.parts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.port.Acceptor;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.port.SessionStore;
import dev.gatehouse.server.port.TokenStore;

/**
 * What a server is furnished with, open and in use.
 *
 * @param starting begins the work of all of them; called once, before the first request
 * @param closing lets go of all of them; called once, at the end
 */
public record Parts(
        Accounts accounts,
        SessionStore sessions,
        TokenStore tokens,
        Acceptor acceptor,
        Watching watching,
        PimStation pim,
        Issuing issuing,
        Runnable starting,
        Runnable closing)
        implements AutoCloseable {
    public Parts {
        requireNonNull(accounts, "accounts is null");
        requireNonNull(sessions, "sessions is null");
        requireNonNull(tokens, "tokens is null");
        requireNonNull(acceptor, "acceptor is null");
        requireNonNull(watching, "watching is null");
        requireNonNull(pim, "pim is null");
        requireNonNull(issuing, "issuing is null");
        requireNonNull(starting, "starting is null");
        requireNonNull(closing, "closing is null");
    }

    /** The same with another acceptor. */
    public Parts with(Acceptor other) {
        return new Parts(accounts, sessions, tokens, other, watching, pim, issuing, starting, closing);
    }

    @Override
    public void close() {
        closing.run();
    }
}
