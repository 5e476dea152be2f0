package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignInResultsTest {
    @ParameterizedTest
    @CsvSource({
        "0, DONE",
        "50058, INTERRUPTED",
        "50072, INTERRUPTED",
        "50074, INTERRUPTED",
        "50076, INTERRUPTED",
        "50140, INTERRUPTED",
        "50053, FAILED",
        "50055, FAILED",
        "50057, FAILED",
        "50126, FAILED",
        "53003, FAILED",
        "500121, FAILED",
        "999999999, FAILED",
        "9999999999, UNKNOWN",
        "-1, UNKNOWN",
        "success, UNKNOWN",
        "'', UNKNOWN"
    })
    void tellsInterruptsFromFailures(String code, SignInResults.Result result) {
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);

        assertThat(SignInResults.of(bytes, 0, bytes.length)).isEqualTo(result);
    }

    @Test
    void bothFlagsAreAbsentWhereThereIsNoCode() {
        String record = "{\"createdDateTime\":\"2026-01-01T00:00:00Z\",\"appId\":\"a\",\"isInteractive\":true%s}";

        assertThat(Reading.values(record.formatted(""), "Failed")).isEmpty();
        assertThat(Reading.values(record.formatted(",\"status\":{\"errorCode\":0}"), "Failed"))
                .isEqualTo("false");
        assertThat(Reading.values(record.formatted(",\"status\":{\"errorCode\":50074}"), "Interrupted"))
                .isEqualTo("true");
        assertThat(Reading.values(record.formatted(",\"status\":{\"errorCode\":50074}"), "Failed"))
                .isEqualTo("false");
    }

    @Test
    void theCodeOfAnEnvelopeIsText() {
        String record =
                "{\"category\":\"SignInLogs\",\"time\":\"2026-01-01T00:00:00Z\",\"resultType\":\"50126\",\"properties\":{}}";

        assertThat(Reading.values(record, "Failed")).isEqualTo("true");
    }
}
