package dev.gatehouse.connect.sink.sentinel;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.Gzip;
import dev.gatehouse.connect.sink.net.HttpAnswer;
import dev.gatehouse.connect.sink.net.HttpCaller;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ContentType;

/** Gets tokens by client credentials (RFC 6749, section 4.4; Microsoft's "OAuth 2.0 client credentials flow"), and keeps one. */
final class Tokens {
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    /** As a header can carry it (RFC 6750, section 2.1). */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    /** Seconds before its end at which a token is not used any more; half its time where it is given for less than twice that. */
    private static final long EARLY = 300;

    private final SentinelSettings settings;
    private final HttpCaller caller;
    private final InstantSource clock;
    private String token = "";
    private Instant until = Instant.MIN;

    Tokens(SentinelSettings settings, HttpCaller caller, InstantSource clock) {
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /** The token that is kept, or a new one. */
    synchronized Login get() {
        if (clock.instant().isBefore(until)) {
            return new Login.Granted(token);
        }
        Endpoint issuer = settings.authority().below("/" + settings.tenantId() + "/oauth2/v2.0/token");
        try {
            return read(issuer, caller.post(issuer, Map.of("Accept", "application/json"), FORM, Gzip.utf8(form())));
        } catch (IOException e) {
            return new Login.Refused(HttpCaller.unreached(issuer, e));
        }
    }

    /** Keeps a token no longer that was not taken. */
    synchronized void drop(String refused) {
        if (token.equals(refused)) {
            token = "";
            until = Instant.MIN;
        }
    }

    private Login read(Endpoint issuer, HttpAnswer answer) {
        JsonNode body = answer.json();
        if (!answer.isDone()) {
            return new Login.Refused(answer.later(issuer, remedy(body)));
        }
        String given = body.path("access_token").asText("");
        if (!TOKEN.matcher(given).matches()) {
            // What it said may hold a token all the same.
            HttpAnswer silent = new HttpAnswer(answer.status(), answer.retryAfter(), "");
            return new Login.Refused(silent.later(issuer, "no token was given"));
        }
        long seconds = Math.max(0, body.path("expires_in").asLong(0));
        token = given;
        until = clock.instant().plusSeconds(Math.max(seconds - EARLY, seconds / 2));
        return new Login.Granted(given);
    }

    /** By the codes of "Microsoft Entra authentication and authorization error codes". */
    private static String remedy(JsonNode body) {
        String said = body.path("error_description").asText("");
        if (said.startsWith("AADSTS7000222")) {
            return "the application's secret has expired: make another";
        }
        if (said.startsWith("AADSTS7000215")) {
            return "the application's secret is not right: give its value, not its id";
        }
        if (said.startsWith("AADSTS700016") || said.startsWith("AADSTS90002")) {
            return "see whether tenantId and clientId are right";
        }
        return "no token was given";
    }

    private String form() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", settings.clientId());
        fields.put("client_secret", settings.clientSecret().value());
        fields.put("scope", settings.scope());
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }
}
