package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Null, empty texts, numbers and booleans as values. */
final class SpecialValuesTest {
    @Test
    void nullIsTrueOfAbsentAndNullFields() {
        Sigma.Rule rule = Sigma.selection("a: null");
        assertThat(rule.holdsFor(null)).isTrue();
        assertThat(rule.holds(Map.of("b", 1))).isTrue();
        assertThat(rule.holdsFor("")).isFalse();
    }

    @Test
    void theEmptyTextIsTrueOfAnEmptyTextOnly() {
        Sigma.Rule rule = Sigma.selection("a: \"\"");
        assertThat(rule.holdsFor("")).isTrue();
        assertThat(rule.holdsFor(" ")).isFalse();
        assertThat(rule.holdsFor(null)).isFalse();
    }

    @Test
    void numbersAndBooleansCompareByTheirText() {
        assertThat(Sigma.selection("a: 50126").holdsFor("50126")).isTrue();
        assertThat(Sigma.selection("a: \"50126\"").holdsFor(50126)).isTrue();
        assertThat(Sigma.selection("a: true").holdsFor("True")).isTrue();
        assertThat(Sigma.selection("a: \"false\"").holdsFor(false)).isTrue();
        assertThat(Sigma.selection("a: 0x10").holdsFor(16)).isTrue();
    }

    @Test
    void anEmptyListIsItsJsonText() {
        assertThat(Sigma.selection("a: \"[]\"").holdsFor(List.of())).isTrue();
    }

    @Test
    void aStarNeedsAValue() {
        assertThat(Sigma.selection("a: \"*\"").holdsFor("")).isTrue();
        assertThat(Sigma.selection("a: \"*\"").holdsFor(null)).isFalse();
        assertThat(Sigma.selection("a: \"?*\"").holdsFor("")).isFalse();
    }

    @Test
    void nullIsRefusedInAList() {
        assertThat(Sigma.selection("a: [x, null]").problems()).containsExactly("null-in-list");
    }

    @Test
    void caseIsIgnoredBeyondAscii() {
        assertThat(Sigma.selection("a: ÄRGER").holdsFor("ärger")).isTrue();
        assertThat(Sigma.selection("a|contains: σς").holdsFor("x ΣΣ")).isTrue();
        assertThat(Sigma.selection("a: kim").holdsFor("\u212aIM")).isTrue();
        assertThat(Sigma.selection("a: admin").holdsFor("adm\u0131n")).isFalse();
    }
}
