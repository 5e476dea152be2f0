package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The modifier {@code base64}. */
final class Base64ModifierTest {
    @Test
    void looksForTheEncodedText() {
        Sigma.Rule rule = Sigma.selection("a|base64: foobar");
        assertThat(rule.holdsFor("Zm9vYmFy")).isTrue();
        assertThat(rule.holdsFor("foobar")).isFalse();
        assertThat(Sigma.selection("a|base64|contains: foo").holdsFor("x Zm9v y"))
                .isTrue();
    }

    @Test
    void refusesWildcards() {
        assertThat(Sigma.selection("a|base64: foo*").problems()).containsExactly("wildcard-encoded");
    }
}
