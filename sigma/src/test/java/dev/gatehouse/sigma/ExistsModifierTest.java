package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The modifier {@code exists}. */
final class ExistsModifierTest {
    @Test
    void asksForPresenceOnly() {
        Sigma.Rule rule = Sigma.selection("a|exists: true");
        assertThat(rule.holdsFor("")).isTrue();
        assertThat(rule.holdsFor(null)).isTrue();
        assertThat(rule.holds(Map.of("b", 1))).isFalse();
    }

    @Test
    void asksForAbsence() {
        Sigma.Rule rule = Sigma.selection("a|exists: false");
        assertThat(rule.holdsFor("x")).isFalse();
        assertThat(rule.holds(Map.of("b", 1))).isTrue();
    }

    @Test
    void needsABoolean() {
        assertThat(Sigma.selection("a|exists: maybe").problems()).containsExactly("exists-boolean");
    }
}
