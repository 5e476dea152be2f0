package dev.gatehouse.server.furnish;

import dev.gatehouse.server.identity.ApiToken;
import dev.gatehouse.server.identity.SecretHash;
import dev.gatehouse.server.identity.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens of sources that were found in the database lately. While it is away, whoever sends logs with one of them is still
 * known, so that what comes in is accepted: such a token may do nothing else. Safe for many threads.
 */
final class KnownSenders {
    /** For so long after it was found, a token is taken without the database. */
    static final Duration TRUSTED = Duration.ofHours(12);

    private static final int MOST = 1_000;

    private final Map<SecretHash, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SecretHash, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(ApiToken token, Instant at) {}

    /** What the database says of a token. */
    synchronized void found(SecretHash hash, Optional<ApiToken> token, Instant now) {
        Optional<ApiToken> sender = token.filter(any -> any.source().isPresent());
        if (sender.isPresent()) {
            known.put(hash, new Known(sender.get(), now));
        } else {
            known.remove(hash);
        }
    }

    /** The token of a source that the database knew lately. */
    synchronized Optional<ApiToken> known(SecretHash hash, Instant now) {
        return Optional.ofNullable(known.get(hash))
                .filter(found -> found.at().plus(TRUSTED).isAfter(now))
                .map(Known::token);
    }

    /** That a token was revoked. */
    synchronized void forget(TokenId id) {
        known.values().removeIf(found -> found.token().id().equals(id));
    }
}
