package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.ServerSettings.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LimitsReaderTest {
    @Test
    void eachIsSetByItself() {
        assertThat(read("{graphCalls: 1200, activations: 5}")).isEqualTo(new Limits(1200, 5));
        assertThat(read("{graphCalls: 1200}")).isEqualTo(new Limits(1200, Limits.USUAL.activations()));
        assertThat(read("{activations: 9999999}")).isEqualTo(new Limits(Limits.USUAL.graphCalls(), 9_999_999));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            60                   | "server.limits" is the text "60"; expected a section
            {graphCalls: }       | "server.limits.graphCalls" is empty; expected a whole number above 0
            {graphCalls: [1]}    | "server.limits.graphCalls" is a list; expected a whole number above 0
            {graphCalls: 0}      | "0" is no limit; expected a whole number above 0; write how often within a minute
            {activations: -1}    | "-1" is no limit; expected a whole number above 0
            {activations: 1.5}   | "1.5" is no limit; expected a whole number above 0
            {activations: 10000000} | "10000000" is no limit; expected a whole number above 0
            {activation: 1}      | there is no key "activation" in "server.limits"; expected one of graphCalls, activations
            """)
    void whatIsNoLimitIsTold(String yaml, String problem) {
        assertThat(Read.problems("server: {limits: " + yaml + "}"))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void anotherLimitIsAnotherSetting() {
        ServerSettings usual = ServerSettings.NONE;

        assertThat(usual.isSaidBy(Read.configuration("server: {limits: {activations: 60}}")
                        .server()))
                .isTrue();
        assertThat(usual.isSaidBy(Read.configuration("server: {limits: {activations: 61}}")
                        .server()))
                .isFalse();
    }

    private static Limits read(String yaml) {
        return Read.configuration("server: {limits: " + yaml + "}").server().limits();
    }
}
