package dev.gatehouse.server.signin;

import dev.gatehouse.server.identity.Secret;
import dev.gatehouse.server.identity.Session;

/** The cookie that carries a session's secret. */
public final class SessionCookie {
    /** Its name; the prefix makes browsers refuse it from another host, from another path, or without TLS. */
    public static final String NAME = "__Host-gatehouse";

    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private SessionCookie() {}

    /** The header that sets it. */
    public static String set(Secret secret) {
        return NAME + "=" + secret.text() + ATTRIBUTES + "; Max-Age=" + Session.LONGEST.toSeconds();
    }

    /** The header that takes it away. */
    public static String removed() {
        return NAME + "=" + ATTRIBUTES + "; Max-Age=0";
    }

    /** What a page must send with whatever changes something: it can read it, another site's page cannot. */
    public static Secret csrfToken(String cookie) {
        return new Secret(cookie).derived("csrf");
    }
}
