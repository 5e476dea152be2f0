package dev.gatehouse.detection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.alert.Occurrence;
import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.config.Loaded;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CatalogueTest {
    private static final Path DETECTIONS = Path.of("..", "detections");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @ParameterizedTest
    @MethodSource("cases")
    void firesOnWhatItMustAndOnNothingElse(RuleCase test) {
        List<Rule> rules = rules(rulePath(test));
        Set<String> shown = new HashSet<>(AlertFactory.fields());
        shown.addAll(ContextFacts.fields());
        Configuration configuration = configuration(test);
        Rulebook rulebook = Rulebook.of(rules, configuration.watchlists(), shown);
        assertThat(rulebook.problems()).isEmpty();
        assertThat(rulebook.unresolved()).isEmpty();
        Context context = context(test, rulebook, configuration);

        Set<String> fired = new TreeSet<>();
        List<Alert> alerts = new ArrayList<>();
        Detector detector = new Detector(rulebook, new ContextFacts(configuration).roles(), context);
        AlertFactory factory = new AlertFactory("test", rulebook, context, NOW);
        read(rulebook, test.event(), row -> {
            assertThat(row.shape().name()).isEqualToIgnoringCase(test.shape());
            detector.match(row, number -> {
                fired.add(name(rules.get(number)));
                Occurrence occurrence =
                        new Occurrence(row.anchor(), List.of(new SourceRef("test", 0)), row.time(), row.time(), 1);
                alerts.add(factory.create(number, detector.event(row), occurrence));
            });
        });

        assertThat(fired).isEqualTo(new TreeSet<>(test.fires()));
        assertThat(alerts).allSatisfy(CatalogueTest::explainsItself);
    }

    @Test
    void everyRuleHasARowAnAdviceATechniqueAndCasesOfBothKinds() throws IOException {
        List<RuleCase> all = cases().toList();
        for (Path file : ruleFiles()) {
            for (Rule rule : rules(file)) {
                assertThat(rule.rows()).as(file.toString()).isNotEmpty();
                assertThat(rule.advice()).as(file.toString()).isNotBlank();
                assertThat(rule.summary()).as(file.toString()).isNotBlank();
                assertThat(rule.attack()).as(file.toString()).isNotEmpty();
                assertThat(all.stream().filter(test -> test.fires().contains(name(rule))))
                        .as("firing cases of " + name(rule))
                        .isNotEmpty();
            }
            assertThat(all.stream()
                            .filter(test ->
                                    rulePath(test).equals(file) && test.fires().isEmpty()))
                    .as("quiet cases of " + file)
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(all.stream()
                            .filter(test ->
                                    rulePath(test).equals(file) && !test.fires().isEmpty())
                            .map(RuleCase::shape)
                            .distinct())
                    .as("shapes of " + file)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private static void explainsItself(Alert alert) {
        assertThat(alert.summary()).isNotBlank().doesNotContain("(unknown)", "{");
        assertThat(alert.entities()).isNotEmpty();
        assertThat(alert.steps()).hasSize(1);
        assertThat(alert.steps().getFirst().why()).isNotEmpty();
        assertThat(alert.advice()).isNotBlank();
    }

    private static Context context(RuleCase test, Rulebook rulebook, Configuration configuration) {
        ContextFacts facts = new ContextFacts(configuration);
        ContextFacts.Collector collector = facts.collector(rulebook.projection());
        Stream.concat(test.given().stream(), Stream.of(test.event()))
                .forEach(record -> read(rulebook, record, collector::read));
        collector.merge();
        return facts.build();
    }

    private static void read(Rulebook rulebook, String json, Consumer<Row> rows) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        List<String> unread = new ArrayList<>();
        int[] count = {0};
        new RowReader(rulebook.projection()).read(bytes, 0, bytes.length, true, new RowSink() {
            @Override
            public void row(Row row) {
                count[0]++;
                rows.accept(row);
            }

            @Override
            public void quarantined(int from, int to, String reason) {
                unread.add(reason);
            }

            @Override
            public void skipped(int from, int to, Skipped what) {
                unread.add(what.text());
            }
        });
        assertThat(unread).as(json).isEmpty();
        assertThat(count[0]).as(json).isEqualTo(1);
    }

    private static Configuration configuration(RuleCase test) {
        Loaded loaded = ConfigurationReader.read(test.file(), test.context());
        assertThat(loaded.problems()).isEmpty();
        return loaded.configuration().orElseThrow();
    }

    static Stream<RuleCase> cases() throws IOException {
        List<RuleCase> cases = new ArrayList<>();
        for (Path rule : ruleFiles()) {
            Path file = rule.resolveSibling(rule.getFileName().toString().replace(".yml", ".test.yml"));
            Set<String> names = rules(rule).stream().map(CatalogueTest::name).collect(Collectors.toUnmodifiableSet());
            Map<?, ?> document = (Map<?, ?>) TestYaml.load(Files.readString(file));
            cases.addAll(RuleCase.read(file.toString(), document, names));
        }
        return cases.stream();
    }

    private static List<Path> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.walk(DETECTIONS)) {
            List<Path> rules = files.filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> !file.toString().endsWith(".test.yml"))
                    .sorted()
                    .toList();
            assertThat(rules).isNotEmpty();
            return rules;
        }
    }

    private static Path rulePath(RuleCase test) {
        return Path.of(test.file().replace(".test.yml", ".yml"));
    }

    private static List<Rule> rules(Path file) {
        try {
            Parsed parsed = SigmaParser.parse(file.toString(), Files.readString(file));
            assertThat(parsed.problems()).isEmpty();
            return parsed.rules().stream()
                    .map(rule -> Rule.of(rule, RuleSource.CATALOGUE))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(Rule rule) {
        return rule.sigma().name().orElse(rule.sigma().title()).toLowerCase(Locale.ROOT);
    }
}
