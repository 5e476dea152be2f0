package dev.gatehouse.connect.sink.splunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpOptions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SplunkSettingsTest {
    private static final Endpoint URL = Endpoint.of("https://splunk.contoso.example:8088");
    private static final Secret TOKEN = new Secret("SECRET-token");

    @Test
    void asksForAcknowledgementUnlessToldOtherwise() {
        SplunkSettings settings = new SplunkSettings(URL, TOKEN);
        assertThat(settings.acknowledge()).isTrue();
        assertThat(settings.acknowledgeWithin()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.toString()).doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://splunk.contoso.example:8088/services/collector",
                "https://splunk.contoso.example:8088/services/collector/event",
                "https://splunk.contoso.example:8088/?channel=1"
            })
    void wantsTheAddressOfTheCollectorAlone(String url) {
        assertThatThrownBy(() -> new SplunkSettings(Endpoint.of(url), TOKEN)).hasMessageContaining("alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Main", "a b", "-a", "a\"b"})
    void wantsAnIndexThatCanBeOne(String index) {
        assertThatThrownBy(() -> with(Optional.of(index), "gatehouse", Duration.ofMinutes(2), 100))
                .hasMessageContaining("name of an index");
    }

    @Test
    void wantsATokenThatAHeaderCanCarry() {
        assertThatThrownBy(() -> new SplunkSettings(URL, new Secret("SECRET\nX: 1")))
                .hasMessageContaining("header Authorization")
                .message()
                .doesNotContain("SECRET");
    }

    @Test
    void wantsWhatElseIsWithinBounds() {
        assertThatThrownBy(() -> with(Optional.empty(), "a b", Duration.ofMinutes(2), 100))
                .hasMessageContaining("source");
        assertThatThrownBy(() -> with(Optional.empty(), "a", Duration.ZERO, 100))
                .hasMessageContaining("such as 2m");
        assertThatThrownBy(() -> with(Optional.empty(), "a", Duration.ofHours(1), 100))
                .hasMessageContaining("10 minutes");
        assertThatThrownBy(() -> with(Optional.empty(), "a", Duration.ofMinutes(1), 0))
                .hasMessageContaining("batch");
    }

    private static SplunkSettings with(Optional<String> index, String source, Duration within, int batch) {
        return new SplunkSettings(
                URL, TOKEN, index, source, Optional.empty(), true, within, batch, HttpOptions.DEFAULT);
    }
}
