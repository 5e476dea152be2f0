package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TimesTest {
    private static final Instant TIME = Instant.parse("2026-05-12T22:41:07.123456700Z");

    @Test
    void spellsATimeAsTheShapesDoWhateverTheMachinesZoneAndLocale() {
        assertThat(Times.seconds(TIME)).isEqualTo("2026-05-12T22:41:07Z");
        assertThat(Times.ticks(TIME)).isEqualTo("2026-05-12T22:41:07.1234567Z");
        assertThat(Times.offset(TIME)).isEqualTo("2026-05-12T22:41:07.1234567+00:00");
        assertThat(Times.american(TIME)).isEqualTo("5/12/2026 10:41:07 PM");
        assertThat(Times.day(TIME)).isEqualTo("Tue 12 May 22:41:07");
    }
}
