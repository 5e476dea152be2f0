package dev.gatehouse.server.port;

import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.ApiToken;
import dev.gatehouse.server.identity.SecretHash;
import dev.gatehouse.server.identity.TokenId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The API tokens. Safe for any number of threads. */
public interface TokenStore {
    /** Adds one. */
    void add(ApiToken token);

    /** The token whose secret has this hash, whether it still holds or not. */
    Optional<ApiToken> find(SecretHash hash);

    /** The token of that id. */
    Optional<ApiToken> find(TokenId id);

    /**
     * A page of them, in the order of their ids as texts.
     *
     * @param owner whose; empty for everybody's
     * @param after the last of the page before; empty for the first page
     */
    List<ApiToken> page(Optional<AccountId> owner, Optional<TokenId> after, int limit);

    /** Revokes one; nothing where it is revoked already. */
    void revoke(TokenId id, Instant at);
}
