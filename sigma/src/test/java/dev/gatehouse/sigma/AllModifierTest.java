package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The modifier {@code all}. */
final class AllModifierTest {
    @Test
    void asksForEveryValue() {
        Sigma.Rule rule = Sigma.selection("a|contains|all: [x, y]");
        assertThat(rule.holdsFor("1x2y")).isTrue();
        assertThat(rule.holdsFor("1x2")).isFalse();
    }

    @Test
    void mayStandBeforeOtherModifiers() {
        assertThat(Sigma.selection("a|all|contains: [x, y]").holdsFor("yx")).isTrue();
    }

    @Test
    void isSatisfiedByDifferentValuesOfOneField() {
        assertThat(Sigma.selection("a|contains|all: [x, y]").holdsFor(List.of("x1", "y1")))
                .isTrue();
    }

    @Test
    void isRefusedOnASingleValue() {
        assertThat(Sigma.selection("a|contains|all: x").problems()).containsExactly("all-of-one");
    }
}
