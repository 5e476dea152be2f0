package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.Client.Answer;
import dev.gatehouse.server.running.World.Person;
import dev.gatehouse.server.running.World.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class SessionTest {
    private final World world;

    SessionTest(World world) {
        this.world = world;
    }

    @Test
    void beginsWithNamePasswordAndCode() {
        Person person = world.person(Role.SECURITY_READER);
        Answer answer = signIn(person, World.PASSWORD, code(person));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("name").asText()).isEqualTo(name(person));
        assertThat(answer.json().get("roles"))
                .extracting(node -> node.asText())
                .containsExactly("SecurityReader", "User");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Host-gatehouse=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict");
    }

    @Test
    void answersTheSameToAWrongNameAWrongPasswordAndAWrongCode() {
        Person person = world.person();
        Answer password = signIn(person, "another password", code(person));
        Answer totp = signIn(person, World.PASSWORD, "000000");
        Answer name = world.client().post("/api/v1/session", credentials("nobody", World.PASSWORD, code(person)));

        assertThat(password.status()).isEqualTo(401);
        assertThat(password.header("Content-Type")).startsWith("application/problem+json");
        assertThat(totp.body()).isEqualTo(password.body());
        assertThat(name.body()).isEqualTo(password.body());
        assertThat(password.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void takesEachCodeOnce() {
        Person person = world.person();

        assertThat(signIn(person, World.PASSWORD, code(person)).status()).isEqualTo(200);
        assertThat(signIn(person, World.PASSWORD, code(person)).status()).isEqualTo(401);
        world.clock().forward(Duration.ofSeconds(30));
        assertThat(signIn(person, World.PASSWORD, code(person)).status()).isEqualTo(200);
    }

    @Test
    void doesNotSpendACodeOnAWrongPassword() {
        Person person = world.person();

        assertThat(signIn(person, "another password", code(person)).status()).isEqualTo(401);
        assertThat(signIn(person, World.PASSWORD, code(person)).status()).isEqualTo(200);
    }

    @Test
    void isRefusedForAWhileAfterTooManyAttempts() {
        Person person = world.person();
        Answer last = signIn(person, "wrong password", "000000");
        for (int i = 0; i < 20 && last.status() == 401; i++) {
            last = signIn(person, "wrong password", "000000");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(signIn(person, World.PASSWORD, code(person)).status()).isEqualTo(429);

        world.clock().forward(Duration.ofMinutes(2));

        assertThat(signIn(person, World.PASSWORD, code(person)).status()).isEqualTo(200);
    }

    @Test
    void carriesTheCallerFromRequestToRequest() {
        Person person = world.person();
        String cookie = signIn(person, World.PASSWORD, code(person))
                .header("Set-Cookie")
                .split(";", 2)[0];
        Answer answer = world.client().get("/api/v1/session", "Cookie", cookie);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("by").asText()).isEqualTo("session");
        assertThat(answer.json().get("csrfToken").asText()).hasSizeGreaterThan(40);
    }

    @Test
    void endsWhenOneSignsOut() {
        SignedIn in = world.signedIn();
        Answer answer =
                world.client().call("DELETE", "/api/v1/session", "Cookie", cookie(in), "X-CSRF-Token", in.csrf());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(world.client().get("/api/v1/session", "Cookie", cookie(in)).status())
                .isEqualTo(401);
    }

    @Test
    void endsWhenItIsNotUsed() {
        SignedIn in = world.signedIn();
        world.clock().forward(Duration.ofMinutes(59));
        assertThat(world.client().get("/api/v1/session", "Cookie", cookie(in)).status())
                .isEqualTo(200);
        world.clock().forward(Duration.ofMinutes(59));
        assertThat(world.client().get("/api/v1/session", "Cookie", cookie(in)).status())
                .isEqualTo(200);
        world.clock().forward(Duration.ofMinutes(61));
        assertThat(world.client().get("/api/v1/session", "Cookie", cookie(in)).status())
                .isEqualTo(401);
    }

    @Test
    void endsAtTheEndOfTheDayHoweverMuchItIsUsed() {
        SignedIn in = world.signedIn();
        for (int hour = 0; hour < 10; hour++) {
            assertThat(world.client()
                            .get("/api/v1/session", "Cookie", cookie(in))
                            .status())
                    .isEqualTo(200);
            world.clock().forward(Duration.ofMinutes(60).minusSeconds(1));
        }
        world.clock().forward(Duration.ofSeconds(10));

        assertThat(world.client().get("/api/v1/session", "Cookie", cookie(in)).status())
                .isEqualTo(401);
    }

    @Test
    void changesNothingWithoutItsCsrfToken() {
        SignedIn in = world.signedIn();
        Answer without = world.client().call("DELETE", "/api/v1/session", "Cookie", cookie(in));
        Answer wrong = world.client().call("DELETE", "/api/v1/session", "Cookie", cookie(in), "X-CSRF-Token", "wrong");

        assertThat(without.status()).isEqualTo(403);
        assertThat(without.json().get("type").asText()).isEqualTo("urn:gatehouse:problem:csrf");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(world.client().get("/api/v1/session", "Cookie", cookie(in)).status())
                .isEqualTo(200);
    }

    @Test
    void changesNothingForAPageOfAnotherSite() {
        SignedIn in = world.signedIn();
        Answer answer = world.client()
                .call(
                        "DELETE",
                        "/api/v1/session",
                        "Cookie",
                        cookie(in),
                        "X-CSRF-Token",
                        in.csrf(),
                        "Sec-Fetch-Site",
                        "cross-site");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void losesARoleAtOnce() {
        SignedIn in = world.signedIn(Role.AUDITOR);
        assertThat(world.client().get("/api/v1/health", "Cookie", cookie(in)).status())
                .isEqualTo(200);
        world.accounts().change(Changes.withRoles(in.person().account()));

        assertThat(world.client().get("/api/v1/health", "Cookie", cookie(in)).status())
                .isEqualTo(403);
    }

    @Test
    void holdsNoMoreWhenTheAccountIsDisabled() {
        SignedIn in = world.signedIn();
        world.accounts().change(Changes.disabled(in.person().account()));

        assertThat(world.client().get("/api/v1/session", "Cookie", cookie(in)).status())
                .isEqualTo(401);
        world.clock().forward(Duration.ofSeconds(30));
        assertThat(signIn(in.person(), World.PASSWORD, code(in.person())).status())
                .isEqualTo(401);
    }

    @Test
    void isNotForgottenAboutForGood() {
        SignedIn in = world.signedIn();
        assertThat(world.sessionsOf(in.person())).isEqualTo(1);
        world.clock().forward(Duration.ofHours(11));
        Person person = world.person();
        assertThat(signIn(person, World.PASSWORD, code(person)).status()).isEqualTo(200);

        assertThat(world.sessionsOf(in.person())).isZero();
        assertThat(world.sessionsOf(person)).isEqualTo(1);
    }

    private Answer signIn(Person person, String password, String totp) {
        return world.client().post("/api/v1/session", credentials(name(person), password, totp));
    }

    private String code(Person person) {
        return person.totp().codeAt(world.clock().instant());
    }

    private static String name(Person person) {
        return person.account().name().value();
    }

    private static String cookie(SignedIn in) {
        return "__Host-gatehouse=" + in.cookie();
    }

    private static String credentials(String name, String password, String totp) {
        return "{\"name\":\"" + name + "\",\"password\":\"" + password + "\",\"totp\":\"" + totp + "\"}";
    }
}
