package dev.gatehouse.detection.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VisibleTest {
    @Test
    void showsWhatHasNoShape() {
        assertThat(Visible.of("a\tb\r\nc\u0000\u007F")).isEqualTo("a␉b␍␊c␀␡");
        assertThat(Visible.of("exe\u202Efdp\u200B\uFEFF\u2028")).isEqualTo("exe[U+202E]fdp[U+200B][U+FEFF][U+2028]");
        assertThat(Visible.of("\uD800x\uDC00\uE000\uFFFE\u0085"))
                .isEqualTo("[U+D800]x[U+DC00][U+E000][U+FFFE][U+0085]");
    }

    @Test
    void leavesTheWritingsOfTheWorldAlone() {
        String text = "Zoë Łukasz 山田 Ελένη علي 🔑 & <b>'\"";
        assertThat(Visible.of(text)).isSameAs(text);
    }

    @Test
    void cutsByCharactersAndSaysHowManyAreMissing() {
        assertThat(Visible.of("🔑🔑🔑", 3)).isEqualTo("🔑🔑🔑");
        assertThat(Visible.of("🔑🔑\n🔑", 2)).isEqualTo("🔑🔑… (2 more characters)");
    }
}
