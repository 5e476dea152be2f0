package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Condition;
import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.SigmaParser;
import dev.gatehouse.sigma.Trace;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TraceTextTest {
    private static final String RULE = """
            title: t
            logsource: {product: azure, service: signinlogs}
            detection:
              a: {Initiatedby: x}
              condition: a
            """;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void namesEveryKindOfPart() {
        Trace test = test("UserId", List.of("x"), 1, true);
        Condition.OfThem them = new Condition.OfThem(Condition.Quantifier.ALL, "*");
        assertThat(tree(new Trace.Not(test))).containsExactly("✗ not UserId: equals x · found x");
        assertThat(tree(new Trace.Not(new Trace.Named("f", test))))
                .containsExactly("✗ not", "  ✓ f", "    ✓ UserId: equals x · found x");
        assertThat(tree(new Trace.OfThem(them, List.of(new Trace.Named("s", any(test, test))), true)))
                .startsWith("✓ all of them", "  ✓ s: any of", "    ✓ UserId: equals x · found x");
        assertThat(tree(new Trace.Named("s", new Trace.Element(2, 3, any(test))))
                        .getFirst())
                .isEqualTo("✓ s, in UserId 2 of 3: any of");
    }

    @Test
    void tellsAbsentFromUnknownAndFromWhatTheTableLacks() {
        assertThat(tree(test("UserId", List.of(), 0, false))).containsExactly("✗ UserId: equals x · absent");
        assertThat(tree(test("Actor.UserPrincipalName", List.of(), 0, false)))
                .containsExactly(
                        "✗ Initiatedby → Actor.UserPrincipalName: equals x · absent: SigninLogs has no such column");
        assertThat(tree(new Trace.Test(
                        "Foo", "Foo", Trace.Reads.NOTHING, new Position(9, 1), "equals x", List.of(), 0, false)))
                .containsExactly("✗ Foo: equals x · no table has such a field");
        assertThat(tree(new Trace.Test(
                        "event",
                        "event",
                        Trace.Reads.WHOLE_EVENT,
                        new Position(9, 1),
                        "contains x",
                        List.of(),
                        0,
                        true)))
                .containsExactly("✓ the whole event: contains x");
    }

    @Test
    void valuesAreShortAndPrintable() {
        assertThat(tree(test("UserId", List.of("", "a\u001b[2J\nb", "null"), 9, false)))
                .containsExactly("✗ UserId: equals x · found \"\", a [2J b, null and 6 more");
        assertThat(tree(test("UserId", List.of("y".repeat(150)), 1, false)).stream()
                        .mapToInt(String::length)
                        .max()
                        .orElseThrow())
                .isLessThanOrEqualTo(100);
    }

    @Test
    void listsNoMoreReasonsThanAsked() {
        Trace all = new Trace.All(
                List.of(test("UserId", List.of("x"), 1, true), test("AppId", List.of("x"), 1, true)), true);
        text().reasons(all, 4, 1);
        assertThat(lines()).containsExactly("    ✓ UserId: equals x · found x", "    and 1 more");
    }

    private static Trace any(Trace... parts) {
        return new Trace.Any(List.of(parts), true);
    }

    /** A test of the rule's own line where the column is another one, else of none. */
    private static Trace.Test test(String column, List<String> values, int count, boolean holds) {
        Position at = column.startsWith("Actor.") ? new Position(4, 7) : new Position(9, 1);
        return new Trace.Test(column, column, Trace.Reads.FIELD, at, "equals x", values, count, holds);
    }

    private List<String> tree(Trace trace) {
        bytes.reset();
        text().tree(trace, 0);
        return lines();
    }

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private TraceText text() {
        Rule rule = Rule.of(SigmaParser.parse("x.yml", RULE).rules().getFirst(), RuleSource.COMMUNITY);
        Projection projection = Projection.of(List.of("UserId", "AppId", "Actor.UserPrincipalName"));
        return new TraceText(
                new PrintStream(bytes, true, StandardCharsets.UTF_8),
                false,
                new TestWords(rule, projection, Table.SIGNIN_LOGS));
    }
}
