package dev.gatehouse.server.graph.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.request.Expiration;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScheduleInfoTest {
    @ParameterizedTest
    @CsvSource({"P365D, P365D", "PT5H, PT5H", "P14D, P14D", "PT1H45M, PT1H45M"})
    void daysComeBackAsDays(Duration asked, String written) {
        assertThat(ScheduleInfo.of(Instant.EPOCH, new Expiration.After(asked))
                        .at("/expiration/duration")
                        .asText())
                .isEqualTo(written);
    }
}
