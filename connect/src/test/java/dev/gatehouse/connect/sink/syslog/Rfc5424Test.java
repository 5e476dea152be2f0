package dev.gatehouse.connect.sink.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Tidings;
import dev.gatehouse.sigma.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Rfc5424Test {
    private static final Rfc5424 SYSLOG = new Rfc5424(SyslogSettings.Facility.AUTHPRIV, "here.example");

    @Test
    void readsAsWhatItIs() {
        Map<String, Object> read = read(Tidings.told(), "hello");
        assertThat(read)
                .containsEntry("syslog.header.pri", "83")
                .containsEntry("syslog.header.version", "1")
                .containsEntry("syslog.header.timestamp", "2026-05-04T09:49:12.345Z")
                .containsEntry("syslog.header.hostName", "here.example")
                .containsEntry("syslog.header.appName", "gatehouse")
                .containsEntry("syslog.header.msgId", "alert");
        assertThat(SyslogReading.text(read)).isEqualTo("hello");
    }

    @Test
    void aCheckpointIsTold() {
        assertThat(read(Tidings.anchor(), "{}"))
                .containsEntry("syslog.header.pri", "86")
                .containsEntry("syslog.header.timestamp", "2026-05-04T10:00:00.000Z")
                .containsEntry("syslog.header.msgId", "checkpoint");
    }

    @ParameterizedTest
    @CsvSource({"INFORMATIONAL, 86", "LOW, 85", "MEDIUM, 84", "HIGH, 83", "CRITICAL, 82"})
    void everySeverityHasItsNumber(Level level, String priority) {
        assertThat(read(Tidings.told(level, "203.0.113.7"), "")).containsEntry("syslog.header.pri", priority);
    }

    @Test
    void whateverTheTextHoldsTheHeaderIsTheSame() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            String text = "x"
                    + Tidings.hostileText(random)
                            .replaceAll("[\\p{Cntrl}\ud800-\udfff]", "")
                            .strip();
            Map<String, Object> read = read(Tidings.hostile(text), text.substring(0, Math.min(300, text.length())));
            assertThat(read).containsEntry("syslog.header.pri", "82").containsEntry("syslog.header.msgId", "alert");
        }
    }

    @Test
    void theNameOfThisMachineFitsAHeader() {
        assertThat(Rfc5424.ownName()).matches("[!-~]{1,255}");
    }

    private static Map<String, Object> read(Message message, String text) {
        return SyslogReading.of((SYSLOG.header(message) + text).getBytes(StandardCharsets.UTF_8));
    }
}
