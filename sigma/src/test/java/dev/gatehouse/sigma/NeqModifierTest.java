package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The modifier {@code neq}. */
final class NeqModifierTest {
    @Test
    void isTrueOfOtherValuesAndOfNone() {
        Sigma.Rule rule = Sigma.selection("a|neq: [x, y]");
        assertThat(rule.holdsFor("z")).isTrue();
        assertThat(rule.holdsFor("Y")).isFalse();
        assertThat(rule.holds(Map.of("b", 1))).isTrue();
    }

    @Test
    void isFalseIfAnyValueIsThatOne() {
        Sigma.Rule rule = Sigma.selection("a|neq: x");
        assertThat(rule.holdsFor(List.of("y", "x"))).isFalse();
        assertThat(rule.holdsFor(List.of("y", "z"))).isTrue();
    }

    @Test
    void turnsAPlaceRound() {
        assertThat(Sigma.selection("a|contains|neq: foo").holdsFor("bar")).isTrue();
        assertThat(Sigma.selection("a|contains|neq: foo").holdsFor("xfoo")).isFalse();
    }

    @Test
    void saysNotNull() {
        assertThat(Sigma.selection("a|neq: null").holdsFor("x")).isTrue();
        assertThat(Sigma.selection("a|neq: null").holdsFor(null)).isFalse();
    }
}
