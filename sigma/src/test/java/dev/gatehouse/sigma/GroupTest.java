package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests on fields of one list hold for the same element of it. */
final class GroupTest {
    private static boolean holds(Sigma.Rule rule, List<Map<String, String>> elements) {
        RuleSet set = RuleSet.compile(List.of(rule.rule()), new World(), Placeholders.NONE)
                .set();
        List<Integer> matched = new ArrayList<>();
        set.matcher().match(World.facts(Map.of("f1", List.of("x")), elements).event(), matched::add);
        return !matched.isEmpty();
    }

    @Test
    void oneElementMustHaveAll() {
        Sigma.Rule rule = Sigma.selection("f1: x", "g0: user", "g1|startswith: adm");
        assertThat(holds(rule, List.of(Map.of("g0", "user", "g1", "kim"), Map.of("g0", "app", "g1", "adm"))))
                .isFalse();
        assertThat(holds(rule, List.of(Map.of("g0", "app", "g1", "kim"), Map.of("g0", "user", "g1", "adm"))))
                .isTrue();
    }

    @Test
    void differentSearchesMayHoldForDifferentElements() {
        Sigma.Rule rule = Sigma.detection("a: {g0: user}", "b: {g1: adm}", "condition: a and b");
        assertThat(holds(rule, List.of(Map.of("g0", "user"), Map.of("g1", "adm"))))
                .isTrue();
    }

    @Test
    void aListWithinASearchIsHeldAgainstTheSameElement() {
        Sigma.Rule rule =
                Sigma.detection("a:", "  - g0: user", "    g1: x", "  - g0: app", "    g1: y", "condition: a");
        assertThat(holds(rule, List.of(Map.of("g0", "user", "g1", "y")))).isFalse();
        assertThat(holds(rule, List.of(Map.of("g0", "app", "g1", "y")))).isTrue();
    }

    @Test
    void aNegatedTestAsksForAnElementOfThatKind() {
        Sigma.Rule rule = Sigma.selection("g0: user", "g1|neq: adm");
        assertThat(holds(rule, List.of(Map.of("g0", "user", "g1", "adm"), Map.of("g0", "app"))))
                .isFalse();
        assertThat(holds(rule, List.of(Map.of("g0", "user", "g1", "adm"), Map.of("g0", "user"))))
                .isTrue();
    }

    @Test
    void anEmptyListCountsAsAnElementWithoutFields() {
        assertThat(holds(Sigma.selection("g0: null"), List.of())).isTrue();
        assertThat(holds(Sigma.selection("g0|exists: false", "f1: x"), List.of()))
                .isTrue();
        assertThat(holds(Sigma.selection("g0: x"), List.of())).isFalse();
    }

    @Test
    void anotherFieldOfTheElementCanBeReferredTo() {
        Sigma.Rule rule = Sigma.selection("g0|fieldref: g1");
        assertThat(holds(rule, List.of(Map.of("g0", "a", "g1", "b"), Map.of("g0", "b", "g1", "a"))))
                .isFalse();
        assertThat(holds(rule, List.of(Map.of("g0", "a", "g1", "b"), Map.of("g0", "c", "g1", "C"))))
                .isTrue();
    }
}
