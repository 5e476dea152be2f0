package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of levels. */
final class LevelTest {
    @Test
    void areReadInAnyCaseAndAnyLocale() {
        assertThat(Level.parse("INFORMATIONAL")).contains(Level.INFORMATIONAL);
        assertThat(Level.parse("critical")).contains(Level.CRITICAL);
        assertThat(Level.INFORMATIONAL.text()).isEqualTo("informational");
        assertThat(Level.parse("grave")).isEmpty();
    }
}
