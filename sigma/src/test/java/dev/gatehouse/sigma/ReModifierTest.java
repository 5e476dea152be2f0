package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The modifier {@code re} and its options. */
final class ReModifierTest {
    @Test
    void findsTheExpressionAnywhereWithRegardToCase() {
        Sigma.Rule rule = Sigma.selection("a|re: o{2}b");
        assertThat(rule.holdsFor("xfoobar")).isTrue();
        assertThat(rule.holdsFor("FOOBAR")).isFalse();
    }

    @Test
    void takesItsOptions() {
        assertThat(Sigma.selection("a|re|i: ^foo").holdsFor("FOObar")).isTrue();
        assertThat(Sigma.selection("a|re|m: ^bar$").holdsFor("foo\nbar\nbaz")).isTrue();
        assertThat(Sigma.selection("a|re: ^bar$").holdsFor("foo\nbar\nbaz")).isFalse();
        assertThat(Sigma.selection("a|re|s: foo.bar").holdsFor("foo\nbar")).isTrue();
        assertThat(Sigma.selection("a|re: foo.bar").holdsFor("foo\nbar")).isFalse();
        assertThat(Sigma.selection("a|re|ignorecase|dotall: FOO.bar").holdsFor("foo\nBAR"))
                .isTrue();
    }

    @Test
    void refusesWhatIsNoExpressionOrNeedsBacktracking() {
        assertThat(Sigma.selection("a|re: (unclosed").problems()).containsExactly("regex-wrong");
        assertThat(Sigma.selection("a|re: (?=x)y").problems()).containsExactly("regex-wrong");
        assertThat(Sigma.selection("a|re: (a)\\1").problems()).containsExactly("regex-wrong");
    }

    @Test
    void saysWhereAndWhyAnExpressionIsRefused() {
        Sigma.Rule rule = Sigma.selection("a|re: 'user=(?=adm)x'");
        Problem problem = rule.parsed().problems().getFirst();
        assertThat(problem.message()).contains("at character 6").contains("(?=");
        assertThat(problem.line()).isEqualTo(6);
    }

    @Test
    void doesNotGoWithAPlace() {
        assertThat(Sigma.selection("a|re|contains: x").problems()).containsExactly("modifier-conflict");
        assertThat(Sigma.selection("a|i: x").problems()).containsExactly("modifier-conflict");
    }
}
