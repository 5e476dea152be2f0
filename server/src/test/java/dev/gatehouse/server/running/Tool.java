package dev.gatehouse.server.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.server.issuer.Apps;
import dev.gatehouse.server.parts.Issuing;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.Person;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Gets tokens as a tool written for Microsoft Graph does, and signs in as a person at a browser does. */
@Singleton
public final class Tool {
    static final String AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
    static final String REDIRECT = "http://localhost:8400";
    static final String SCOPE = "openid profile offline_access https://graph.microsoft.com/.default";
    static final String VERIFIER = "a-verifier-of-forty-three-characters-or-more.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final Issuing issuing;
    private final AtomicInteger count = new AtomicInteger();

    Tool(World world, Issuing issuing) {
        this.world = world;
        this.issuing = issuing;
    }

    /** A new application with a secret. */
    Apps.Made app(String... permissions) {
        return new Apps(issuing)
                .make(
                        "app-" + count.incrementAndGet(),
                        true,
                        Set.of("https://app.contoso.example/back"),
                        Set.of(permissions),
                        world.clock().instant())
                .orElseThrow();
    }

    Apps apps() {
        return new Apps(issuing);
    }

    /** A token of an application. */
    Answer appToken(Apps.Made app) {
        return token(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                app.app().id().toString(),
                "client_secret",
                app.secret().orElseThrow().text(),
                "scope",
                "https://graph.microsoft.com/.default"));
    }

    Answer token(Map<String, String> form) {
        return post("/common/oauth2/v2.0/token", form);
    }

    Answer post(String path, Map<String, String> form, String... headers) {
        return Tab.post(world.client(), path, form, headers);
    }

    /** What a tool sends the browser with. */
    Map<String, String> request() {
        Map<String, String> all = new HashMap<>();
        all.put("client_id", AZURE_CLI);
        all.put("response_type", "code");
        all.put("redirect_uri", REDIRECT);
        all.put("scope", SCOPE);
        all.put("state", "state & <more>");
        all.put("nonce", "n-1");
        all.put("code_challenge", challenge(VERIFIER));
        all.put("code_challenge_method", "S256");
        all.put("x-client-SKU", "MSAL.Python");
        return all;
    }

    Answer open(Tab tab, String path) {
        return tab.open(world.client(), path);
    }

    Answer authorize(Tab tab, Map<String, String> request) {
        return open(tab, "/common/oauth2/v2.0/authorize?" + Tab.encoded(request));
    }

    /** Somebody fills in the form of a page and presses a button. */
    Answer press(Tab tab, String path, Answer page, String action, Map<String, String> typed) {
        return tab.press(world.client(), path, page, action, typed);
    }

    Answer pressAuthorize(Tab tab, Answer page, String action, Map<String, String> typed) {
        return press(tab, "/common/oauth2/v2.0/authorize", page, action, typed);
    }

    /** What somebody types to sign in, with a code that nobody used. */
    Map<String, String> credentials(Person person) {
        world.clock().forward(Duration.ofSeconds(31));
        return Map.of(
                "name", person.account().name().value(),
                "password", World.PASSWORD,
                "totp", person.totp().codeAt(world.clock().instant()));
    }

    /** Where a page leads on to, and with what. */
    static Map<String, String> leads(Answer page) {
        return Tab.parameters(Tab.link(page));
    }

    /** The code with which a page leads on. */
    static String codeOf(Answer page) {
        return Objects.requireNonNull(leads(page).get("code"), page.body());
    }

    /** A code, after somebody signed in in a browser of his own. */
    String code(Person person, Map<String, String> request) {
        Tab tab = new Tab();
        Answer left = pressAuthorize(tab, authorize(tab, request), "sign-in", credentials(person));
        assertThat(left.status()).as(left.body()).isEqualTo(200);
        return codeOf(left);
    }

    Answer redeem(String code) {
        return redeem(code, Map.of());
    }

    Answer redeem(String code, Map<String, String> otherwise) {
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type", "authorization_code",
                "client_id", AZURE_CLI,
                "code", code,
                "redirect_uri", REDIRECT,
                "code_verifier", VERIFIER));
        form.putAll(otherwise);
        return token(form);
    }

    /** The tokens of somebody who signed in. */
    JsonNode tokens(Person person) {
        Answer answer = redeem(code(person, request()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    Answer refresh(String token) {
        return refresh(token, Map.of());
    }

    Answer refresh(String token, Map<String, String> more) {
        Map<String, String> form =
                new HashMap<>(Map.of("grant_type", "refresh_token", "client_id", AZURE_CLI, "refresh_token", token));
        form.putAll(more);
        return token(form);
    }

    /** Who calls, by a token. */
    Answer who(String token) {
        return with(token, "/api/v1/session");
    }

    /** What is at a path for whoever has a token. */
    Answer with(String token, String path) {
        return world.client().get(path, "Authorization", "Bearer " + token);
    }

    static JsonNode claims(String token) {
        return json(token.split("\\.")[1]);
    }

    static JsonNode header(String token) {
        return json(token.split("\\.")[0]);
    }

    private static JsonNode json(String part) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
