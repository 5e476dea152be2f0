package dev.gatehouse.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DialectTest {
    @ParameterizedTest
    @CsvSource({
        "/V1.0/Me, /v1.0/Me",
        "/BETA, /beta",
        "/Subscriptions/A/providers, /subscriptions/A/providers",
        "/Providers/Microsoft.Authorization, /providers/Microsoft.Authorization"
    })
    void theFirstSegmentOfGraphsPathsIsWrittenInOneCase(String path, String usual) {
        assertThat(Dialect.usual(path)).contains(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1.0/ME", "/beta", "/subscriptions/X", "/Betamax", "/API/v1/pim", "/V1.0x", "/", ""})
    void otherPathsStayAsTheyAre(String path) {
        assertThat(Dialect.usual(path)).isEmpty();
    }

    @Test
    void anErrorIsToldAsGraphDoesWhateverTheCase() {
        assertThat(Dialect.isGraphs("/V1.0/me")).isTrue();
        assertThat(Dialect.isGraphs("/api/v1.0")).isFalse();
    }
}
