package dev.gatehouse.connect.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.auth.SaslExtensionsCallback;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerTokenCallback;

/**
 * Gets a token for client credentials (RFC 6749, section 4.4) when Kafka's client wants one; that asks again before it ends. Kafka
 * makes it by its name, and hands it what the login's entry says.
 */
public final class TokenLogin implements AuthenticateCallbackHandler {
    static final String TOKENS = "tokens";
    static final String SCOPE = "scope";
    static final String USER = "username";
    static final String PASSWORD = "password";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final JsonMapper JSON = new JsonMapper();

    private Map<String, String> options = Map.of();

    /** For Kafka's client. */
    public TokenLogin() {}

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
        options = entries.getFirst().getOptions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    @Override
    public void handle(Callback[] callbacks) throws IOException, UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            switch (callback) {
                case OAuthBearerTokenCallback wanted -> answer(wanted);
                case SaslExtensionsCallback _ -> {}
                default -> throw new UnsupportedCallbackException(callback);
            }
        }
    }

    private void answer(OAuthBearerTokenCallback wanted) throws IOException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            Instant asked = Instant.now();
            HttpResponse<String> answer = client.send(request(), BodyHandlers.ofString());
            JsonNode said = JSON.readTree(answer.body());
            String token = said.path("access_token").asText();
            if (answer.statusCode() != 200 || token.isEmpty()) {
                wanted.error("invalid_client", refusal(answer.statusCode(), said), null);
                return;
            }
            Instant end = asked.plusSeconds(said.path("expires_in").asLong(300));
            wanted.token(new BearerToken(token, option(USER), asked, end));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a token was asked for", e);
        }
    }

    private HttpRequest request() {
        Map<String, String> form = Map.of(
                "grant_type", "client_credentials",
                "client_id", option(USER),
                "client_secret", option(PASSWORD),
                "scope", option(SCOPE));
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(option(TOKENS)))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Authorities say why; Entra ID's words may hold the name of the client, never its secret. */
    private static String refusal(int status, JsonNode said) {
        String why = said.path("error_description").asText(said.path("error").asText());
        return "no token was given: HTTP " + status
                + (why.isEmpty() ? "" : ": " + why.lines().findFirst().orElse(""));
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    @Override
    public void close() {
        // nothing is held
    }
}
