package dev.gatehouse.connect.sink.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The examples of the standard's section "Character Encoding". */
final class CefTextTest {
    @Test
    void aPipeIsEscapedInTheHeaderOnly() {
        assertThat(CefText.header("detected a | in message", 512)).isEqualTo("detected a \\| in message");
        assertThat(CefText.value("blocked a |", 63)).isEqualTo("blocked a |");
    }

    @Test
    void aBackslashIsEscapedInBoth() {
        assertThat(CefText.header("detected a \\ in packet", 512)).isEqualTo("detected a \\\\ in packet");
        assertThat(CefText.value("blocked a \\", 63)).isEqualTo("blocked a \\\\");
    }

    @Test
    void anEqualsSignIsEscapedInTheExtensionOnly() {
        assertThat(CefText.header("detected a = in message", 512)).isEqualTo("detected a = in message");
        assertThat(CefText.value("blocked a =", 63)).isEqualTo("blocked a \\=");
    }

    @Test
    void aLineBreakIsWrittenInTheExtensionOnly() {
        assertThat(CefText.value("Detected a threat.\n No action needed", 1023))
                .isEqualTo("Detected a threat.\\n No action needed");
        assertThat(CefText.value("a\r\nb", 10)).isEqualTo("a\\r\\nb");
        assertThat(CefText.header("a\r\nb", 10)).isEqualTo("a  b");
    }

    @Test
    void whatHasNoShapeIsABlank() {
        assertThat(CefText.value("a\u0000b\u2028c\u202ed\ud83de", 99)).isEqualTo("a b c d e");
    }

    @Test
    void isCutWithinNothing() {
        assertThat(CefText.value("ab==", 6)).isEqualTo("ab\\=\\=");
        assertThat(CefText.value("ab==", 5)).isEqualTo("ab\\=…");
        assertThat(CefText.value("ab==", 4)).isEqualTo("ab…");
        assertThat(CefText.value("a\ud83d\ude00b", 3)).isEqualTo("a…");
        assertThat(CefText.value("abc", 0)).isEmpty();
    }
}
