package dev.gatehouse.connect.sink.sumo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpOptions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SumoSettingsTest {
    private static final Endpoint URL = Endpoint.of("https://collectors.sumologic.com/receiver/v1/http/SECRET");

    @Test
    void showsNoAddressAndWantsTls() {
        assertThat(new SumoSettings(URL).toString()).doesNotContain("SECRET");
        assertThatThrownBy(() -> new SumoSettings(Endpoint.of("http://collectors.sumologic.com/receiver/v1/http/x")))
                .hasMessageContaining("begins with https://");
    }

    @ParameterizedTest
    @CsvSource({"a b,c", "a,'b,c'", "a,b=c", "a,''", "'',b", "a,'b\nc'", "a,é", "a,' b'"})
    void wantsFieldsThatAHeaderCanList(String name, String value) {
        assertThatThrownBy(() -> with(Optional.empty(), Map.of(name, value), 100))
                .hasMessageContaining("fields are of");
    }

    @Test
    void wantsWhatElseAHeaderCanCarry() {
        assertThatThrownBy(() -> with(Optional.of("a\r\nX-B: c"), Map.of(), 100))
                .hasMessageContaining("category");
        assertThatThrownBy(() -> with(Optional.empty(), Map.of(), 0)).hasMessageContaining("batch");
        assertThat(with(Optional.of("prod/identity"), Map.of("team", "soc one"), 1)
                        .fields())
                .hasSize(1);
    }

    private static SumoSettings with(Optional<String> category, Map<String, String> fields, int batch) {
        return new SumoSettings(URL, category, Optional.empty(), Optional.empty(), fields, batch, HttpOptions.DEFAULT);
    }
}
