package dev.gatehouse.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StyleTest {
    @Test
    void paintsOnlyWhereColourIsWanted() {
        for (Style style : Style.values()) {
            assertThat(style.paint("text", false)).isEqualTo("text");
            assertThat(style.paint("text", true)).matches("\u001b\\[[0-9;]+mtext\u001b\\[0m");
        }
    }
}
