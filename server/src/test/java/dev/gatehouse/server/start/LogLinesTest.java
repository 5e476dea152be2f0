package dev.gatehouse.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

final class LogLinesTest {
    private static final String HOSTILE = "a\r\nb\u0085c\u2028d\u001b[31me\u202ef\u0000g\u200b é ü";

    @Test
    void areOneLineEachForPeople() {
        String line = new TextLines().format(logged(HOSTILE));

        assertThat(line)
                .isEqualTo(
                        "2026-05-04T09:00:00Z WARN a\\u{d}\\nb\\u{85}c\\u{2028}d\\u{1b}[31me\\u{202e}f\\u{0}g\\u{200b} é ü\n");
    }

    @Test
    void areOneObjectEachForPrograms() throws IOException {
        String line = new JsonLines().format(logged(HOSTILE));
        JsonNode json = new ObjectMapper().readTree(line);

        assertThat(line).matches("[\\x20-\\x7e]+\n");
        assertThat(json.get("message").asText()).isEqualTo(HOSTILE);
        assertThat(json.get("level").asText()).isEqualTo("WARN");
        assertThat(json.get("time").asText()).isEqualTo("2026-05-04T09:00:00Z");
        assertThat(json.get("logger").asText()).isEqualTo("test");
        assertThat(json.has("stack")).isFalse();
    }

    @Test
    void showAnExceptionOnTheSameLine() throws IOException {
        ExtLogRecord logged = logged("failed");
        logged.setThrown(new IllegalStateException("first\nsecond line"));

        assertThat(new TextLines().format(logged))
                .contains("failed | java.lang.IllegalStateException: first\\nsecond line")
                .hasLineCount(1);
        JsonNode json = new ObjectMapper().readTree(new JsonLines().format(logged));
        assertThat(json.get("stack").asText()).startsWith("java.lang.IllegalStateException: first\nsecond line");
    }

    @Test
    void putValuesWhereTheMessageWantsThem() {
        ExtLogRecord logged = new ExtLogRecord(
                Level.SEVERE, "%s of %d", ExtLogRecord.FormatStyle.PRINTF, LogLinesTest.class.getName());
        logged.setParameters(new Object[] {"one\n", 2});
        logged.setInstant(Instant.EPOCH);

        assertThat(new TextLines().format(logged)).isEqualTo("1970-01-01T00:00:00Z ERROR one\\n of 2\n");
    }

    @Test
    void haveAnEnd() {
        assertThat(new TextLines().format(logged("x".repeat(1 << 20))).length()).isLessThan(30_000);
    }

    private static ExtLogRecord logged(String message) {
        ExtLogRecord logged = new ExtLogRecord(
                Level.WARNING, message, ExtLogRecord.FormatStyle.NO_FORMAT, LogLinesTest.class.getName());
        logged.setLoggerName("test");
        logged.setInstant(Instant.parse("2026-05-04T09:00:00Z"));
        return logged;
    }
}
