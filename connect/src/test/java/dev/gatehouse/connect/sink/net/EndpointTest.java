package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndpointTest {
    @Test
    void showsNeitherPathNorQuery() {
        Endpoint endpoint = Endpoint.of("https://hooks.contoso.example/services/T0/SECRETSECRET?sig=SECRET2");
        assertThat(endpoint).hasToString("https://hooks.contoso.example");
        assertThat(endpoint.host()).isEqualTo("hooks.contoso.example");
        assertThat(endpoint.isSecure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://contoso.example/SECRET | begins with https://",
                "contoso.example/SECRET | begins with https://",
                "https:///SECRET | needs a host",
                "https://under_score.example/SECRET | needs a host",
                "https://user:SECRET@contoso.example/ | no user and password",
                "https://contoso.example/SECRET#SECRET | ends before #",
                "https://contoso.example:0/SECRET | a port is between",
                "https://contoso.example:70000/SECRET | a port is between",
                "https://contoso.example/SECRET SECRET | character 31 does not belong there"
            })
    void saysWhatIsWrongAndNotTheAddress(String text, String why) {
        assertThatThrownBy(() -> Endpoint.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasNoCause()
                .message()
                .doesNotContain("SECRET");
    }

    @Test
    void isOverTlsWhereThatIsNeeded() {
        assertThat(Endpoint.of("http://splunk.contoso.example:8088").isSecure()).isFalse();
        assertThatThrownBy(() -> Endpoint.secure("http://hooks.contoso.example/x"))
                .hasMessageContaining("begins with https://");
        assertThat(Endpoint.secure(" https://hooks.contoso.example/x\n").uri())
                .hasToString("https://hooks.contoso.example/x");
    }

    @Test
    void leadsToOtherPathsOfTheServer() {
        assertThat(Endpoint.of("https://s.example:8088").below("/a?b=c").uri())
                .hasToString("https://s.example:8088/a?b=c");
        assertThat(Endpoint.of("https://s.example/p/?q=1").below("/a").uri()).hasToString("https://s.example/p/a");
    }

    @Test
    void knowsWhatInItMayBeAKey() {
        assertThat(Endpoint.of("https://hooks.contoso.example/services/T0/SECRETSECRET?a=1&sig=SECRETSECRET2")
                        .secrets())
                .extracting(Secret::value)
                .containsExactly("SECRETSECRET", "SECRETSECRET2");
        assertThat(Endpoint.of("https://hooks.contoso.example/SECRET%2FSECRET%3D?sig=SECRETSECRET%3D")
                        .secrets())
                .extracting(Secret::value)
                .containsExactly("SECRET%2FSECRET%3D", "SECRET/SECRET=", "SECRETSECRET%3D", "SECRETSECRET=");
        assertThat(Endpoint.of("https://hooks.contoso.example").secrets()).isEmpty();
    }
}
