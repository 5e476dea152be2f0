package dev.gatehouse.server.graph.pim;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Asks a client for a token that shows more, in the way that Microsoft's clients answer by themselves. */
final class StepUp {
    private StepUp() {}

    /**
     * The header.
     *
     * @param claims with what a token must have been asked for
     * @param authorize where the client has people sign in
     */
    static Map<String, String> challenge(String claims, String authorize) {
        String base64 = Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "WWW-Authenticate",
                "Bearer realm=\"\", authorization_uri=\"" + authorize + "\", error=\"insufficient_claims\", claims=\""
                        + base64 + "\"");
    }
}
