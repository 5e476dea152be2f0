package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The modifiers {@code utf16le}, {@code wide}, {@code utf16be} and {@code utf16}. */
final class Utf16ModifiersTest {
    @Test
    void encodeBeforeBase64() {
        assertThat(Sigma.selection("a|wide|base64offset|contains: ping").holdsFor("cABpAG4AZwB4eA=="))
                .isTrue();
        assertThat(Sigma.selection("a|utf16le|base64offset|contains: ping").holdsFor("cABpAG4AZwA="))
                .isTrue();
        assertThat(Sigma.selection("a|utf16be|base64offset|contains: ping").holdsFor("AHAAaQBuAGc="))
                .isTrue();
        assertThat(Sigma.selection("a|utf16be|base64offset|contains: ping").holdsFor("cABpAG4AZwA="))
                .isFalse();
        assertThat(Sigma.selection("a|utf16|base64offset|contains: ping").holdsFor("//5wAGkAbgBnAA=="))
                .isTrue();
    }

    @Test
    void areRefusedAlone() {
        assertThat(Sigma.selection("a|wide: x").problems()).containsExactly("utf16-alone");
    }

    @Test
    void areRefusedTwiceAndWithWildcards() {
        assertThat(Sigma.selection("a|wide|wide|base64: x").problems()).containsExactly("wildcard-encoded");
        assertThat(Sigma.selection("a|wide|base64: x*").problems()).containsExactly("wildcard-encoded");
    }
}
