package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reading rule files. */
final class SigmaParserTest {
    private static final String RULE = """
            title: Sign-in from nowhere
            id: 929a690e-bef0-4204-a928-ef5e620d6fcc
            name: nowhere
            status: test
            description: Somebody signs in.
            references: [https://example.org/a]
            tags:
                - attack.t1110
            author: nobody
            logsource:
                product: azure
                service: signinlogs
            detection:
                selection:
                    ResultType: 0
                condition: selection
            falsepositives: Travel
            level: high
            custom:
                rows: [signin-nowhere]
                limit: 5
            ticket: X-1
            """;

    @Test
    void readsEveryPartOfARule() {
        Parsed parsed = SigmaParser.parse("a.yml", RULE);
        assertThat(parsed.problems()).isEmpty();
        SigmaRule rule = parsed.rules().getFirst();
        assertThat(rule.id()).hasToString("929a690e-bef0-4204-a928-ef5e620d6fcc");
        assertThat(rule.name()).contains("nowhere");
        assertThat(rule.title()).isEqualTo("Sign-in from nowhere");
        assertThat(rule.logSource())
                .isEqualTo(new LogSource(Optional.empty(), Optional.of("azure"), Optional.of("signinlogs")));
        assertThat(rule.searches())
                .containsEntry(
                        "selection",
                        new Search.FieldTest(
                                "ResultType", List.of(), List.of(new Scalar.Numeric("0")), new Position(15, 9)));
        assertThat(rule.conditions()).containsExactly(new Condition.Ref("selection"));
        assertThat(rule.level()).isEqualTo(Level.HIGH);
        assertThat(rule.status()).isEqualTo("test");
        assertThat(rule.tags()).containsExactly("attack.t1110");
        assertThat(rule.falsePositives()).containsExactly("Travel");
        assertThat(rule.references()).containsExactly("https://example.org/a");
        assertThat(rule.custom()).isEqualTo(Map.of("rows", List.of("signin-nowhere"), "limit", 5L));
        assertThat(rule.extra()).isEqualTo(Map.of("ticket", "X-1"));
        assertThat(rule.file()).isEqualTo("a.yml");
        assertThat(rule.line()).isEqualTo(1);
    }

    @Test
    void digestsTheTextOfEachDocument() {
        String first = RULE;
        String second = "---\n" + RULE.replace("title: ", "title: Ä");
        Parsed parsed = SigmaParser.parse("a.yml", first + second);
        assertThat(parsed.rules()).hasSize(2);
        assertThat(parsed.rules().get(0).sha256()).isEqualTo(Hashes.sha256(first));
        assertThat(parsed.rules().get(1).sha256()).isEqualTo(Hashes.sha256(second));
        assertThat(parsed.rules().get(1).line()).isEqualTo(24);
    }

    @Test
    void namesARuleWithoutIdAfterItsTitleAndFile() {
        String text = RULE.replaceFirst("id: .*\n", "");
        RuleId id = SigmaParser.parse("a.yml", text).rules().getFirst().id();
        assertThat(id)
                .isEqualTo(SigmaParser.parse("a.yml", text).rules().getFirst().id());
        assertThat(id)
                .isNotEqualTo(
                        SigmaParser.parse("b.yml", text).rules().getFirst().id());
        assertThat(id.value().version()).isEqualTo(5);
        assertThat(id.value().variant()).isEqualTo(2);
    }

    @Test
    void collectsAllProblemsWithTheirPlaces() {
        Parsed parsed = SigmaParser.parse("a.yml", """
                id: 929a690e-bef0-4204-a928-ef5e620d6fcc
                level: grave
                detection:
                    selection:
                        a|nosuch: x
                        b|gt: many
                    condition: selection and other
                """);
        assertThat(parsed.rules()).isEmpty();
        assertThat(parsed.problems())
                .extracting(Problem::code, Problem::line, Problem::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("title-missing", 1, 1),
                        org.assertj.core.groups.Tuple.tuple("logsource-missing", 1, 1),
                        org.assertj.core.groups.Tuple.tuple("level-unknown", 2, 8),
                        org.assertj.core.groups.Tuple.tuple("unknown-modifier", 5, 9),
                        org.assertj.core.groups.Tuple.tuple("number-expected", 6, 9),
                        org.assertj.core.groups.Tuple.tuple("search-unknown", 7, 16));
        assertThat(parsed.problems()).allMatch(problem -> !problem.remedy().isEmpty());
        assertThat(parsed.problems().getFirst())
                .hasToString("a.yml:1:1: the rule has no title [title-missing] - add 'title:'");
    }

    @Test
    void tellsRulesCorrelationsAndFiltersApart() {
        Parsed parsed = SigmaParser.parse("a.yml", RULE + """
                ---
                title: many
                correlation: {type: event_count, rules: [x], group-by: [u], timespan: 1h, condition: {gte: 2}}
                ---
                title: fewer
                logsource: {product: azure}
                filter: {rules: any, s: {a: b}, condition: not s}
                """);
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.rules()).hasSize(1);
        assertThat(parsed.correlations()).extracting(SigmaCorrelation::title).containsExactly("many");
        assertThat(parsed.filters()).extracting(SigmaFilter::title).containsExactly("fewer");
    }

    @Test
    void warnsOfWhatChangesNothing() {
        Parsed parsed = SigmaParser.parse(
                "a.yml",
                RULE.replace("    condition:", "    timeframe: 5m\n    unused:\n        a: b\n    condition:")
                        .replace("status: test", "status: new"));
        assertThat(parsed.rules()).hasSize(1);
        assertThat(parsed.problems()).allMatch(problem -> problem.severity() == Severity.WARNING);
        assertThat(parsed.problems())
                .extracting(Problem::code)
                .containsExactly("status-unknown", "timeframe-ignored", "search-unused");
    }

    @Test
    void readsMapsAndListsOfEveryForm() {
        SigmaRule rule = Sigma.detection(
                        "one:",
                        "  a: x",
                        "  b|contains: [y, z]",
                        "many:",
                        "  - c: 1",
                        "  - d: 2",
                        "    e: 3",
                        "words: [u, v]",
                        "condition: 1 of them")
                .rule();
        assertThat(rule.searches().get("one")).isInstanceOf(Search.AllOf.class);
        assertThat(rule.searches().get("many"))
                .isInstanceOfSatisfying(
                        Search.AnyOf.class, any -> assertThat(any.parts()).hasSize(2));
        assertThat(rule.searches().get("words")).isInstanceOf(Search.Keywords.class);
    }

    @Test
    void refusesWhatIsNoSearch() {
        assertThat(Sigma.detection("s: []", "condition: s").problems()).contains("search-empty");
        assertThat(Sigma.detection("s: {}", "condition: s").problems()).contains("search-empty");
        assertThat(Sigma.detection("s: [[a]]", "condition: s").problems()).contains("search-wrong");
        assertThat(Sigma.detection("s: {a: {b: c}}", "condition: s").problems()).contains("value-wrong");
        assertThat(Sigma.detection("s: {a: []}", "condition: s").problems()).contains("value-missing");
    }

    @Test
    void refusesDocumentsThatAreNoRules() {
        assertThat(Sigma.document("").problems()).containsExactly("no-rule");
        assertThat(Sigma.document("just text").problems()).containsExactly("not-a-rule");
        assertThat(Sigma.document(RULE.replace("azure", "[azure]")).problems()).containsExactly("text-expected");
        assertThat(Sigma.document(RULE + "taxonomy: other\n").problems()).containsExactly("taxonomy-unknown");
        assertThat(Sigma.document(RULE.replaceAll("(?s)detection:.*?falsepos", "falsepos"))
                        .problems())
                .containsExactly("detection-missing");
    }

    @Test
    void takesAnIdThatIsNoUuidWithAWarning() {
        Parsed parsed = SigmaParser.parse("a.yml", RULE.replaceFirst("id: .*", "id: mine"));
        assertThat(parsed.rules()).hasSize(1);
        assertThat(parsed.problems()).extracting(Problem::code).containsExactly("id-not-uuid");
    }
}
