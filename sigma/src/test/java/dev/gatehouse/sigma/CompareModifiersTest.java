package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The modifiers {@code lt lte gt gte}. */
final class CompareModifiersTest {
    @Test
    void compareNumbers() {
        assertThat(Sigma.selection("a|lt: 5").holdsFor(4)).isTrue();
        assertThat(Sigma.selection("a|lt: 5").holdsFor(5)).isFalse();
        assertThat(Sigma.selection("a|lte: 5").holdsFor(5)).isTrue();
        assertThat(Sigma.selection("a|lte: 5").holdsFor(6)).isFalse();
        assertThat(Sigma.selection("a|gt: 5").holdsFor(6)).isTrue();
        assertThat(Sigma.selection("a|gt: 5").holdsFor(5)).isFalse();
        assertThat(Sigma.selection("a|gte: 5").holdsFor(5)).isTrue();
        assertThat(Sigma.selection("a|gte: 5").holdsFor(4)).isFalse();
    }

    @Test
    void compareFractionsAndTexts() {
        assertThat(Sigma.selection("a|gt: 0.5").holdsFor(0.75)).isTrue();
        assertThat(Sigma.selection("a|gt: 0.5").holdsFor("0.25")).isFalse();
        assertThat(Sigma.selection("a|gt: 9007199254740992").holdsFor("9007199254740993"))
                .isTrue();
        assertThat(Sigma.selection("a|gt: 5").holdsFor("many")).isFalse();
        assertThat(Sigma.selection("a|gt: -1").holdsFor("1e3")).isTrue();
    }

    @Test
    void areNotDeceivedByHugeExponents() {
        assertThat(Sigma.selection("a|gt: 5").holdsFor("1e999999999")).isFalse();
    }

    @Test
    void needANumber() {
        assertThat(Sigma.selection("a|gt: abc").problems()).containsExactly("number-expected");
    }
}
