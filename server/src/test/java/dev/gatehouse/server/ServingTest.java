package dev.gatehouse.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServingTest {
    @ParameterizedTest
    @CsvSource({"localhost, localhost", "0.0.0.0, localhost", "::, localhost", "::1, [::1]", "192.0.2.1, 192.0.2.1"})
    void showsAnAddressThatABrowserCanGoTo(String host, String shown) {
        assertThat(Serving.shown(host)).isEqualTo(shown);
    }
}
