package dev.gatehouse.cli.pim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentsTest {
    private static final Moments MOMENTS =
            new Moments(ZoneId.of("Europe/Berlin"), Instant.parse("2026-05-04T09:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T12:00Z, 2026-05-04T12:00:00Z",
        "2026-05-04T12:00:00+05:00, 2026-05-04T07:00:00Z",
        "2026-05-04 12:00, 2026-05-04T10:00:00Z",
        "2026-12-31, 2026-12-30T23:00:00Z",
        "12:30, 2026-05-04T10:30:00Z",
        "11:00, 2026-05-05T09:00:00Z",
        "+2h, 2026-05-04T11:00:00Z"
    })
    void readsTimesWhereOneIs(String text, Instant time) {
        assertThat(MOMENTS.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25:00", "2026-13-01", "+", "+x", "2026"})
    void takesNothingElse(String text) {
        assertThat(MOMENTS.parse(text)).isEmpty();
    }

    @Test
    void saysHowFarItIs() {
        assertThat(MOMENTS.ahead(Instant.parse("2026-05-04T10:59:30Z"))).isEqualTo("2026-05-04 12:59 (in 1 h 59 min)");
        assertThat(MOMENTS.ahead(Instant.parse("2026-08-02T10:00:00Z"))).isEqualTo("2026-08-02 12:00 (in 90 d)");
        assertThat(MOMENTS.ahead(Instant.parse("2026-05-04T09:00:30Z"))).isEqualTo("2026-05-04 11:00 (in 30 s)");
        assertThat(MOMENTS.ahead(Instant.parse("2026-05-04T08:00:00Z"))).isEqualTo("2026-05-04 10:00");
    }
}
