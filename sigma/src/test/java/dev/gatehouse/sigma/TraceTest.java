package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rule's tree with the outcome of every part. */
final class TraceTest {
    @Test
    void keepsNamesAndHoldsEveryBranchAgainstTheEvent() {
        Trace trace = trace(
                Sigma.detection("s: {f0: x}", "t: {f1|startswith: adm}", "condition: s or not t"),
                Map.of("f0", List.of("x"), "f1", List.of("kim")));
        assertThat(trace).isInstanceOfSatisfying(Trace.Any.class, any -> {
            assertThat(any.holds()).isTrue();
            assertThat(any.parts()).hasSize(2).allMatch(Trace::holds);
            assertThat(any.parts().get(0))
                    .isInstanceOfSatisfying(
                            Trace.Named.class, named -> assertThat(named.name()).isEqualTo("s"));
            assertThat(any.parts().get(1)).isInstanceOf(Trace.Not.class);
        });
        assertThat(lines(trace)).containsExactly("f0 equals x [x] true", "f1 starts with adm [kim] false");
    }

    @Test
    void listsTheSearchesThatAPatternChooses() {
        Trace trace = trace(
                Sigma.detection("s_a: {f0: x}", "s_b: {f1: y}", "other: {f2: z}", "condition: all of s_* and other"),
                Map.of("f0", List.of("x"), "f2", List.of("z")));
        Trace first = ((Trace.All) trace).parts().getFirst();
        assertThat(first).isInstanceOfSatisfying(Trace.OfThem.class, of -> {
            assertThat(of.of().pattern()).isEqualTo("s_*");
            assertThat(of.holds()).isFalse();
            assertThat(of.parts()).extracting(Trace::holds).containsExactly(true, false);
        });
    }

    @Test
    void severalConditionsAreAlternatives() {
        Trace trace =
                trace(Sigma.detection("s: {f0: x}", "t: {f1: y}", "condition: [s, t]"), Map.of("f1", List.of("y")));
        assertThat(trace).isInstanceOf(Trace.Any.class).matches(Trace::holds);
    }

    @Test
    void showsTheElementForWhichAllHoldsOrTheNearest() {
        Sigma.Rule rule = Sigma.selection("g0: user", "g1|startswith: adm", "g2: z");
        Map<String, String> near = Map.of("g0", "user", "g1", "adm_1");
        Map<String, String> far = Map.of("g0", "app", "g1", "adm_2");
        Trace missed = trace(rule, Map.of(), List.of(far, near, far));
        assertThat(element(missed))
                .extracting(Trace.Element::number, Trace.Element::count)
                .containsExactly(2, 3);
        assertThat(missed.holds()).isFalse();
        assertThat(lines(missed)).contains("g1 starts with adm [adm_1] true", "g2 equals z [] false");
        Trace found = trace(rule, Map.of(), List.of(far, near, Map.of("g0", "user", "g1", "adm", "g2", "Z")));
        assertThat(element(found).number()).isEqualTo(3);
        assertThat(found.holds()).isTrue();
        assertThat(trace(rule, Map.of()).tests()).hasSize(3);
    }

    @Test
    void theReasonsAreTheTestsThatTheOutcomeRestsOn() {
        Sigma.Rule rule = Sigma.detection("s: {f0: x, f1: y}", "f: {f2: svc}", "condition: s and not f");
        assertThat(reasons(trace(rule, Map.of("f0", List.of("x"), "f1", List.of("y")))))
                .containsExactly("f0 true", "f1 true", "not f2 true");
        assertThat(reasons(trace(rule, Map.of("f0", List.of("x"), "f2", List.of("svc")))))
                .containsExactly("f1 false", "not f2 false");
    }

    @Test
    void tellsAbsentNullLongAndManyValues() {
        Map<String, List<@Nullable String>> event = new java.util.HashMap<>();
        List<@Nullable String> none = new java.util.ArrayList<>();
        none.add(null);
        event.put("f0", none);
        event.put("f1", List.of("a".repeat(300)));
        event.put("f2", List.of("1", "2", "3", "4", "5", "6", "7"));
        List<Trace.Reason> tests = trace(Sigma.selection("f0: x", "f1: x", "f2: x", "f3: x", "x1: x"), event)
                .tests();
        assertThat(tests.get(0).test().values()).containsExactly("null");
        assertThat(tests.get(1).test().values().getFirst()).hasSize(201).endsWith("a…");
        assertThat(tests.get(2).test().values()).hasSize(5);
        assertThat(tests.get(2).test().count()).isEqualTo(7);
        assertThat(tests.get(3).test().count()).isZero();
        assertThat(tests.get(3).test().reads()).isEqualTo(Trace.Reads.FIELD);
        assertThat(tests.get(4).test().reads()).isEqualTo(Trace.Reads.NOTHING);
    }

    @Test
    void knowsWhereEachTestStandsAndWhatItIsComparedWith() {
        Trace trace = trace(
                Sigma.detection("s: {f0|fieldref: f1}", "w: [evil]", "condition: s or w"),
                Map.of("f0", List.of("a"), "f1", List.of("b")));
        List<Trace.Reason> tests = trace.tests();
        assertThat(tests.get(0).test().words()).isEqualTo("equals field f1 (b)");
        assertThat(tests.get(0).test().at()).isEqualTo(new Position(5, 7));
        assertThat(tests.get(1).test().reads()).isEqualTo(Trace.Reads.WHOLE_EVENT);
        assertThat(tests.get(1).test().words()).isEqualTo("contains evil");
    }

    @Test
    void everyValueOfAllIsATestOfItsOwn() {
        Trace trace = trace(Sigma.selection("f0|contains|all: [a, b]"), Map.of("f0", List.of("ab")));
        assertThat(lines(trace)).containsExactly("f0 contains a [ab] true", "f0 contains b [ab] true");
    }

    private static Trace trace(Sigma.Rule rule, Map<String, List<@Nullable String>> single) {
        return trace(rule, single, List.of());
    }

    private static Trace trace(
            Sigma.Rule rule, Map<String, List<@Nullable String>> single, List<Map<String, String>> elements) {
        RuleSet set = RuleSet.compile(List.of(rule.rule()), new World(), Placeholders.NONE)
                .set();
        return set.trace(0, World.facts(single, elements).event());
    }

    private static Trace.Element element(Trace trace) {
        return (Trace.Element) ((Trace.Named) trace).part();
    }

    private static List<String> lines(Trace trace) {
        return trace.tests().stream()
                .map(Trace.Reason::test)
                .map(test -> test.field() + " " + test.words() + " " + test.values() + " " + test.holds())
                .toList();
    }

    private static List<String> reasons(Trace trace) {
        return trace.reasons().stream()
                .map(reason -> (reason.wanted() ? "" : "not ") + reason.test().field() + " " + reason.satisfied())
                .toList();
    }
}
