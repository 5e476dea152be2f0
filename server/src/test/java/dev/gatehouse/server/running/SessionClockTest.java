package dev.gatehouse.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.running.World.SignedIn;
import dev.gatehouse.server.signin.SessionCookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions and tokens under a clock that steps. */
@QuarkusTest
@QuarkusTestResource(ServerResource.class)
final class SessionClockTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final World world;
    private Duration ahead = Duration.ZERO;

    SessionClockTest(World world) {
        this.world = world;
    }

    @AfterEach
    void setRight() {
        step(ahead.negated());
    }

    @Test
    void aStepBackEndsNothing() {
        SignedIn in = world.signedIn(Role.SECURITY_READER);
        String token = world.token(world.person(Role.SECURITY_READER), DAY, Optional.empty(), Role.SECURITY_READER);
        step(DAY.negated());

        assertThat(withSession(in)).isEqualTo(200);
        assertThat(withToken(token)).isEqualTo(200);

        step(DAY);
        assertThat(withSession(in)).isEqualTo(200);
        assertThat(withToken(token)).isEqualTo(200);
    }

    @Test
    void aStepForwardEndsWhatIsOverByThen() {
        SignedIn in = world.signedIn(Role.SECURITY_READER);
        String day = world.token(world.person(Role.SECURITY_READER), DAY, Optional.empty(), Role.SECURITY_READER);
        String days = world.token(
                world.person(Role.SECURITY_READER), DAY.multipliedBy(3), Optional.empty(), Role.SECURITY_READER);
        step(DAY.plusMinutes(1));

        assertThat(withSession(in)).isEqualTo(401);
        assertThat(withToken(day)).isEqualTo(401);
        assertThat(withToken(days)).isEqualTo(200);
    }

    private int withSession(SignedIn in) {
        return world.client()
                .get("/api/v1/session", "Cookie", SessionCookie.NAME + "=" + in.cookie())
                .status();
    }

    private int withToken(String token) {
        return world.client()
                .get("/api/v1/session", "Authorization", "Bearer " + token)
                .status();
    }

    private void step(Duration by) {
        world.clock().forward(by);
        ahead = ahead.plus(by);
    }
}
