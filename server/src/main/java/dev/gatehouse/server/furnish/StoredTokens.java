package dev.gatehouse.server.furnish;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.audit.Target;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.ApiToken;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.identity.SecretHash;
import dev.gatehouse.server.identity.SourceBinding;
import dev.gatehouse.server.identity.TokenId;
import dev.gatehouse.server.port.TokenStore;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.TemporaryStoreException;
import dev.gatehouse.store.accounts.ApiTokenStore;
import dev.gatehouse.store.accounts.TokenScope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The API tokens, in the database. */
final class StoredTokens implements TokenStore {
    /** A token's use is noted when it was not within so long: each note is a transaction that waits for the watch's. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final ApiTokenStore store;
    private final String tenant;
    private final Notes notes;
    private final InstantSource clock;
    private final KnownSenders senders = new KnownSenders();

    StoredTokens(ApiTokenStore store, String tenant, Notes notes, InstantSource clock) {
        this.store = requireNonNull(store, "store is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.notes = requireNonNull(notes, "notes is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    @Override
    public void add(ApiToken token) {
        TokenScope scope = token.source()
                .<TokenScope>map(bound -> new TokenScope.Source(
                        bound.source(), bound.tables().stream().map(Table::name).collect(Collectors.toSet())))
                .orElseGet(() -> new TokenScope.Roles(
                        token.roles().stream().map(Role::title).collect(Collectors.toSet())));
        String owner = token.owner().toString();
        store.create(
                new dev.gatehouse.store.accounts.ApiToken(
                        token.id().value(),
                        token.name(),
                        Hashes.stored(token.hash()),
                        scope,
                        owner,
                        token.created(),
                        token.expires(),
                        Optional.empty(),
                        token.revoked()),
                notes.person(owner, "", "token.create", target(token.id(), token.name())));
    }

    @Override
    public Optional<ApiToken> find(SecretHash hash) {
        Instant now = clock.instant();
        try {
            Optional<dev.gatehouse.store.accounts.ApiToken> found = store.find(Hashes.stored(hash), now);
            found.filter(token ->
                            token.used().filter(now.minus(NOTED)::isBefore).isEmpty())
                    .ifPresent(token -> store.used(token.id(), now));
            Optional<ApiToken> token = found.map(this::token);
            senders.found(hash, token, now);
            return token;
        } catch (TemporaryStoreException e) {
            return Optional.of(senders.known(hash, now).orElseThrow(() -> e));
        }
    }

    @Override
    public Optional<ApiToken> find(TokenId id) {
        return store.all().stream()
                .filter(token -> token.id().equals(id.value()))
                .map(this::token)
                .findFirst();
    }

    @Override
    public List<ApiToken> page(Optional<AccountId> owner, Optional<TokenId> after, int limit) {
        return store.all().stream()
                .map(this::token)
                .filter(token -> owner.isEmpty() || token.owner().equals(owner.get()))
                .sorted(Comparator.comparing(token -> token.id().toString()))
                .filter(token -> after.isEmpty()
                        || token.id().toString().compareTo(after.get().toString()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public void revoke(TokenId id, Instant at) {
        Optional<ApiToken> token = find(id);
        if (token.isPresent()) {
            String owner = token.get().owner().toString();
            boolean _ = store.revoke(
                    id.value(),
                    at,
                    notes.person(
                            owner, "", "token.revoke", target(id, token.get().name())));
            // Not before: whoever used it meanwhile would be known again.
            senders.forget(id);
        }
    }

    private static Target target(TokenId id, String name) {
        return new Target("token", id.toString(), name);
    }

    private ApiToken token(dev.gatehouse.store.accounts.ApiToken kept) {
        Set<Role> roles = switch (kept.scope()) {
            case TokenScope.Roles(Set<String> titles) ->
                titles.stream().flatMap(title -> Role.titled(title).stream()).collect(Collectors.toSet());
            case TokenScope.Source any -> Set.of(Role.SOURCE);
        };
        Optional<SourceBinding> source = switch (kept.scope()) {
            case TokenScope.Roles any -> Optional.empty();
            case TokenScope.Source(String name, Set<String> tables) ->
                Optional.of(new SourceBinding(
                        name, tenant, tables.stream().map(Table::valueOf).collect(Collectors.toSet())));
        };
        return new ApiToken(
                new TokenId(kept.id()),
                kept.name(),
                Hashes.of(kept.token()),
                new AccountId(UUID.fromString(kept.createdBy())),
                roles,
                source,
                kept.created(),
                kept.expires(),
                kept.revoked());
    }
}
