package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Patterns of names. */
final class WildcardsTest {
    @Test
    void takeStarsAnywhere() {
        assertThat(Wildcards.matches("*", "")).isTrue();
        assertThat(Wildcards.matches("sel*", "selection")).isTrue();
        assertThat(Wildcards.matches("*_main_*", "a_main_1")).isTrue();
        assertThat(Wildcards.matches("a*b*c", "aXbXbc")).isTrue();
        assertThat(Wildcards.matches("a*b*c", "aXc")).isFalse();
        assertThat(Wildcards.matches("sel", "selection")).isFalse();
        assertThat(Wildcards.matches("", "a")).isFalse();
    }
}
