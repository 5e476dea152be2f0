package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeaderRulesTest {
    @Test
    void letsPlainOnesPass() {
        assertThat(HeaderRules.name("X-Team")).isEqualTo("X-Team");
        assertThat(HeaderRules.value("X-Team", "a b; c=\"d\"")).isEqualTo("a b; c=\"d\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "X Team", "X:Team", "X-Team\r\nY", "Ünique", "X\u0000"})
    void refusesNamesThatAreNone(String name) {
        assertThatThrownBy(() -> HeaderRules.name(name)).hasMessageContaining("such as X-Team");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " SECRET",
                "SECRET ",
                "SECRET\r\nX: 1",
                "SECRET\n",
                "SECRET\u0000",
                "SECRETé",
                "\tSECRET"
            })
    void refusesValuesThatLeaveTheirLineAndKeepsThemSecret(String value) {
        assertThatThrownBy(() -> HeaderRules.value("X-Key", value))
                .hasMessageContaining("header X-Key")
                .message()
                .doesNotContain("SECRET");
    }

    @Test
    void knowsWhichAreOfHttpItself() {
        assertThat(HeaderRules.isOwned("HOST")).isTrue();
        assertThat(HeaderRules.isOwned("Content-Length")).isTrue();
        assertThat(HeaderRules.isOwned("X-Team")).isFalse();
    }
}
