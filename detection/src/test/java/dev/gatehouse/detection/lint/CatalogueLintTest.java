package dev.gatehouse.detection.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.rules.FieldTableFiles;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CatalogueLintTest {
    /** Seen from the module, where its tests run. */
    private static final Path DETECTIONS = Path.of("..", "detections");

    @Test
    void gatehousesOwnRulesHaveNoErrorAndNoWarning() throws IOException {
        List<Rule> rules = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DETECTIONS)) {
            for (Path file : files.filter(found -> found.toString().endsWith(".yml"))
                    .filter(found -> !found.toString().endsWith(".test.yml"))
                    .sorted()
                    .toList()) {
                SigmaParser.parse(file.toString(), Files.readString(file))
                        .rules()
                        .forEach(rule -> rules.add(Rule.of(rule, RuleSource.CATALOGUE)));
            }
        }
        List<RuleReport> reports = Linter.lint(RuleContent.of(rules), FieldTableFiles.shipped(), Watchlists.NONE)
                .rules();
        assertThat(reports).hasSizeGreaterThanOrEqualTo(13);
        assertThat(reports.stream().flatMap(report -> report.findings().stream()))
                .filteredOn(finding -> finding.gravity() != Gravity.NOTE)
                .isEmpty();
    }
}
