package dev.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTextTest {
    @Test
    void sortsKeysAndDropsWhiteSpace() {
        assertThat(JsonText.of(" { \"b\" : [ 1 , true , null ] ,\n\"a\" : { } , \"B\":[] } "))
                .hasToString("{\"B\":[],\"a\":{},\"b\":[1,true,null]}");
    }

    @Test
    void equalValuesHaveEqualTexts() {
        assertThat(JsonText.of("{\"a\":1.0,\"b\":\"\\u00e9\"}")).isEqualTo(JsonText.of("{\"b\":\"é\",\"a\":1}"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.0, 0",
        "0e7, 0",
        "1.50, 1.5",
        "100, 100",
        "1e2, 100",
        "1E+20, 100000000000000000000",
        "1e21, 1E+21",
        "0.000001, 0.000001",
        "0.0000001, 1E-7",
        "-12.5e-1, -1.25",
        "9007199254740993, 9007199254740993",
        "123456789012345678901234567890, 1.2345678901234567890123456789E+29",
        "0.1234567890123456789012345, 0.1234567890123456789012345"
    })
    void writesANumberInOneWayAndExactly(String number, String canonical) {
        assertThat(JsonText.of(number)).hasToString(canonical);
        assertThat(JsonText.of(canonical)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "1e-1001", "1e2147483647", "100e2147483647", "1e99999999999", "0.1e-2147483648"})
    void refusesNumbersThatNobodyCanHold(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of(number));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of("[" + number + "]"));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of("9".repeat(501)));
    }

    @Test
    void escapesWhatATerminalOrASplitterOfLinesWouldObey() {
        String text = "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u001b\\u007f\\u009b\\u2028\\u2029\\u00e9\\ud83d\\ude00\"";
        assertThat(JsonText.of(text))
                .hasToString("\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0000\\u001b\\u007f\\u009b\\u2028\\u2029é😀\"");
    }

    @Test
    void keepsHalvesOfPairs() {
        JsonText text = JsonText.of("\"\\uD83D.\\uDE00\\ud83d\"");
        assertThat(text).hasToString("\"\\ud83d.\\ude00\\ud83d\"");
        assertThat(JsonText.of(text.text())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "1 2",
                "NaN",
                "'a'",
                "// x\n1",
                "01",
                "+1",
                ".5",
                "tru",
                "\"\u0001\"",
                "\ufeff1"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of(text));
    }

    @Test
    void isBoundedInDepthAndLength() {
        assertThat(JsonText.of("[".repeat(65) + "]".repeat(65)).text()).hasSize(130);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonText.of("[".repeat(66) + "]".repeat(66)))
                .withMessage("nested deeper than 64");
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.of("[".repeat(100_000)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonText.of("\"" + "x".repeat(JsonText.LONGEST) + "\""))
                .withMessageContaining("longer than 250000");
    }

    @Test
    void takesOnlyTheCanonicalFormAsItIs() {
        assertThat(new JsonText("{\"a\":1}")).isEqualTo(JsonText.of("{\"a\": 1.0}"));
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonText("{\"a\": 1}"));
    }
}
