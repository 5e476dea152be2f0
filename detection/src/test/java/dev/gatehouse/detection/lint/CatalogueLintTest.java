package dev.gatehouse.detection.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.rules.FieldTableFiles;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CatalogueLintTest {
    /** Seen from the module, where its tests run. */
    private static final Path DETECTIONS = Path.of("..", "detections");

    @Test
    void gatehousesOwnRulesHaveNoErrorAndNoWarning() throws IOException {
        RuleContent content = RuleContent.NONE;
        try (Stream<Path> files = Files.walk(DETECTIONS)) {
            for (Path file : files.filter(found -> found.toString().endsWith(".yml"))
                    .filter(found -> !found.toString().endsWith(".test.yml"))
                    .sorted()
                    .toList()) {
                content = content.and(RuleContent.of(
                        SigmaParser.parse(file.toString(), Files.readString(file)), RuleSource.CATALOGUE));
            }
        }
        LintReport linted = Linter.lint(content, FieldTableFiles.shipped(), Watchlists.NONE);
        List<RuleReport> reports = linted.rules();
        assertThat(reports).hasSizeGreaterThanOrEqualTo(13);
        assertThat(linted.files()).isEmpty();
        assertThat(reports.stream().flatMap(report -> report.findings().stream()))
                .filteredOn(finding -> finding.gravity() != Gravity.NOTE)
                .isEmpty();
    }
}
