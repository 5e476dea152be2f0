package dev.gatehouse.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LimitsTest {
    private Instant now = Instant.parse("2026-05-04T09:00:00Z");
    private final Calling calling = new Calling();
    private final Limits limits = new Limits(30, 2, calling, () -> now);

    @BeforeEach
    void kimCalls() {
        calls(Caller.By.SESSION, "kim");
    }

    @Test
    void soManyCallsAreMadeAtOnceAndThenOneAtATime() {
        exhaustGraphCalls();

        ProblemException refused = catchThrowableOfType(ProblemException.class, limits::takeGraphCall);
        assertThat(refused.problem().status()).isEqualTo(429);
        assertThat(refused.problem().detail()).contains("30 calls in a minute");
        assertThat(refused.retryAfterSeconds()).hasValue("2");

        now = now.plusSeconds(2);
        assertThatNoException().isThrownBy(limits::takeGraphCall);
        assertThat(catchThrowableOfType(ProblemException.class, limits::takeGraphCall))
                .isNotNull();
    }

    @Test
    void whoeverWaitedAMinuteHasAllOfThemAgain() {
        exhaustGraphCalls();
        now = now.plus(Duration.ofMinutes(1));

        exhaustGraphCalls();
    }

    @Test
    void activationsAreCountedByThemselves() {
        exhaustGraphCalls();
        limits.takeActivation();
        limits.takeActivation();

        ProblemException refused = catchThrowableOfType(ProblemException.class, limits::takeActivation);
        assertThat(refused.problem().status()).isEqualTo(429);
        assertThat(refused.problem().detail()).contains("2 times in a minute");
        assertThat(refused.retryAfterSeconds()).hasValue("30");
    }

    @Test
    void aPrincipalIsOneByWhicheverSessionOrTokenAndOthersAreOthers() {
        exhaustGraphCalls();
        calls(Caller.By.ISSUED, "kim");
        assertThat(catchThrowableOfType(ProblemException.class, limits::takeGraphCall))
                .isNotNull();

        calls(Caller.By.SESSION, "lee");
        assertThatNoException().isThrownBy(limits::takeGraphCall);
    }

    @Test
    void aPersonsApiTokensCountAsThePerson() {
        AccountId kim = new AccountId(UUID.randomUUID());
        calls(Caller.By.SESSION, kim.toString(), kim);
        exhaustGraphCalls();
        calls(Caller.By.TOKEN, UUID.randomUUID().toString(), kim);

        assertThat(catchThrowableOfType(ProblemException.class, limits::takeGraphCall))
                .isNotNull();
    }

    private void exhaustGraphCalls() {
        for (int i = 0; i < 30; i++) {
            limits.takeGraphCall();
        }
    }

    private void calls(Caller.By by, String id, AccountId account) {
        calling.is(new Caller(by, id, id, Set.of(Role.USER), Optional.of(account), Optional.empty()), "192.0.2.1");
    }

    private void calls(Caller.By by, String id) {
        calling.is(new Caller(by, id, id, Set.of(Role.USER), Optional.empty(), Optional.empty()), "192.0.2.1");
    }
}
