package dev.gatehouse.cli.pim.remote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.remote.Http.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The token issuer of a server: somebody signs in at a browser, and this machine asks until he did. */
final class Issuer {
    /** By which the issuer knows this program. */
    static final String CLIENT = "17bcf3bf-a1ca-45b8-b1ea-6ca66fd8fd9d";

    private static final String SCOPE = "openid profile offline_access https://graph.microsoft.com/.default";
    private static final String TOKEN = "/common/oauth2/v2.0/token";
    private static final Duration SLOWER = Duration.ofSeconds(5);

    private final Http http;
    private final Optional<Path> ca;
    private final Terminal terminal;

    Issuer(Http http, Optional<Path> ca, Terminal terminal) {
        this.http = requireNonNull(http, "http is null");
        this.ca = requireNonNull(ca, "ca is null");
        this.terminal = requireNonNull(terminal, "terminal is null");
    }

    /** Has somebody sign in, and waits for it. */
    SignedIn deviceCode() {
        Answer begun = http.form("/common/oauth2/v2.0/devicecode", Map.of("client_id", CLIENT, "scope", SCOPE));
        if (!begun.isDone()) {
            throw refused(begun);
        }
        JsonNode told = begun.body();
        terminal.tell("Open     " + Shown.text(told.path("verification_uri")));
        terminal.tell("and enter " + Shown.text(told.path("user_code")));
        terminal.tell("to sign in. Waiting until you did ...");
        return poll(
                told.path("device_code").asText(),
                Duration.ofSeconds(Math.max(1, told.path("interval").asLong(5))),
                terminal.clock().instant().plusSeconds(told.path("expires_in").asLong(900)));
    }

    private SignedIn poll(String code, Duration interval, Instant ends) {
        Duration pause = interval;
        while (terminal.clock().instant().isBefore(ends)) {
            terminal.pause().last(pause);
            Answer answer = http.form(
                    TOKEN,
                    Map.of(
                            "grant_type",
                            "urn:ietf:params:oauth:grant-type:device_code",
                            "client_id",
                            CLIENT,
                            "device_code",
                            code));
            if (answer.isDone()) {
                return signedIn(answer.body());
            }
            switch (answer.body().path("error").asText()) {
                case "authorization_pending" -> {}
                case "slow_down" -> pause = pause.plus(SLOWER);
                default -> throw refused(answer);
            }
        }
        throw PimException.failed("nobody signed in with this code in time; begin again: gatehouse pim login");
    }

    /** Another access token; empty where the sign-in holds no more. */
    Optional<SignedIn> renewed(SignedIn old) {
        Answer answer = http.form(
                TOKEN, Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", old.refreshToken()));
        if (answer.isDone()) {
            return Optional.of(signedIn(answer.body()));
        }
        if (answer.body().path("error").asText().equals("invalid_grant")) {
            return Optional.empty();
        }
        throw refused(answer);
    }

    private SignedIn signedIn(JsonNode tokens) {
        return new SignedIn(
                ca,
                tokens.path("access_token").asText(),
                terminal.clock().instant().plusSeconds(tokens.path("expires_in").asLong()),
                tokens.path("refresh_token").asText());
    }

    private static PimException refused(Answer answer) {
        String said = Shown.text(answer.body().path("error_description"));
        return PimException.failed(
                said.isEmpty()
                        ? "the server gives no token (status " + answer.status()
                                + "); is it a Gatehouse of this version?"
                        : "the server gives no token: " + said);
    }
}
