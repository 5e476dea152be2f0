package dev.gatehouse.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamedValuesTest {
    @Test
    void aListOfNamesAndValuesReadsAsPairs() {
        assertThat(NamedValues.words("""
                        [{"Name":"Identity","Value":"kim"}, {"Name": "ForwardTo", "Value": "drop@fabrikam.example"}]""")).isEqualTo("Identity: kim, ForwardTo: drop@fabrikam.example");
        assertThat(NamedValues.words("[{\"name\":\"AuditEnabled\",\"value\":false}]"))
                .isEqualTo("AuditEnabled: false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "[",
                "[{",
                "[{}]",
                "[{\"Name\":\"a\",\"Value\":\"b\"",
                "[{\"Name\":{\"x\":1}}]",
                "[{\"Other\":\"a\"}]",
                "[{\"Name\":\"a\"} x"
            })
    void anythingElseStaysAsItIs(String text) {
        assertThat(NamedValues.words(text)).isEqualTo(text);
    }
}
