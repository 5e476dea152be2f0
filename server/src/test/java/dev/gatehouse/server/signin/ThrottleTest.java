package dev.gatehouse.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ThrottleTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Throttle throttle = new Throttle(3, INTERVAL, 100);

    @Test
    void letsSoManyThroughAtOnce() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("kim", NOW)).isEmpty();
        }
        assertThat(throttle.take("kim", NOW)).hasValue(INTERVAL);
    }

    @Test
    void letsOneThroughForEachInterval() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("kim", NOW)).isEmpty();
        }

        assertThat(throttle.take("kim", NOW.plusSeconds(9))).hasValue(Duration.ofSeconds(1));
        assertThat(throttle.take("kim", NOW.plusSeconds(10))).isEmpty();
        assertThat(throttle.take("kim", NOW.plusSeconds(10))).hasValue(INTERVAL);
    }

    @Test
    void saysWhetherThereIsAnAttemptAndTakesNone() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.untilNext("kim", NOW)).isEmpty();
        }
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("kim", NOW)).isEmpty();
        }

        assertThat(throttle.untilNext("kim", NOW)).hasValue(INTERVAL);
        assertThat(throttle.untilNext("ben", NOW)).isEmpty();
    }

    @Test
    void aClockThatGoesBackLocksNobodyOut() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("kim", NOW)).isEmpty();
        }
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("kim", yesterday)).isEmpty();
        }
        assertThat(throttle.take("kim", yesterday)).hasValue(INTERVAL);
    }

    @Test
    void saysHowLongToWaitAndIsRight() {
        Random random = new Random(7);
        Instant at = NOW;
        for (int i = 0; i < 1000; i++) {
            at = at.plusMillis(random.nextInt(12_000));
            var wait = throttle.take("kim", at);
            if (wait.isPresent()) {
                assertThat(throttle.take("kim", at.plus(wait.get()).minusNanos(1)))
                        .isPresent();
                at = at.plus(wait.get());
                assertThat(throttle.take("kim", at)).isEmpty();
            }
        }
    }

    @Test
    void countsEachKeyByItself() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("kim", NOW)).isEmpty();
        }

        assertThat(throttle.take("lee", NOW)).isEmpty();
    }

    @Test
    void givesEverythingBackWhenToldTo() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("kim", NOW)).isEmpty();
        }
        throttle.forget("kim");

        assertThat(throttle.take("kim", NOW)).isEmpty();
    }

    @Test
    void remembersNoMoreKeysThanItMay() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("first", NOW)).isEmpty();
        }
        for (int i = 0; i < 99; i++) {
            assertThat(throttle.take("key " + i, NOW)).isEmpty();
        }
        assertThat(throttle.take("first", NOW)).isPresent();
        for (int i = 0; i < 100; i++) {
            var _ = throttle.take("another " + i, NOW);
        }

        assertThat(throttle.take("first", NOW)).isEmpty();
    }
}
