package dev.gatehouse.detection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.alert.Occurrence;
import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.proof.Case;
import dev.gatehouse.detection.proof.Outcome;
import dev.gatehouse.detection.proof.Proof;
import dev.gatehouse.detection.proof.TestReader;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CatalogueTest {
    private static final Path DETECTIONS = Path.of("..", "detections");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    /** A rule file with what lies beside it. */
    record Entry(Path file, List<Rule> rules, List<Case> cases, Proof proof) {
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
    void everyAlertExplainsItself(Entry entry) {
        List<Alert> alerts =
                entry.cases().stream().flatMap(test -> alerts(entry, test)).toList();
        assertThat(alerts).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.summary()).isNotBlank().doesNotContain("(unknown)", "{");
            assertThat(alert.entities()).isNotEmpty();
            assertThat(alert.steps()).hasSize(1);
            assertThat(alert.steps().getFirst().why()).isNotEmpty();
            assertThat(alert.advice()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyRuleHasARowAnAdviceATechniqueAndCasesOfBothKinds(Entry entry) {
        for (Rule rule : entry.rules()) {
            assertThat(rule.rows()).isNotEmpty();
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
        assertThat(shapes).hasSizeGreaterThanOrEqualTo(2);
    }

    private static Stream<Alert> alerts(Entry entry, Case test) {
        Context context = entry.proof().context(test);
        Detector detector = entry.proof().detector(context);
        AlertFactory factory = new AlertFactory("test", entry.proof().rulebook(), context, NOW);
        Stream.Builder<Alert> alerts = Stream.builder();
        entry.proof()
                .rows(
                        test,
                        row -> detector.match(row, number -> {
                            List<SourceRef> sources = List.of(new SourceRef("test", 0));
                            Occurrence once = new Occurrence(row.anchor(), sources, row.time(), row.time(), 1);
                            alerts.add(factory.create(number, detector.event(row), once));
                        }));
        return alerts.build();
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
            List<Rule> rules = parsed.rules().stream()
                    .map(rule -> Rule.of(rule, RuleSource.CATALOGUE))
                    .toList();
            Set<String> names = rules.stream().map(Proof::name).collect(Collectors.toSet());
            TestReader.Read read = TestReader.read(tests.toString(), Files.readString(tests), names);
            assertThat(read.problems()).isEmpty();
            List<Case> cases = read.tests().orElseThrow().cases();
            return new Entry(file, rules, cases, new Proof(rules, read.tests().orElseThrow()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
