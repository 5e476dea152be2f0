package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of {@link ConformanceReport} says what is measured. */
final class ConformanceReportTest {
    private static final Path PAGE = Path.of("..", "docs", "sigma-conformance.md");

    @Test
    void saysWhatIsMeasured() throws IOException {
        String measured = new ConformanceReport().write();
        if (Boolean.getBoolean("conformance.write")) {
            Files.writeString(PAGE, measured);
        }
        assertThat(PAGE).hasContent(measured);
    }
}
