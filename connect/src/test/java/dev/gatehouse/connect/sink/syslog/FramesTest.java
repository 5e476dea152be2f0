package dev.gatehouse.connect.sink.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Tidings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FramesTest {
    @Test
    void theCountIsOfOctets() {
        for (SyslogSettings.Format format : SyslogSettings.Format.values()) {
            byte[] frame = frames(format, SyslogSettings.Framing.OCTETS, 8_192).of(Tidings.hostile("中文"));
            String text = new String(frame, StandardCharsets.UTF_8);
            int blank = text.indexOf(' ');
            assertThat(Integer.parseInt(text.substring(0, blank))).isEqualTo(frame.length - blank - 1);
        }
    }

    @Test
    void whateverLogsHoldALineIsOneLineAndNeverTooLong() {
        Random random = new Random(23);
        for (int i = 0; i < 300; i++) {
            Message message = Tidings.hostile(Tidings.hostileText(random));
            for (SyslogSettings.Format format : SyslogSettings.Format.values()) {
                byte[] frame =
                        frames(format, SyslogSettings.Framing.LINES, 8_192).of(message);
                assertThat(new String(frame, StandardCharsets.UTF_8))
                        .endsWith("\n")
                        .hasLineCount(1);
                assertThat(frame).hasSizeLessThanOrEqualTo(8_192 + 1);
            }
        }
    }

    @Test
    void aWholeMessageReadsAsSyslog() {
        for (SyslogSettings.Format format : SyslogSettings.Format.values()) {
            byte[] frame = frames(format, SyslogSettings.Framing.LINES, 8_192).of(Tidings.told());
            Map<String, Object> read = SyslogReading.of(Arrays.copyOf(frame, frame.length - 1));
            assertThat(read).containsEntry("syslog.header.msgId", "alert");
            assertThat(SyslogReading.text(read))
                    .startsWith(
                            switch (format) {
                                case CEF -> "CEF:0|Gatehouse|";
                                case LEEF -> "LEEF:2.0|Gatehouse|";
                                case JSON -> "{\"id\":\"5b0e";
                            });
        }
    }

    private static Frames frames(SyslogSettings.Format format, SyslogSettings.Framing framing, int bytes) {
        SyslogSettings settings = new SyslogSettings(
                "siem.contoso.example",
                6514,
                Optional.empty(),
                format,
                framing,
                SyslogSettings.Delimiter.CARET,
                SyslogSettings.Confirmation.CLOSE,
                SyslogSettings.Facility.AUTHPRIV,
                Optional.empty(),
                bytes,
                Duration.ofSeconds(10));
        return new Frames(settings, "here.example", "0.1.0");
    }
}
