package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TestProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-05-04T00:00:00Z");

    @Test
    void saysHowFarItIsWhenItTakesLong() {
        TestProgress progress = progress(true);
        progress.tested(1, 9);
        assertThat(text()).isEmpty();
        now = now.plus(Duration.ofSeconds(1));
        progress.tested(2, 9);
        progress.tested(3, 9);
        assertThat(text()).isEqualTo("\r\u001b[Ktesting: 2 of 9 rule files");
        progress.end();
        assertThat(text()).endsWith("\r\u001b[K");
    }

    @Test
    void isSilentWhereThereIsNoTerminal() {
        TestProgress progress = progress(false);
        now = now.plus(Duration.ofSeconds(1));
        progress.tested(2, 9);
        progress.end();
        assertThat(text()).isEmpty();
    }

    private TestProgress progress(boolean terminal) {
        return new TestProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, () -> now);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
