package dev.gatehouse.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.file.Input;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private static final List<Input> INPUTS =
            List.of(new Input("a", Path.of("a"), 60_000_000, false), new Input("b", Path.of("b"), 40_000_000, false));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-05-04T00:00:00Z");

    @Test
    void saysHowFarAPassIsAndHowFast() {
        Progress progress = progress(true);
        progress.pass("sign-ins", List.of(0, 1));
        now = now.plus(Duration.ofSeconds(2));
        progress.read(0, 50_000_000);
        assertThat(text()).isEqualTo("\r\u001b[Kreading (sign-ins): 50 % of 100 MB, 25 MB/s");
        progress.end();
        assertThat(text()).endsWith("\r\u001b[K");
    }

    @Test
    void doesNotFlicker() {
        Progress progress = progress(true);
        progress.pass("sign-ins", List.of(0, 1));
        now = now.plus(Duration.ofSeconds(1));
        for (int i = 0; i < 1_000; i++) {
            progress.read(0, 1);
        }
        assertThat(text().split("reading", -1)).hasSize(2);
    }

    @Test
    void isSilentWhereNobodyLooks() {
        Progress progress = progress(false);
        progress.pass("sign-ins", List.of(0));
        now = now.plus(Duration.ofHours(1));
        progress.read(0, 1);
        progress.end();
        assertThat(text()).isEmpty();
    }

    @Test
    void anEmptyPassIsDone() {
        Progress progress = progress(true);
        progress.pass("copies", List.of());
        now = now.plus(Duration.ofSeconds(1));
        progress.read(0, 0);
        assertThat(text()).contains("100 %");
    }

    private Progress progress(boolean shown) {
        return new Progress(new PrintStream(bytes, false, StandardCharsets.UTF_8), shown, () -> now, INPUTS);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
