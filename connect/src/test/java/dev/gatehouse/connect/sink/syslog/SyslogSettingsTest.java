package dev.gatehouse.connect.sink.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SyslogSettingsTest {
    @Test
    void isSafeWhereNobodySaysOtherwise() {
        SyslogSettings settings = SyslogSettings.of("siem.contoso.example", SyslogSettings.Format.CEF);
        assertThat(settings.tls()).isPresent();
        assertThat(settings.port()).isEqualTo(6514);
        assertThat(settings.framing()).isEqualTo(SyslogSettings.Framing.OCTETS);
        assertThat(settings.confirmation()).isEqualTo(SyslogSettings.Confirmation.CLOSE);
    }

    @Test
    void saysWhatIsWrongAndWhatIsExpected() {
        says("host is \"\"", "", 514, "here", 8192, 10);
        says("host is \"https://siem\"", "https://siem", 514, "here", 8192, 10);
        says("port is 0; give one from 1 to 65535", "siem", 0, "here", 8192, 10);
        says("hostname is \"over here\"", "siem", 514, "over here", 8192, 10);
        says("hostname is \"a\nb\"", "siem", 514, "a\nb", 8192, 10);
        says("maxBytes is 100; give a number from 2048 to 1048576", "siem", 514, "here", 100, 10);
        says("timeout is PT0S; give a time from 1s to 5m", "siem", 514, "here", 8192, 0);
    }

    private static void says(String message, String host, int port, String hostname, int bytes, int seconds) {
        assertThatThrownBy(() -> new SyslogSettings(
                        host,
                        port,
                        Optional.empty(),
                        SyslogSettings.Format.CEF,
                        SyslogSettings.Framing.OCTETS,
                        SyslogSettings.Delimiter.TAB,
                        SyslogSettings.Confirmation.CLOSE,
                        SyslogSettings.Facility.AUTHPRIV,
                        Optional.of(hostname),
                        bytes,
                        Duration.ofSeconds(seconds)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
