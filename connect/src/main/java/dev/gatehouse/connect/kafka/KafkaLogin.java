package dev.gatehouse.connect.kafka;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Endpoint;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who a client is to the brokers.
 *
 * @param user the name; of {@link Mechanism#OAUTHBEARER} the client's id
 * @param password read anew for each attempt to connect, so that it may be changed; may throw an unchecked exception where it
 *     cannot be read
 * @param authority who gives tokens: for {@link Mechanism#OAUTHBEARER}, and for nothing else
 */
public record KafkaLogin(Mechanism mechanism, String user, Supplier<Secret> password, Optional<Authority> authority) {
    /**
     * Who gives tokens for client credentials (RFC 6749, section 4.4).
     *
     * @param tokens where
     * @param scope what they are asked for, such as {@code https://NAMESPACE.servicebus.windows.net/.default}
     */
    public record Authority(URI tokens, String scope) {
        private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

        public Authority {
            requireNonNull(tokens, "tokens is null");
            requireNonNull(scope, "scope is null");
            if (!isSafe(tokens)) {
                throw new IllegalArgumentException(
                        "the token endpoint " + tokens + " is no https URL; write it from https:// on");
            }
            var _ = new Endpoint(tokens);
        }

        /** Whether nobody on the way can read what is sent there. */
        private static boolean isSafe(URI uri) {
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return uri.getHost() != null
                    && (scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(uri.getHost())));
        }
    }

    public KafkaLogin {
        requireNonNull(mechanism, "mechanism is null");
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
        requireNonNull(authority, "authority is null");
        if (user.isEmpty() || user.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the user is empty or has control characters in it; write its name");
        }
        if (authority.isPresent() != (mechanism == Mechanism.OAUTHBEARER)) {
            throw new IllegalArgumentException(
                    "a token endpoint and a scope are needed for OAUTHBEARER, and only there; add or remove them");
        }
    }

    /** One by a name and a password. */
    public KafkaLogin(Mechanism mechanism, String user, Supplier<Secret> password) {
        this(mechanism, user, password, Optional.empty());
    }
}
