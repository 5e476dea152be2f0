package dev.gatehouse.server.running;

import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.ApiToken;
import dev.gatehouse.server.identity.SecretHash;
import dev.gatehouse.server.identity.TokenId;
import dev.gatehouse.server.port.TokenStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens in memory. */
public final class MemoryTokens implements TokenStore {
    private final Map<TokenId, ApiToken> tokens = new ConcurrentHashMap<>();

    @Override
    public void add(ApiToken token) {
        tokens.put(token.id(), token);
    }

    @Override
    public Optional<ApiToken> find(SecretHash hash) {
        return tokens.values().stream()
                .filter(token -> token.hash().equals(hash))
                .findFirst();
    }

    @Override
    public Optional<ApiToken> find(TokenId id) {
        return Optional.ofNullable(tokens.get(id));
    }

    @Override
    public List<ApiToken> page(Optional<AccountId> owner, Optional<TokenId> after, int limit) {
        return tokens.values().stream()
                .filter(token -> owner.isEmpty() || owner.get().equals(token.owner()))
                .filter(token -> after.isEmpty()
                        || token.id().toString().compareTo(after.get().toString()) > 0)
                .sorted(Comparator.comparing(token -> token.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public void revoke(TokenId id, Instant at) {
        tokens.computeIfPresent(
                id,
                (_, token) -> new ApiToken(
                        id,
                        token.name(),
                        token.hash(),
                        token.owner(),
                        token.roles(),
                        token.source(),
                        token.created(),
                        token.expires(),
                        token.revoked().or(() -> Optional.of(at))));
    }
}
