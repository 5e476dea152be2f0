package dev.gatehouse.cli.pim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpansTest {
    @ParameterizedTest
    @CsvSource({
        "2h, PT2H",
        "2 H, PT2H",
        "90m, PT90M",
        "90min, PT90M",
        "1h30m, PT1H30M",
        "10d, PT240H",
        "2w, PT336H",
        "1d 12h, PT36H",
        "45s, PT45S",
        "PT8H, PT8H",
        "p10d, PT240H"
    })
    void readsWhatPeopleWrite(String text, Duration span) {
        assertThat(Spans.parse(text)).contains(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "2", "h", "0h", "-2h", "2x", "2h2", "30m1h", "PT", "PT-2H", "99999999d", "two hours"})
    void takesNothingElse(String text) {
        assertThat(Spans.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT2H, 2 h, 2h", "PT26H30M, 1 d 2 h 30 min, 1d2h30m", "PT0S, 0 s, 0s", "PT1M1S, 1 min 1 s, 1m1s"})
    void writesThemForPeopleAndBriefly(Duration span, String human, String brief) {
        assertThat(Spans.human(span)).isEqualTo(human);
        assertThat(Spans.brief(span)).isEqualTo(brief);
    }

    @Test
    void leavesTextThatIsNoneAsItIs() {
        assertThat(Spans.human("PT8H")).isEqualTo("8 h");
        assertThat(Spans.human("Password Administrator")).isEqualTo("Password Administrator");
        assertThat(Spans.human("no end")).isEqualTo("no end");
    }

    @Test
    void whatIsWrittenBrieflyIsReadAgain() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Duration span = Duration.ofSeconds(1 + random.nextLong(400L * 86_400));
            assertThat(Spans.parse(Spans.brief(span))).contains(span);
        }
    }
}
