package dev.gatehouse.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserCodeTest {
    @Test
    void isReadAsItIsShown() {
        String code = UserCode.random(new SecureRandom());

        assertThat(UserCode.shown(code)).matches("[B-Z]{4}-[B-Z]{4}");
        assertThat(UserCode.typed(UserCode.shown(code))).contains(code);
        assertThat(UserCode.typed(" bcdf ghjk ")).contains("BCDFGHJK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BCDF-GHJ", "BCDF-GHJKL", "BCDF-GHJA", "BCDF-GHJ1", "bcdf-gh\u0131k"})
    void isNothingElse(String typed) {
        assertThat(UserCode.typed(typed)).isEmpty();
    }
}
