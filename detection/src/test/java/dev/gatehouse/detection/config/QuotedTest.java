package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QuotedTest {
    @Test
    void putsATextInQuotationMarks() {
        assertThat(Quoted.of("Zoë \uD83D\uDE00")).isEqualTo("\"Zoë \uD83D\uDE00\"");
    }

    @Test
    void replacesWhatCouldForgeALineOrTurnItRound() {
        assertThat(Quoted.of("a\r\nb\u001b[31m\u2028\u202e\uD800"))
                .isEqualTo("\"a\uFFFD\uFFFDb\uFFFD[31m\uFFFD\uFFFD\uFFFD\"");
    }

    @Test
    void shortensALongTextBetweenCharacters() {
        assertThat(Quoted.of("\uD83D\uDE00".repeat(100))).isEqualTo("\"" + "\uD83D\uDE00".repeat(80) + "…\"");
    }
}
