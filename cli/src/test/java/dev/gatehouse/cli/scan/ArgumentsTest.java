package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ArgumentsTest {
    @Test
    void namesWhatDecidesTheFindingsAndNotWhereTheyGo() {
        assertThat(Arguments.of(request(
                        List.of(Path.of("rules")),
                        false,
                        Optional.of(Path.of("g.yaml")),
                        Level.HIGH,
                        Instant.parse("2026-05-04T00:00:00Z"),
                        Instant.parse("2026-05-05T00:00:00Z"))))
                .containsExactly(
                        "export/",
                        "--rules=rules",
                        "--no-catalogue",
                        "--context=g.yaml",
                        "--min-severity=high",
                        "--since=2026-05-04T00:00:00Z",
                        "--until=2026-05-05T00:00:00Z");
    }

    @Test
    void leavesOutWhatIsUsual() {
        assertThat(Arguments.of(
                        request(List.of(), true, Optional.empty(), Level.INFORMATIONAL, Instant.MIN, Instant.MAX)))
                .containsExactly("export/");
    }

    private static ScanRequest request(
            List<Path> rules, boolean catalogue, Optional<Path> context, Level least, Instant since, Instant until) {
        return new ScanRequest(
                List.of("export/"),
                rules,
                catalogue,
                context,
                Format.JSON,
                Optional.of(Path.of("out.json")),
                least,
                false,
                Optional.of(Level.HIGH),
                since,
                until,
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
