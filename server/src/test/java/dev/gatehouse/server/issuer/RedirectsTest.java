package dev.gatehouse.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectsTest {
    private static final Set<String> REGISTERED =
            Set.of("http://localhost", "http://127.0.0.1/back", "https://app.contoso.example/back?x=1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://localhost/",
                "http://localhost:8400",
                "http://localhost:65535/",
                "http://127.0.0.1:1/back",
                "https://app.contoso.example/back?x=1"
            })
    void leadBackToWhatTheClientHasOnAnyPortOfTheMachine(String wanted) {
        assertThat(Redirects.allow(REGISTERED, wanted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://localhost:8400/back",
                "http://localhost:8400/?x=1",
                "http://localhost:8400/#x",
                "http://kim@localhost:8400",
                "http://localhost@evil.example",
                "http://localhost.evil.example",
                "http://127.0.0.1:8400",
                "http://[::1]:8400",
                "https://localhost:8400",
                "https://app.contoso.example:444/back?x=1",
                "https://app.contoso.example/back",
                "https://app.contoso.example/back?x=1&y=2",
                "http://localhost:8400\r\nX: y",
                "javascript:alert(1)",
                "//localhost"
            })
    void leadNowhereElse(String wanted) {
        assertThat(Redirects.allow(REGISTERED, wanted)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "http://[::1]:80/x", "https://app.contoso.example/back?x=1"})
    void canBe(String uri) {
        assertThat(Redirects.canBe(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "http://app.contoso.example",
                "https://app.contoso.example/#x",
                "https://kim@app.contoso.example",
                "javascript:alert(1)",
                "https:///x"
            })
    void cannotBe(String uri) {
        assertThat(Redirects.canBe(uri)).isFalse();
    }
}
