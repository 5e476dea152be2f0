package dev.gatehouse.server.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LengthsTest {
    @ParameterizedTest
    @CsvSource({
        "PT8H, PT8H",
        "PT1H45M, PT1H45M",
        "P365D, PT8760H",
        "P2W, PT336H",
        "P1W1DT1H, PT193H",
        "P1DT12H, PT36H",
        "P0Y0M0DT8H0M0S, PT8H",
        "pt90m, PT1H30M",
        "PT0.5S, PT0.5S"
    })
    void readsWhatIsOfOneLength(String text, Duration length) {
        assertThat(Lengths.read(text)).contains(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "T1H",
                "PT",
                "P1DT",
                "8H",
                "P1Y",
                "P6M",
                "P1M1D",
                "-PT1H",
                "PT-1H",
                "P-1D",
                "P+1D",
                "PT8H ",
                "P1H",
                "P99999999999D",
                "PT99999999999999999999H",
                "P1D\n",
                "P१D"
            })
    void nothingElseIsALength(String text) {
        assertThat(Lengths.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P365D, P365D", "PT48H, P2D", "P2W, P14D", "PT24H, PT24H", "PT36H, PT36H", "PT90M, PT1H30M"})
    void writesWholeDaysAsDays(String text, String written) {
        assertThat(Lengths.read(text).map(Lengths::text)).contains(written);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (long seconds = 1; seconds < 40_000_000; seconds = seconds * 7 + 3) {
            Duration length = Duration.ofSeconds(seconds);
            assertThat(Lengths.read(Lengths.text(length))).contains(length);
        }
    }
}
