package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The modifier {@code fieldref}. */
final class FieldrefModifierTest {
    @Test
    void comparesTwoFieldsOfAnEvent() {
        Sigma.Rule rule = Sigma.selection("a|fieldref: b");
        assertThat(rule.holds(Map.of("a", "X", "b", "x"))).isTrue();
        assertThat(rule.holds(Map.of("a", "x", "b", "y"))).isFalse();
        assertThat(rule.holds(Map.of("a", "x"))).isFalse();
    }

    @Test
    void goesWithAPlaceAndWithNeq() {
        assertThat(Sigma.selection("a|fieldref|contains: b").holds(Map.of("a", "xfooy", "b", "foo")))
                .isTrue();
        assertThat(Sigma.selection("a|fieldref|startswith: b").holds(Map.of("a", "foox", "b", "foo")))
                .isTrue();
        assertThat(Sigma.selection("a|fieldref|endswith: b").holds(Map.of("a", "foox", "b", "foo")))
                .isFalse();
        assertThat(Sigma.selection("a|fieldref|neq: b").holds(Map.of("a", "x", "b", "y")))
                .isTrue();
        assertThat(Sigma.selection("a|fieldref|neq: b").holds(Map.of("a", "x", "b", "x")))
                .isFalse();
    }

    @Test
    void regardsCaseIfAsked() {
        assertThat(Sigma.selection("a|fieldref|cased: b").holds(Map.of("a", "X", "b", "x")))
                .isFalse();
    }
}
