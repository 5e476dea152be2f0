package dev.gatehouse.server.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Optional;

/** Which client asks, and whether it is it: by a secret in the form or in a Basic header, if it has one. */
@Singleton
final class ClientProof {
    private static final String BASIC = "Basic ";

    private final Clients clients;

    ClientProof(Clients clients) {
        this.clients = clients;
    }

    private record Shown(String id, Optional<String> secret) {
        @Override
        public String toString() {
            return "a client's proof";
        }
    }

    /** The client. */
    Client check(Form form, Optional<String> authorization) {
        Shown shown = authorization
                .map(ClientProof::basic)
                .orElseGet(() -> new Shown(form.needed("client_id"), form.one("client_secret")));
        if (form.one("client_id").filter(id -> !id.equalsIgnoreCase(shown.id())).isPresent()
                || (authorization.isPresent() && form.one("client_secret").isPresent())) {
            throw OAuthException.invalidRequest("The client names itself twice, and otherwise.");
        }
        Client client = clients.find(shown.id())
                .orElseThrow(() -> OAuthException.of(
                        "invalid_client", "AADSTS700016: There is no application with this id, or it is shut out."));
        boolean proven = client.isPublic()
                ? shown.secret().isEmpty()
                : shown.secret().filter(client::isProvenBy).isPresent();
        if (!proven) {
            throw OAuthException.of(
                    "invalid_client",
                    client.isPublic()
                            ? "AADSTS700025: This client keeps no secret; send none."
                            : "AADSTS7000215: The client's secret is missing or wrong.");
        }
        return client;
    }

    private static Shown basic(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length()) || authorization.length() > 1000) {
            throw malformed();
        }
        try {
            String text = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    UTF_8);
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw malformed();
            }
            String secret = URLDecoder.decode(text.substring(colon + 1), UTF_8);
            return new Shown(
                    URLDecoder.decode(text.substring(0, colon), UTF_8),
                    Optional.of(secret).filter(one -> !one.isEmpty()));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static OAuthException malformed() {
        return OAuthException.of("invalid_client", "The header Authorization is not Basic with id and secret.");
    }
}
