package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:41:07Z");

    @Test
    void readsSecondsAndMoments() {
        assertThat(RetryAfter.of(" 120 ", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.of("0", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.of("Mon, 04 May 2026 09:42:07 GMT", NOW)).contains(Duration.ofMinutes(1));
        assertThat(RetryAfter.of("Mon, 04 May 2026 09:40:07 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void readsWhatIsFarAway() {
        assertThat(RetryAfter.of("999999999999999999", NOW)).contains(Duration.ofSeconds(999_999_999_999_999_999L));
        assertThat(RetryAfter.of("Mon, 04 May 2099 09:41:07 GMT", NOW)).contains(Duration.ofDays(26_663));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "٣", "9999999999999999999999", "Mon, 99 May 2026 09:42:07 GMT"})
    void passesOverWhatItCannotRead(String text) {
        assertThat(RetryAfter.of(text, NOW)).isEmpty();
    }
}
