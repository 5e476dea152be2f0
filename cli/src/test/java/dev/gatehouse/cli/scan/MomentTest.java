package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

final class MomentTest {
    private final ScanCommand.Moment moment = new ScanCommand.Moment();

    @Test
    void aDayBeginsAtMidnightUtc() {
        assertThat(moment.convert("2026-05-04")).isEqualTo(Instant.parse("2026-05-04T00:00:00Z"));
    }

    @Test
    void aTimeMayHaveAFractionAndAnOffset() {
        assertThat(moment.convert("2026-05-04T09:00:00.5Z")).isEqualTo(Instant.parse("2026-05-04T09:00:00.5Z"));
        assertThat(moment.convert("2026-05-04T09:00:00+02:00")).isEqualTo(Instant.parse("2026-05-04T07:00:00Z"));
    }

    @Test
    void saysHowATimeIsWritten() {
        for (String wrong : List.of("", "today", "2026-5-4", "2026-02-30", "2026-05-04T09:00", "04.05.2026")) {
            assertThatThrownBy(() -> moment.convert(wrong))
                    .isInstanceOf(TypeConversionException.class)
                    .hasMessageContaining("'" + wrong + "' is no time; write 2026-05-04");
        }
    }
}
