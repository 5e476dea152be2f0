package dev.gatehouse.logs.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class XmlTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "<a>é\t\r\n</a>", "&#9;&#x41;&#65;&amp;", "\uD83D\uDE00", "&#x1F600;", "&#;&#x;&#"})
    void leavesLegalTextAlone(String text) {
        assertThat(XmlText.legal(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"&#0;", "&#x1f;", "&#xD800;", "&#xFFFE;", "&#x110000;", "&#4294967361;", "&#99999999;"})
    void replacesReferencesToWhatIsNoCharacter(String reference) {
        assertThat(XmlText.legal("a" + reference + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void replacesControlCharacters() {
        assertThat(XmlText.legal("a\u0000b\u001Fc\uFFFEd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }
}
