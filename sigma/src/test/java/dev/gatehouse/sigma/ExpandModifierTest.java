package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The modifier {@code expand}. */
final class ExpandModifierTest {
    @Test
    void takesEveryValueOfThePlaceholder() {
        Sigma.Rule rule =
                Sigma.selection("a|expand: \"%admins%@contoso.example\"").with("admins", "kim", "svc*");
        assertThat(rule.holdsFor("KIM@contoso.example")).isTrue();
        assertThat(rule.holdsFor("svc-1@contoso.example")).isTrue();
        assertThat(rule.holdsFor("lee@contoso.example")).isFalse();
    }

    @Test
    void isNeededForPlaceholders() {
        assertThat(Sigma.selection("a: \"%name%\"").holdsFor("%name%")).isTrue();
    }

    @Test
    void takesAnEscapedPercentSign() {
        Sigma.Rule rule = Sigma.selection("a|expand: '\\%plain%name%'").with("name", "x");
        assertThat(rule.holdsFor("%plainx")).isTrue();
    }

    @Test
    void neverHoldsForAPlaceholderWithoutValues() {
        Sigma.Rule rule = Sigma.selection("a|expand: \"%none%\"").with("none");
        assertThat(rule.holdsFor("")).isFalse();
        assertThat(rule.problems()).isEmpty();
    }

    @Test
    void refusesAnUnknownPlaceholder() {
        assertThat(Sigma.selection("a|expand: \"%x%\"").problems()).containsExactly("placeholder-unknown");
    }

    @Test
    void goesWithNetworks() {
        Sigma.Rule rule = Sigma.selection("a|expand|cidr: \"%office%\"").with("office", "10.0.0.0/8");
        assertThat(rule.holdsFor("10.9.9.9")).isTrue();
    }
}
