package dev.gatehouse.server.issuer;

import dev.gatehouse.server.identity.Secret;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a form comes from a page of ours that the same browser was shown: a cookie, and in the form what follows from
 * it. Also before anybody has signed in, so that nobody is signed in as somebody else without knowing.
 */
@Singleton
final class PageGuard {
    /** The cookie; the prefix makes browsers refuse it from another host, from another path, or without TLS. */
    static final String COOKIE = "__Host-gatehouse-page";

    /** The field. */
    static final String FIELD = "page";

    private static final int LEAST = 40;
    private static final int MOST = 100;

    private final SecureRandom random;

    PageGuard(SecureRandom random) {
        this.random = random;
    }

    /**
     * What a page is shown with.
     *
     * @param field the field's value
     * @param setCookie the header that sets the cookie
     */
    record Shown(String field, String setCookie) {
        @Override
        public String toString() {
            return "a guard";
        }
    }

    /** For a page, to a browser that may have the cookie already. */
    Shown show(@Nullable String cookie) {
        Secret secret = Optional.ofNullable(cookie)
                .filter(PageGuard::isOne)
                .map(Secret::new)
                .orElseGet(() -> Secret.random(random, ""));
        return new Shown(
                secret.derived("page").text(),
                COOKIE + "=" + secret.text() + "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=3600");
    }

    /** Whether a form comes from such a page. */
    static boolean isFrom(@Nullable String cookie, Optional<String> field) {
        return cookie != null
                && isOne(cookie)
                && field.filter(new Secret(cookie).derived("page")::is).isPresent();
    }

    private static boolean isOne(String cookie) {
        return cookie.length() >= LEAST
                && cookie.length() <= MOST
                && cookie.chars().allMatch(one -> Character.isLetterOrDigit(one) || one == '-' || one == '_');
    }
}
