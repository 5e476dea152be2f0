package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DurationsTest {
    @ParameterizedTest
    @CsvSource({"PT1M,1 minute", "PT90M,90 minutes", "PT1H,1 hour", "PT8H,8 hours", "PT24H,24 hours", "P180D,180 days"})
    void areSaidInTheLargestUnitThatFits(Duration duration, String words) {
        assertThat(Durations.words(duration)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT30M,PT30M", "PT24H,PT24H", "PT36H,PT36H", "PT4320H,P180D"})
    void areWrittenAsRoleSettingsWriteThem(Duration duration, String text) {
        assertThat(Durations.iso(duration)).isEqualTo(text);
    }
}
