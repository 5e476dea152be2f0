package dev.gatehouse.connect.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.Gzip;
import dev.gatehouse.connect.sink.net.HttpAnswer;
import dev.gatehouse.connect.sink.net.HttpCaller;
import dev.gatehouse.connect.sink.net.HttpOptions;
import dev.gatehouse.connect.sink.net.Reach;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.hc.core5.http.ContentType;
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

    /** Under which the properties hold a {@link Reach}; without it, the authority may be anywhere. */
    public static final String REACH = "gatehouse.reach";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    private final HttpOptions patience;
    private Map<String, String> options = Map.of();
    private Optional<Reach> reach = Optional.empty();

    /** For Kafka's client. */
    public TokenLogin() {
        this(PATIENCE);
    }

    TokenLogin(Duration patience) {
        this.patience = new HttpOptions(patience, Optional.empty());
    }

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
        options = entries.getFirst().getOptions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        if (configs.get(REACH) instanceof Reach limits) {
            reach = Optional.of(limits);
        }
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            switch (callback) {
                case OAuthBearerTokenCallback wanted -> answer(wanted);
                case SaslExtensionsCallback _ -> {}
                default -> throw new UnsupportedCallbackException(callback);
            }
        }
    }

    private void answer(OAuthBearerTokenCallback wanted) {
        Endpoint authority = Endpoint.of(option(TOKENS));
        Reach limits = reach.orElseGet(() -> Reach.outside(Set.of(authority.host())));
        Instant asked = Instant.now();
        try (HttpCaller caller =
                HttpCaller.of(limits, patience, InstantSource.system(), List.of(new Secret(option(PASSWORD))))) {
            HttpAnswer answer = caller.post(authority, Map.of("Accept", "application/json"), FORM, Gzip.utf8(form()));
            JsonNode said = answer.json();
            String token = said.path("access_token").asText();
            if (answer.status() != 200 || token.isEmpty()) {
                wanted.error("invalid_client", refusal(answer.status(), said), null);
                return;
            }
            Instant end = asked.plusSeconds(said.path("expires_in").asLong(300));
            wanted.token(new BearerToken(token, option(USER), asked, end));
        } catch (IOException e) {
            wanted.error(
                    "temporarily_unavailable",
                    "no token was given: " + HttpCaller.unreached(authority, e).why(),
                    null);
        }
    }

    private String form() {
        Map<String, String> fields = Map.of(
                "grant_type", "client_credentials",
                "client_id", option(USER),
                "client_secret", option(PASSWORD),
                "scope", option(SCOPE));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Authorities say why. An answer that may hold a token is not repeated. */
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
