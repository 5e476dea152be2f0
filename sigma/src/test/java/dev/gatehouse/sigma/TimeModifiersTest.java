package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The modifiers {@code minute hour day week month year}. */
final class TimeModifiersTest {
    private static final String TIME = "2025-08-02T13:45:30+05:00";

    @Test
    void readThePartsAsTheyStand() {
        assertThat(Sigma.selection("a|minute: 45").holdsFor(TIME)).isTrue();
        assertThat(Sigma.selection("a|hour: 13").holdsFor(TIME)).isTrue();
        assertThat(Sigma.selection("a|day: 2").holdsFor(TIME)).isTrue();
        assertThat(Sigma.selection("a|week: 31").holdsFor(TIME)).isTrue();
        assertThat(Sigma.selection("a|month: 8").holdsFor(TIME)).isTrue();
        assertThat(Sigma.selection("a|year: 2025").holdsFor(TIME)).isTrue();
        assertThat(Sigma.selection("a|hour: 8").holdsFor(TIME)).isFalse();
    }

    @Test
    void goWithAComparison() {
        assertThat(Sigma.selection("a|hour|gte: 13").holdsFor(TIME)).isTrue();
        assertThat(Sigma.selection("a|hour|lt: 13").holdsFor(TIME)).isFalse();
    }

    @Test
    void areFalseOfWhatIsNoDate() {
        assertThat(Sigma.selection("a|hour: 0").holdsFor("2025-08-02")).isFalse();
        assertThat(Sigma.selection("a|day: 2").holdsFor("2025-08-02")).isTrue();
        assertThat(Sigma.selection("a|week: 1").holdsFor("2025-13-45")).isFalse();
        assertThat(Sigma.selection("a|year: 2025").holdsFor("x2025-08-02")).isFalse();
    }

    @Test
    void areRefusedInOddCompany() {
        assertThat(Sigma.selection("a|hour|minute: 3").problems()).containsExactly("modifier-conflict");
        assertThat(Sigma.selection("a|hour|contains: 3").problems()).containsExactly("modifier-conflict");
    }
}
