package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WatchlistsReaderTest {
    @Test
    void aListIsFoundByItsNameInAnyCase() {
        var watchlists = Read.configuration("watchlists: {High_Value_Apps: [Payroll, Treasury]}")
                .watchlists();

        assertThat(watchlists.values("high_value_apps")).contains(List.of("Payroll", "Treasury"));
        assertThat(watchlists.values("HIGH_VALUE_APPS")).isPresent();
        assertThat(watchlists.values("others")).isEmpty();
        assertThat(watchlists.names()).containsExactly("high_value_apps");
    }

    @Test
    void numbersAndTruthValuesAreTextsAsTheyWereWritten() {
        assertThat(Read.configuration("watchlists: {codes: [50126, 0x1F, true, NO, 1e3]}")
                        .watchlists()
                        .values("codes"))
                .contains(List.of("50126", "0x1F", "true", "NO", "1e3"));
    }

    @Test
    void aListMayBeEmpty() {
        assertThat(Read.configuration("watchlists:\n  vips:\n  apps: []\n")
                        .watchlists()
                        .values("vips"))
                .contains(List.of());
    }

    @Test
    void twoListsMayNotDifferInCaseOnly() {
        assertThat(Read.problems("watchlists:\n  vips: [a]\n  VIPs: [b]\n"))
                .containsExactly("gatehouse.yaml:3:3: the key \"VIPs\" stands here a second time; "
                        + "expected each key once; join the two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "%vips%", "a/b", "ü"})
    void aNameIsOneWordThatARuleCanWrite(String name) {
        assertThat(Read.problems("watchlists: {'" + name + "': [x]}"))
                .singleElement()
                .asString()
                .contains("is no name for a watchlist");
    }

    @Test
    void aValueIsAText() {
        assertThat(Read.problems("watchlists:\n  vips: [a, [b], {c: d}, '', ~]\n"))
                .hasSize(4);
        assertThat(Read.problems("watchlists: {vips: a}"))
                .singleElement()
                .asString()
                .contains("not a list");
        assertThat(Read.problems("watchlists: [a]"))
                .singleElement()
                .asString()
                .contains("expected a section that gives");
    }
}
