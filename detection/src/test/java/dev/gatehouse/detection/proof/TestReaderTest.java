package dev.gatehouse.detection.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TestReaderTest {
    private static final String EVENT =
            "{id: a, createdDateTime: '2026-05-04T09:00:00Z', userPrincipalName: kim@contoso.example,"
                    + " userId: 6d43646f-6d4e-53bc-8391-938ae6dd27fb, appDisplayName: Portal, isInteractive: true,"
                    + " status: {errorCode: 50126}}";

    @Test
    void readsContextGivenAndTests() {
        TestReader.Read read = read(
                "context:",
                "  tenant: contoso",
                "  emergencyAccounts: [kim@contoso.example]",
                "given:",
                "  - " + EVENT,
                "tests:",
                "  - name: a wrong password",
                "    shape: graph",
                "    expect: fires",
                "    event: " + EVENT,
                "  - {name: nothing, expect: quiet, event: " + EVENT + "}");
        assertThat(read.problems()).isEmpty();
        TestFile tests = read.tests().orElseThrow();
        assertThat(tests.configuration().tenant()).isEqualTo("contoso");
        assertThat(tests.configuration().emergencyAccounts()).hasSize(1);
        assertThat(tests.given()).hasSize(1);
        assertThat(tests.cases()).extracting(Case::name).containsExactly("a wrong password", "nothing");
        assertThat(tests.cases().getFirst().fires()).containsExactly("one");
        assertThat(tests.cases().getFirst().at().line()).isEqualTo(7);
        assertThat(tests.cases().get(1).fires()).isEmpty();
    }

    @Test
    void oneOfSeveralRulesIsNamed() {
        String[] lines = {
            "tests:",
            "  - {name: a, expect: {fires: [Two]}, event: " + EVENT + "}",
            "  - {name: b, expect: [one, two], event: " + EVENT + "}"
        };
        TestReader.Read read = TestReader.read("x.test.yml", String.join("\n", lines), Rules.named("one", "two"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.tests().orElseThrow().cases())
                .extracting(Case::fires)
                .containsExactly(Set.of("two"), Set.of("one", "two"));
    }

    @Test
    void numbersStayAsWrittenAndTextsOfDigitsStayTexts() {
        String event = EVENT.replace("id: a", "id: '0123', x: 1.50, y: 0x10, z: .inf, n: null, b: true");
        assertThat(read("tests: [{name: a, expect: quiet, event: " + event + "}]")
                        .tests()
                        .orElseThrow()
                        .cases()
                        .getFirst()
                        .events()
                        .getFirst()
                        .json())
                .startsWith("{\"id\":\"0123\",\"x\":1.50,\"y\":16,\"z\":\".inf\",\"n\":null,\"b\":true,");
    }

    @Test
    void aCaseWithAMistakeIsLeftOutAndTheOthersStay() {
        TestReader.Read read = read(
                "tests:",
                "  - {name: a, expect: maybe, event: " + EVENT + "}",
                "  - {name: b, expect: quiet, event: " + EVENT + "}");
        assertThat(read.problems()).hasSize(1);
        assertThat(read.tests().orElseThrow().cases()).extracting(Case::name).containsExactly("b");
    }

    @Test
    void aMistakeInTheContextIsToldAtItsPlaceAndNoCaseRuns() {
        TestReader.Read read = read(
                "# a comment",
                "context:",
                "  tenant: contoso",
                "  emergencyAcounts: []",
                "tests:",
                "  - {name: a, expect: quiet, event: " + EVENT + "}");
        assertThat(read.tests()).isEmpty();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unknown-key");
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.column()).isEqualTo(3);
        });
        assertThat(read("{context: {tenant: ä/ö}, tests: []}").problems())
                .extracting("message")
                .anyMatch(message -> message.toString().contains("no name for a tenant"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyMistakeHasItsPlaceAndARemedy(Mistake mistake) {
        TestReader.Read read = read(mistake.text().split("\n"));
        assertThat(read.problems()).anySatisfy(problem -> {
            assertThat(problem.line()).as(problem.toString()).isEqualTo(mistake.line());
            assertThat(problem.message()).contains(mistake.message());
            assertThat(problem.remedy()).isNotBlank();
            assertThat(problem.file()).isEqualTo("x.test.yml");
        });
    }

    record Mistake(String text, int line, String message) {}

    static Stream<Mistake> mistakes() {
        String event = ", event: " + EVENT + "}";
        return Stream.of(
                new Mistake("- a", 1, "the file is not one map"),
                new Mistake("tests: []\n---\ntests: []", 1, "the file is not one map"),
                new Mistake("tests: [", 1, "this is not YAML"),
                new Mistake("context: {tenant: x}", 1, "a test file has no tests"),
                new Mistake("tests: []\ntest: []", 2, "a test file has no key 'test'"),
                new Mistake("tests: x", 1, "tests is a text"),
                new Mistake("tests:\n  - x", 2, "a test is a text"),
                new Mistake("tests:\n  - {expect: quiet" + event, 2, "a test has no name"),
                new Mistake("tests:\n  - {name: a" + event, 2, "a test has no expect"),
                new Mistake("tests:\n  - {name: a, expect: quiet}", 2, "a test has one event, or a list of events"),
                new Mistake("tests:\n  - {name: a, expect: quiet, evnt: {}" + event, 2, "no key 'evnt'"),
                new Mistake("tests:\n  - {name: a, expect: quiet, shape: grph" + event, 2, "no shape 'grph'"),
                new Mistake("tests:\n  - {name: a, expect: quiet, shape: diagnostics" + event, 2, "in the shape graph"),
                new Mistake("tests:\n  - {name: a, expect: 5" + event, 2, "expect is '5'"),
                new Mistake("tests:\n  - {name: a, expect: {fire: [one]}" + event, 2, "expect has no key 'fire'"),
                new Mistake("tests:\n  - name: a\n    expect:\n      - other\n", 4, "no rule 'other'"),
                new Mistake("tests:\n  - {name: a, expect: quiet, event: x}", 2, "event is a text"),
                new Mistake("tests:\n  - {name: a, expect: quiet, event: {a: 1}}", 2, "the record is no log record"),
                new Mistake("tests:\n  - {name: a, expect: quiet, events: []}", 2, "the list of events is empty"),
                new Mistake("given: [{a: 1}]\ntests: []", 1, "the record is no log record"));
    }

    @Test
    void firesWithoutNameIsAmbiguousBesideSeveralRules() {
        String text = "tests: [{name: a, expect: fires, event: " + EVENT + "}]";
        assertThat(TestReader.read("x.test.yml", text, Rules.named("one", "two"))
                        .problems())
                .singleElement()
                .extracting("remedy")
                .isEqualTo("name those that fire: {fires: [one, two]}");
    }

    @Test
    void readsFilesOfWindowsToo() {
        String text = "\uFEFFcontext:\r\n  tenant: x y\r\ntests: []\r\n";
        assertThat(TestReader.read("x.test.yml", text, Rules.named("one")).problems())
                .singleElement()
                .extracting("line", "column")
                .isEqualTo(List.of(2, 11));
    }

    private static TestReader.Read read(String... lines) {
        return TestReader.read(
                "x.test.yml", Arrays.stream(lines).collect(Collectors.joining("\n")), Rules.named("one"));
    }
}
