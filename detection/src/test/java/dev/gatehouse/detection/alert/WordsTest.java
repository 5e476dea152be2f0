package dev.gatehouse.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void writesWholeNumbersWithoutDecimals() {
        assertThat(Words.number(5)).isEqualTo("5");
        assertThat(Words.number(12.345)).isEqualTo("12.35");
        assertThat(Words.number(-0.5)).isEqualTo("-0.50");
    }

    @Test
    void saysALengthInTheLargestUnitThatFits() {
        assertThat(Words.duration(Duration.ofMillis(300))).isEqualTo("less than a second");
        assertThat(Words.duration(Duration.ofSeconds(1))).isEqualTo("1 second");
        assertThat(Words.duration(Duration.ofSeconds(60))).isEqualTo("1 minute");
        assertThat(Words.duration(Duration.ofSeconds(90))).isEqualTo("90 seconds");
        assertThat(Words.duration(Duration.ofMinutes(8))).isEqualTo("8 minutes");
        assertThat(Words.duration(Duration.ofHours(1))).isEqualTo("1 hour");
        assertThat(Words.duration(Duration.ofHours(36))).isEqualTo("36 hours");
        assertThat(Words.duration(Duration.ofDays(7))).isEqualTo("7 days");
    }
}
