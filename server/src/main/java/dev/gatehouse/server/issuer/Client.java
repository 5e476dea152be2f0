package dev.gatehouse.server.issuer;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.issuer.App;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A client of the issuer.
 *
 * @param name by which people know it
 * @param secret the hash of what it proves itself with; empty where it cannot keep one, as no program on a desk can
 * @param app what it is an application as; empty for a tool that everybody has
 */
record Client(UUID id, String name, Optional<TokenHash> secret, Set<String> redirects, Optional<App> app) {
    Client {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(secret, "secret is null");
        redirects = Set.copyOf(redirects);
        requireNonNull(app, "app is null");
    }

    /** A tool that everybody has, and that leads back to a port of the machine. */
    static Client tool(String id, String name) {
        return new Client(UUID.fromString(id), name, Optional.empty(), Set.of("http://localhost"), Optional.empty());
    }

    /** An application. */
    static Client of(App app) {
        return new Client(app.id(), app.name(), app.secret(), app.redirects(), Optional.of(app));
    }

    /** Whether anybody could say that he is it. */
    boolean isPublic() {
        return secret.isEmpty();
    }

    /** Whether that is its secret, in a time that does not depend on where they differ. */
    boolean isProvenBy(String text) {
        return secret.isPresent()
                && MessageDigest.isEqual(
                        bytes(secret.get().hex()), bytes(TokenHash.of(text).hex()));
    }

    /** What a new secret begins with, so that scanners of repositories can find one that leaked. */
    static final String SECRET_PREFIX = Secret.TOKEN_PREFIX + "app_";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
