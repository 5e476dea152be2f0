package dev.gatehouse.connect.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpOptions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookSettingsTest {
    private static final Endpoint URL = Endpoint.of("https://hooks.contoso.example/SECRETPATH");
    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Test
    void showsNoSecret() {
        assertThat(with(Map.of("X-Team", "soc"), Map.of("Authorization", new Secret("Bearer SECRET"))))
                .asString()
                .contains("X-Team", "hooks.contoso.example")
                .doesNotContain("SECRET", "MfKQ9r8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "Content-Type",
                "Transfer-Encoding",
                "Connection",
                "webhook-id",
                "Webhook-Signature",
                "WEBHOOK-ANYTHING",
                "Content-Encoding",
                "Expect"
            })
    void leavesHeadersAloneThatHttpOrTheSignatureOwns(String name) {
        assertThatThrownBy(() -> with(Map.of(name, "x"), Map.of())).hasMessageContaining("leave it out");
        assertThatThrownBy(() -> with(Map.of(), Map.of(name, new Secret("x")))).hasMessageContaining("leave it out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "X-API-Key", "cookie"})
    void wantsSecretsWhereSecretsBelong(String name) {
        assertThatThrownBy(() -> with(Map.of(name, "x"), Map.of()))
                .hasMessageContaining("give it under headersFrom, as " + name + ": env:NAME");
        assertThat(with(Map.of(), Map.of(name, new Secret("x"))).secretHeaders())
                .hasSize(1);
    }

    @Test
    void refusesHeadersThatLeaveTheirLine() {
        assertThatThrownBy(() -> with(Map.of("X-A", "b\nX-B: c"), Map.of())).hasMessageContaining("header X-A");
        assertThatThrownBy(() -> with(Map.of("X A", "b"), Map.of())).hasMessageContaining("a header's name");
        assertThatThrownBy(() -> with(Map.of("X-A", "b"), Map.of("x-a", new Secret("c"))))
                .hasMessageContaining("given twice");
    }

    @Test
    void wantsOneSecretAtLeastAndFiveAtMost() {
        assertThatThrownBy(() -> new WebhookSettings(URL, List.of())).hasMessageContaining("secretFrom names 1 to 5");
        assertThatThrownBy(() -> new WebhookSettings(URL, Collections.nCopies(6, SECRET)))
                .hasMessageContaining("secretFrom names 1 to 5");
        assertThat(new WebhookSettings(URL, Collections.nCopies(5, SECRET)).batch())
                .isEqualTo(1);
    }

    @Test
    void wantsABatchWithinBounds() {
        for (int batch : new int[] {0, -1, 1001}) {
            assertThatThrownBy(() ->
                            new WebhookSettings(URL, List.of(SECRET), Map.of(), Map.of(), batch, HttpOptions.DEFAULT))
                    .hasMessageContaining("batch is between 1 and 1000");
        }
    }

    private static WebhookSettings with(Map<String, String> headers, Map<String, Secret> secretHeaders) {
        return new WebhookSettings(URL, List.of(SECRET), headers, secretHeaders, 1, HttpOptions.DEFAULT);
    }
}
