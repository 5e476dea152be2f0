package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.http.ProblemException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParametersTest {
    @Test
    void readsTimesAndDays() {
        assertThat(Parameters.micros("from", "1970-01-01T00:00:01Z", 7)).isEqualTo(1_000_000);
        assertThat(Parameters.micros("from", "1970-01-01T03:00:00+03:00", 7)).isZero();
        assertThat(Parameters.micros("from", "1970-01-02", 7)).isEqualTo(86_400_000_000L);
        assertThat(Parameters.micros("from", null, 7)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13-01",
                "2026-02-30",
                "2026-11-01T08:30",
                "+1000000-01-01T00:00:00Z",
                "-0001-01-01",
                "9999-12-31"
            })
    void refusesWhatIsNoTimeByTheParametersName(String text) {
        assertThatThrownBy(() -> Parameters.micros("until", text, 0))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("until is a time");
    }

    @Test
    void readsLengthsOfTimeThatAreNeitherTooShortNorTooLong() {
        assertThat(Parameters.duration("bucket", "PT1S")).isEqualTo(Duration.ofSeconds(1));
        assertThat(Parameters.duration("bucket", "P3660D")).isEqualTo(Duration.ofDays(3660));
        for (String wrong : List.of("PT0.5S", "P3661D", "-PT1H", "1h", "", "PT9999999999999999999H")) {
            assertThatThrownBy(() -> Parameters.duration("bucket", wrong))
                    .as(wrong)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("bucket is a length of time");
        }
    }

    @Test
    void refusesNumbersOutOfBoundsAndTextsThatAreTooLongOrTooMany() {
        assertThat(Parameters.number("limit", "1", 10)).isEqualTo(1);
        assertThat(Parameters.number("limit", "10", 10)).isEqualTo(10);
        for (String wrong : List.of("0", "11", "-1", "", "x", "1.5", "99999999999")) {
            assertThatThrownBy(() -> Parameters.number("limit", wrong, 10))
                    .as(wrong)
                    .hasMessage("limit is a number from 1 to 10.");
        }
        assertThat(Parameters.flag("emergency", "true")).isTrue();
        assertThat(Parameters.flag("emergency", "false")).isFalse();
        assertThatThrownBy(() -> Parameters.flag("emergency", "yes")).hasMessage("emergency is true or false.");
        assertThat(Parameters.text("text", null)).isEmpty();
        assertThat(Parameters.text("text", "a".repeat(1000))).hasSize(1000);
        assertThatThrownBy(() -> Parameters.text("text", "a".repeat(1001))).hasMessageContaining("at most 1000");
        assertThatThrownBy(() -> Parameters.texts("principal", Collections.nCopies(3, "a"), 2))
                .hasMessage("principal is given at most 2 times.");
    }

    @Test
    void refusesWhatIsNoCursor() {
        assertThat(Parameters.cursor("after", "5.7").location()).isEqualTo(7);
        assertThatThrownBy(() -> Parameters.cursor("after", "5;7")).hasMessageStartingWith("after is the cursor");
    }
}
