package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compiled sets of rules. */
final class RuleSetTest {
    private static final SigmaRule FIRST =
            Sigma.selection("f1: x", "f3|fieldref: f2").rule();
    private static final SigmaRule SECOND = Sigma.selection("f9: x", "zz: y").rule();
    private static final SigmaRule THIRD =
            Sigma.selection("f1|expand: \"%no%\"").rule();

    private static RuleSet set(SigmaRule... rules) {
        return RuleSet.compile(List.of(rules), new World(), Placeholders.NONE).set();
    }

    private static List<Integer> matched(Matcher matcher, Map<String, List<@Nullable String>> fields) {
        List<Integer> matched = new ArrayList<>();
        matcher.match(World.facts(fields, List.of()).event(), matched::add);
        return matched;
    }

    @Test
    void leavesOutRulesWithProblems() {
        Compiled compiled = RuleSet.compile(List.of(FIRST, THIRD, SECOND), new World(), Placeholders.NONE);
        assertThat(compiled.set().size()).isEqualTo(2);
        assertThat(compiled.set().rule(1)).isEqualTo(SECOND);
        assertThat(compiled.problems()).extracting(Problem::code).containsExactly("placeholder-unknown");
    }

    @Test
    void namesTheFieldsThatNoEventHas() {
        Compiled compiled = RuleSet.compile(List.of(FIRST, SECOND), new World(), Placeholders.NONE);
        assertThat(compiled.unresolved()).containsExactly(List.of(), List.of("f9", "zz"));
    }

    @Test
    void namesTheSlotsThatRulesRead() {
        assertThat(set(FIRST, SECOND).neededSlots()).containsExactly(1, 2, 3);
        assertThat(set(FIRST, SECOND).readsWholeEvent()).isFalse();
        assertThat(set(Sigma.detection("w: [x]", "condition: w").rule()).readsWholeEvent())
                .isTrue();
    }

    @Test
    void takesRulesThatAreRewritten() {
        SigmaRule rewritten = Sigma.selection("f1: x")
                .rule()
                .rewritten((source, test) -> new Search.AnyOf(List.of(
                        test, new Search.FieldTest("f5", List.of(), List.of(new Scalar.Text("y")), test.position()))));
        assertThat(matched(set(rewritten).matcher(), Map.of("f5", List.of("Y"))))
                .containsExactly(0);
    }

    @Test
    void reportsMatchesInOrderAndAnswersAgainAndAgain() {
        SigmaRule[] rules = new SigmaRule[200];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = Sigma.selection("f1: " + (i % 2 == 0 ? "x" : "y")).rule();
        }
        Matcher matcher = set(rules).matcher();
        for (int i = 0; i < 3; i++) {
            assertThat(matched(matcher, Map.of("f1", List.of("x"))))
                    .hasSize(100)
                    .isSorted()
                    .allMatch(rule -> rule % 2 == 0);
            assertThat(matched(matcher, Map.of())).isEmpty();
        }
    }
}
