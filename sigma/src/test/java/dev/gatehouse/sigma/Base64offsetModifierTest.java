package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The modifier {@code base64offset}. */
final class Base64offsetModifierTest {
    @Test
    void findsTheTextAtEveryOffset() {
        Sigma.Rule rule = Sigma.selection("a|base64offset|contains: /bin/bash");
        assertThat(rule.holdsFor("L2Jpbi9iYXNoIC1p")).isTrue();
        assertThat(rule.holdsFor("eC9iaW4vYmFzaCAtaQ==")).isTrue();
        assertThat(rule.holdsFor("eHgvYmluL2Jhc2ggLWk=")).isTrue();
        assertThat(rule.holdsFor("L2Jpbi96c2ggLWk=")).isFalse();
    }

    @Test
    void needsNoWildcardToLookAnywhere() {
        Sigma.Rule rule = Sigma.selection("a|base64offset|contains: '*/bin/bash*'");
        assertThat(rule.holdsFor("eC9iaW4vYmFzaCAtaQ==")).isTrue();
        assertThat(Sigma.selection("a|base64offset|contains: /bin/*sh").problems())
                .containsExactly("wildcard-encoded");
    }

    @Test
    void refusesWhatIsTooShortToBeFound() {
        assertThat(Sigma.selection("a|base64offset|contains: x").problems()).containsExactly("base64-short");
    }
}
