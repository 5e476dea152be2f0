package dev.gatehouse.detection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Guidance;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever is the actor of an open alert of an authenticated rule may need an approval more. So each rule of the catalogue
 * is judged, and why is written in {@code evidence.tsv}: one that anybody could have fire from outside must not be marked.
 */
final class EvidenceTest {
    private static final Path DETECTIONS = Path.of("..", "detections");

    private record Judged(String name, boolean authenticated, String why) {
        static Judged of(String line) {
            String[] columns = line.split("\t", -1);
            assertThat(columns).as(line).hasSize(3);
            assertThat(columns[1]).as(line).isIn(Guidance.AUTHENTICATED, "not");
            return new Judged(columns[0], columns[1].equals(Guidance.AUTHENTICATED), columns[2]);
        }
    }

    @Test
    void everyRuleIsJudgedAndMarkedAsItWasJudged() throws IOException {
        Map<String, Boolean> marked = rules().stream()
                .collect(Collectors.toMap(
                        rule -> rule.document().name().orElseThrow(),
                        AlertRule::isAuthenticated,
                        (one, other) -> one,
                        TreeMap::new));
        assertThat(marked).hasSizeGreaterThan(130).contains(entry("ea-signin", true), entry("ea-password", false));

        assertThat(judged().stream().collect(Collectors.toMap(Judged::name, Judged::authenticated)))
                .containsExactlyInAnyOrderEntriesOf(marked);
        assertThat(judged()).allSatisfy(one -> assertThat(one.why()).isNotBlank());
    }

    @Test
    void whatIsMarkedSaysWhoActed() throws IOException {
        assertThat(rules().stream().filter(AlertRule::isAuthenticated))
                .allSatisfy(rule -> assertThat(rule.entities()).containsAnyOf("User", "Actor"));
    }

    private static List<Judged> judged() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/dev/gatehouse/detection/catalogue/evidence.tsv")).stream()
                .map(Judged::of)
                .toList();
    }

    private static List<AlertRule> rules() throws IOException {
        try (Stream<Path> files = Files.walk(DETECTIONS)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> !file.toString().endsWith(".test.yml"))
                    .map(EvidenceTest::content)
                    .flatMap(content -> Stream.concat(content.rules().stream(), content.correlations().stream()))
                    .map(AlertRule.class::cast)
                    .toList();
        }
    }

    private static RuleContent content(Path file) {
        try {
            return RuleContent.of(SigmaParser.parse(file.toString(), Files.readString(file)), RuleSource.CATALOGUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
