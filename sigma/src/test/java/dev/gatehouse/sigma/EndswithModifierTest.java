package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The modifier {@code endswith}. */
final class EndswithModifierTest {
    @Test
    void looksAtTheEndOnly() {
        Sigma.Rule rule = Sigma.selection("a|endswith: \\cmd.exe");
        assertThat(rule.holdsFor("C:\\x\\CMD.EXE")).isTrue();
        assertThat(rule.holdsFor("C:\\x\\cmd.exe.txt")).isFalse();
    }

    @Test
    void takesOneCharacterWildcards() {
        Sigma.Rule rule = Sigma.selection("a|endswith: ?.exe");
        assertThat(rule.holdsFor("dir/ä.exe")).isTrue();
        assertThat(rule.holdsFor(".exe")).isFalse();
    }
}
