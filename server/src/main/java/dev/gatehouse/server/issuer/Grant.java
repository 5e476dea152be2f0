package dev.gatehouse.server.issuer;

import java.util.Map;

/** A way to get tokens: what is given for them, and to whom. */
interface Grant {
    /** Its name, as {@code grant_type}. */
    String type();

    /** Whether it goes by a name. */
    default boolean isCalled(String name) {
        return type().equals(name);
    }

    /**
     * Gives tokens.
     *
     * @throws OAuthException where there are none
     */
    Map<String, Object> answer(Asked asked);

    /**
     * What a client asks.
     *
     * @param here the URL of the server that was asked
     */
    record Asked(Client client, Form form, String here) {}
}
