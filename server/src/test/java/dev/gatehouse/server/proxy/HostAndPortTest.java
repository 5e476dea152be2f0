package dev.gatehouse.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.start.StartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostAndPortTest {
    @Test
    void isReadWithSmallLetters() {
        assertThat(HostAndPort.parsed("Graph.Microsoft.com:443")).contains(new HostAndPort("graph.microsoft.com", 443));
        assertThat(HostAndPort.passing("contoso.example")).isEqualTo(new HostAndPort("contoso.example", 443));
        assertThat(HostAndPort.passing("contoso.example:8443")).isEqualTo(new HostAndPort("contoso.example", 8443));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                ":443",
                "a:",
                "a:99999",
                "a:1:2",
                "kim@a:443",
                "http://a:443",
                "a/b:443",
                "[::1]:443",
                "a b:1"
            })
    void isNothingElse(String text) {
        assertThat(HostAndPort.parsed(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "graph.microsoft.com",
                "Login.MicrosoftOnline.com:443",
                "login.windows.net",
                "login.microsoft.com.",
                "device.login.microsoftonline.com",
                "graph.microsoft.us",
                "management.azure.com:443"
            })
    void isNotPassedThroughWhereTokensWouldGetToMicrosoft(String text) {
        assertThatThrownBy(() -> HostAndPort.passing(text))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("tokens");
    }

    @Test
    void mayOnlyLookLikeMicrosoft() {
        assertThat(MicrosoftHosts.contain("notgraph.microsoft.com.example")).isFalse();
        assertThat(MicrosoftHosts.contain("xlogin.windows.net")).isFalse();
    }
}
