package dev.gatehouse.server.port;

import static java.util.Objects.requireNonNull;

/**
 * What a server is furnished with, open and in use.
 *
 * @param closing lets go of all of them; called once, at the end
 */
public record Parts(Accounts accounts, SessionStore sessions, TokenStore tokens, Acceptor acceptor, Runnable closing) {
    public Parts {
        requireNonNull(accounts, "accounts is null");
        requireNonNull(sessions, "sessions is null");
        requireNonNull(tokens, "tokens is null");
        requireNonNull(acceptor, "acceptor is null");
        requireNonNull(closing, "closing is null");
    }
}
