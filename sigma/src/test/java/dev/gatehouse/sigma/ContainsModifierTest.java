package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The modifier {@code contains}. */
final class ContainsModifierTest {
    @Test
    void findsTheValueAnywhere() {
        Sigma.Rule rule = Sigma.selection("a|contains: Min");
        assertThat(rule.holdsFor("ADMIN role")).isTrue();
        assertThat(rule.holdsFor("min")).isTrue();
        assertThat(rule.holdsFor("mi n")).isFalse();
    }

    @Test
    void takesWildcardsWithin() {
        Sigma.Rule rule = Sigma.selection("a|contains: foo*bar");
        assertThat(rule.holdsFor("x foo\n1bar y")).isTrue();
        assertThat(rule.holdsFor("x bar foo y")).isFalse();
    }

    @Test
    void takesOneOfAList() {
        assertThat(Sigma.selection("a|contains: [x, y]").holdsFor("1y2")).isTrue();
    }

    @Test
    void doesNotGoWithAnotherPlace() {
        assertThat(Sigma.selection("a|contains|endswith: x").problems()).containsExactly("modifier-conflict");
    }
}
