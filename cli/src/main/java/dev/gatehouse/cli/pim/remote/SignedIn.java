package dev.gatehouse.cli.pim.remote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody signed in to a server, from this machine.
 *
 * @param ca the file of the certificate by which the server is trusted; empty where the machine trusts it
 * @param refreshToken by which another access token comes; each is worth something once
 */
record SignedIn(Optional<Path> ca, String accessToken, Instant expires, String refreshToken) {
    SignedIn {
        requireNonNull(ca, "ca is null");
        requireNonNull(accessToken, "accessToken is null");
        requireNonNull(expires, "expires is null");
        requireNonNull(refreshToken, "refreshToken is null");
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ca.ifPresent(file -> json.put("ca", file.toString()));
        return json.put("accessToken", accessToken)
                .put("expires", expires.toString())
                .put("refreshToken", refreshToken);
    }

    static SignedIn of(JsonNode json) {
        return new SignedIn(
                Optional.of(json.path("ca").asText())
                        .filter(file -> !file.isEmpty())
                        .map(Path::of),
                json.path("accessToken").asText(),
                Instant.parse(json.path("expires").asText("1970-01-01T00:00:00Z")),
                json.path("refreshToken").asText());
    }

    /** Secrets are not for logs. */
    @Override
    public String toString() {
        return "a sign-in until " + expires;
    }
}
