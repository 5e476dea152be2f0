package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnifiedChangesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"Global Administrator\"; \"\\\"Global Administrator\\\"\"",
                "\"\\\"quoted\\\"\"; \"\\\"quoted\\\"\"",
                "\"[\\r\\n  \\\"a  b\\\",\\r\\n  1\\r\\n]\"; \"[\\\"a  b\\\",1]\"",
                "\"{ \\\"a\\\": \\\"\\\\\\\" \\\" }\"; \"{\\\"a\\\":\\\"\\\\\\\" \\\"}\"",
                "\"[no list\"; \"\\\"[no list\\\"\"",
                "\"\"; null",
                "null; null",
                "true; \"\\\"true\\\"\"",
                "[1, 2]; \"[1,2]\""
            })
    void valuesAreWrittenAsGraphWritesThem(String value, String expected) {
        assertThat(UnifiedChanges.of(JsonText.parse("[{\"Name\":\"N\",\"NewValue\":" + value + "}]"))
                        .get(0)
                        .get("newValue"))
                .isEqualTo(JsonText.parse(expected));
    }
}
