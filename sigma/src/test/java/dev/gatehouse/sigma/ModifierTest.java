package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of modifiers. */
final class ModifierTest {
    @Test
    void areThoseOfTheSpecification() {
        for (Modifier modifier : Modifier.values()) {
            assertThat(Modifier.parse(modifier.text())).contains(modifier);
        }
        assertThat(Modifier.parse("wide")).contains(Modifier.UTF16LE);
        assertThat(Modifier.parse("multiline")).contains(Modifier.MULTILINE);
    }

    @Test
    void areLowerCase() {
        assertThat(Modifier.parse("CONTAINS")).isEmpty();
        assertThat(Modifier.parse("")).isEmpty();
    }
}
