package dev.gatehouse.detection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertOcsf;
import dev.gatehouse.detection.alert.OcsfSchema;
import dev.gatehouse.detection.proof.Case;
import dev.gatehouse.detection.proof.Outcome;
import dev.gatehouse.detection.proof.Proof;
import dev.gatehouse.detection.proof.Subjects;
import dev.gatehouse.detection.proof.TestReader;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CatalogueTest {
    private static final Path DETECTIONS = Path.of("..", "detections");

    /** A rule file with what lies beside it. */
    record Entry(Path file, RuleContent content, List<Case> cases, Proof proof) {
        /** What Gatehouse tells of itself is in no guide, and it tells it in one shape. */
        boolean isOfGatehouseItself() {
            return file.startsWith(DETECTIONS.resolve("gatehouse"));
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void firesOnWhatItMustAndOnNothingElse(Entry entry) {
        assertThat(entry.proof().rulebook().problems()).isEmpty();
        assertThat(entry.proof().rulebook().unresolved()).isEmpty();
        assertThat(entry.cases()).allSatisfy(test -> {
            Outcome outcome = entry.proof().run(test);
            assertThat(outcome.fired()).isEqualTo(test.fires());
            assertThat(outcome.passed()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyAlertIsASoundFindingOfThePublicSchema(Entry entry) throws IOException {
        OcsfSchema schema = new OcsfSchema();
        for (Case test : entry.cases()) {
            for (Alert alert : CatalogueAlerts.of(entry.proof(), test)) {
                JsonNode finding = new ObjectMapper().readTree(AlertOcsf.write(alert, "0.1.0", true));
                assertThat(schema.faults(finding)).isEmpty();
                assertThat(finding.at("/finding_info/attacks"))
                        .isNotEmpty()
                        .allSatisfy(attack -> assertThat(
                                        attack.at("/technique/name").asText())
                                .isNotEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyAlertExplainsItself(Entry entry) {
        List<Alert> alerts = entry.cases().stream()
                .flatMap(test -> CatalogueAlerts.of(entry.proof(), test).stream())
                .toList();
        assertThat(alerts).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.summary()).isNotBlank().doesNotContain("(unknown)", "{");
            assertThat(alert.entities()).isNotEmpty();
            assertThat(alert.steps()).isNotEmpty().noneMatch(step -> step.why().isEmpty());
            assertThat(alert.advice()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyRuleHasARowAnAdviceATechniqueAndCasesOfBothKinds(Entry entry) {
        for (AlertRule rule : Subjects.of(entry.content()).alerting()) {
            assertThat(rule.rows().isEmpty() && !entry.isOfGatehouseItself())
                    .as("a rule of the guide without its rows: " + Proof.name(rule))
                    .isFalse();
            assertThat(rule.advice()).isNotBlank();
            assertThat(rule.summary()).isNotBlank();
            assertThat(rule.attack()).isNotEmpty();
            assertThat(entry.cases())
                    .as("firing cases of " + Proof.name(rule))
                    .anyMatch(test -> test.fires().contains(Proof.name(rule)));
        }
        assertThat(entry.cases().stream().filter(test -> test.fires().isEmpty()))
                .as("quiet cases")
                .hasSizeGreaterThanOrEqualTo(2);
        Set<Shape> shapes = EnumSet.noneOf(Shape.class);
        entry.cases().stream()
                .filter(test -> !test.fires().isEmpty())
                .forEach(test -> entry.proof().rows(test, row -> shapes.add(row.shape())));
        assertThat(shapes).hasSizeGreaterThanOrEqualTo(entry.isOfGatehouseItself() ? 1 : 2);
    }

    static Stream<Entry> entries() throws IOException {
        try (Stream<Path> files = Files.walk(DETECTIONS)) {
            List<Path> rules = files.filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> !file.toString().endsWith(".test.yml"))
                    .sorted()
                    .toList();
            assertThat(rules).isNotEmpty();
            return rules.stream().map(CatalogueTest::entry);
        }
    }

    private static Entry entry(Path file) {
        Path tests = file.resolveSibling(file.getFileName().toString().replace(".yml", ".test.yml"));
        try {
            Parsed parsed = SigmaParser.parse(file.toString(), Files.readString(file));
            assertThat(parsed.problems()).isEmpty();
            RuleContent content = RuleContent.of(parsed, RuleSource.CATALOGUE);
            TestReader.Read read = TestReader.read(tests.toString(), Files.readString(tests), Subjects.of(content));
            assertThat(read.problems()).isEmpty();
            List<Case> cases = read.tests().orElseThrow().cases();
            return new Entry(
                    file, content, cases, new Proof(content, read.tests().orElseThrow()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
