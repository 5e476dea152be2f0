package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The modifier {@code cased}. */
final class CasedModifierTest {
    @Test
    void comparesWithRegardToCase() {
        Sigma.Rule rule = Sigma.selection("a|cased: Foo");
        assertThat(rule.holdsFor("Foo")).isTrue();
        assertThat(rule.holdsFor("foo")).isFalse();
    }

    @Test
    void goesWithAPlaceInAnyOrder() {
        assertThat(Sigma.selection("a|contains|cased: Foo").holdsFor("xFooy")).isTrue();
        assertThat(Sigma.selection("a|cased|contains: Foo").holdsFor("xfooy")).isFalse();
    }
}
