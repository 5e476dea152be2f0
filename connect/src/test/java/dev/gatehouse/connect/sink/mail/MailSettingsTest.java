package dev.gatehouse.connect.sink.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Secret;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailSettingsTest {
    private static final String FROM = "gatehouse@contoso.example";
    private static final List<String> TO = List.of("soc@contoso.example");

    @Test
    void isSafeWhereNobodySaysOtherwise() {
        MailSettings settings = MailSettings.of("smtp.contoso.example", FROM, TO);
        assertThat(settings.security()).isEqualTo(MailSettings.Security.STARTTLS);
        assertThat(settings.port()).isEqualTo(587);
    }

    @Test
    void aPasswordNeverGoesOutWithoutTls() {
        assertThatThrownBy(() -> settings(MailSettings.Security.NONE, FROM, TO, "{title}", "{summary}"))
                .hasMessageContaining("a password never goes out without TLS");
    }

    @Test
    void aPasswordIsNeverShown() {
        MailSettings settings = settings(MailSettings.Security.TLS, FROM, TO, "{title}", "{summary}");
        assertThat(settings.toString()).contains("(secret)").doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soc",
                "soc@",
                "@contoso.example",
                "a@b@c",
                "a b@c",
                "a@b c",
                "a@b\r\nBcc: c@d",
                "<a@b",
                "a@b>",
                "\"a b\"@c",
                "A\r\nBcc: x <a@b>",
                "soc@contoso.example, other@contoso.example",
                "a..b@c",
                "a@b."
            })
    void whatIsNoAddressIsNotTaken(String text) {
        assertThatThrownBy(() -> settings(MailSettings.Security.TLS, text, TO, "{title}", "{summary}"))
                .hasMessageContaining("is no address of mail");
        assertThatThrownBy(() -> settings(MailSettings.Security.TLS, FROM, List.of(text), "{title}", "{summary}"))
                .hasMessageContaining("is no address of mail");
    }

    @Test
    void saysWhatIsWrongWithReaders() {
        assertThatThrownBy(() -> settings(MailSettings.Security.TLS, FROM, List.of(), "{title}", "{summary}"))
                .hasMessage("to has 0 addresses; give 1 to 50");
        assertThatThrownBy(() -> settings(
                        MailSettings.Security.TLS,
                        FROM,
                        Collections.nCopies(2, "soc@contoso.example"),
                        "{title}",
                        "{summary}"))
                .hasMessage("to has an address twice; give each once");
    }

    @Test
    void saysWhatIsWrongWithTemplates() {
        assertThatThrownBy(() -> settings(MailSettings.Security.TLS, FROM, TO, "{nobody}", "{summary}"))
                .hasMessageContaining("a template cannot hold {nobody}");
        assertThatThrownBy(() -> settings(MailSettings.Security.TLS, FROM, TO, "{title}\nBcc: x", "{summary}"))
                .hasMessageContaining("subject has a line break");
        assertThatThrownBy(() -> settings(MailSettings.Security.TLS, FROM, TO, "{title}", " "))
                .hasMessageContaining("template has 1 characters");
    }

    private static MailSettings settings(
            MailSettings.Security security, String from, List<String> to, String subject, String text) {
        return new MailSettings(
                "smtp.contoso.example",
                security.port(),
                security,
                Optional.empty(),
                Optional.of(new MailSettings.Login("gatehouse", new Secret("open sesame"))),
                from,
                to,
                Optional.of(subject),
                Optional.of(text),
                Optional.empty(),
                Duration.ofSeconds(30));
    }
}
