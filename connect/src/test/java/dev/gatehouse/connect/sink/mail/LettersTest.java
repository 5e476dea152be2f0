package dev.gatehouse.connect.sink.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Pages;
import dev.gatehouse.connect.sink.Tidings;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.data.Printable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From a message to the bytes of its mail, read back by a parser of others. */
final class LettersTest {
    private static final List<String> HEADERS = List.of(
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "References",
            "Auto-Submitted",
            "X-Auto-Response-Suppress",
            "MIME-Version",
            "Content-Type");

    private static final MailSettings SETTINGS = MailSettings.of(
            "smtp.contoso.example",
            "Gatehouse <gatehouse@contoso.example>",
            List.of("soc@contoso.example", "Nacht Schicht Ä <night@contoso.example>"));

    @Test
    void thePageShowsWhatArrives() {
        String mail = new String(bytes(SETTINGS, Tidings.told()), StandardCharsets.US_ASCII).replace("\r\n", "\n");
        assertThat(Pages.text("mail"))
                .contains(mail.substring(0, mail.indexOf("MIME-Version")))
                .contains(new Letters(SETTINGS).of(Tidings.told()).text())
                .contains(new Letters(SETTINGS).of(Tidings.anchor()).text());
    }

    @Test
    void anAlertReadsAsWhatItIs() throws Exception {
        MailReading read = read(SETTINGS, Tidings.told());
        assertThat(read.headers()).isEqualTo(HEADERS);
        assertThat(read.subject()).isEqualTo("[Gatehouse] high: Wrong passwords of a privileged account");
        assertThat(read.mail().getFrom()[0]).hasToString("Gatehouse <gatehouse@contoso.example>");
        assertThat(read.mail().getAllRecipients()).hasSize(2);
        assertThat(read.mail().getAllRecipients()[1].toString()).endsWith("<night@contoso.example>");
        assertThat(read.mail().getSentDate().toInstant()).isEqualTo(Instant.parse("2026-05-04T09:49:12Z"));
        assertThat(read.header("Message-ID")).isEqualTo("<5b0e0000-0000-5000-8000-000000000001.1@contoso.example>");
        assertThat(read.header("References")).isEqualTo("<5b0e0000-0000-5000-8000-000000000001@contoso.example>");
        assertThat(read.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(read.html())
                .contains("<a href=\"" + Tidings.LINK + "\">")
                .contains("Concerns: adm_kim@contoso.example (Global Administrator), backup, 203.0.113.7<br>");
    }

    @Test
    void anUpdateIsAReply() {
        MailReading read = read(SETTINGS, Tidings.told(2, AlertState.OPEN));
        assertThat(read.header("In-Reply-To")).isEqualTo("<5b0e0000-0000-5000-8000-000000000001@contoso.example>");
        assertThat(read.header("Message-ID")).contains(".2@");
    }

    @Test
    void theSameMessageIsTheSameMail() {
        assertThat(bytes(SETTINGS, Tidings.told())).isEqualTo(bytes(SETTINGS, Tidings.told()));
        assertThat(bytes(SETTINGS, Tidings.anchor())).isEqualTo(bytes(SETTINGS, Tidings.anchor()));
    }

    @Test
    void checkpointsOfATenantFormAThread() {
        MailReading one = read(SETTINGS, Tidings.anchor(2));
        MailReading two = read(SETTINGS, Tidings.anchor(3));
        assertThat(one.header("References")).isEqualTo(two.header("References"));
        assertThat(one.header("Message-ID")).isNotEqualTo(two.header("Message-ID"));
        assertThat(one.text()).contains(Tidings.anchor(2).json());
        assertThat(one.subject()).isEqualTo("[Gatehouse] Checkpoint of the audit trail of contoso, entry 2");
    }

    @Test
    void templatesAreFilled() {
        MailSettings settings = settings("{SEVERITY} {entities}", "Look at {summary}\n<{link}>\n");
        MailReading read = read(settings, Tidings.told());
        assertThat(read.subject()).isEqualTo("HIGH adm_kim@contoso.example, backup, 203.0.113.7");
        assertThat(read.text())
                .isEqualTo("Look at 5 wrong passwords for adm_kim@contoso.example from 203.0.113.7 in 8 minutes\n<"
                        + Tidings.LINK + ">\n");
        assertThat(read.html()).contains("&lt;" + Tidings.LINK + "&gt;");
    }

    @Test
    void whateverLogsHoldNoHeaderIsAddedAndNothingIsMarkup() {
        Random random = new Random(5);
        MailSettings settings = settings("{title} {entities}", "{summary}\n{advice}\n");
        for (int i = 0; i < 150; i++) {
            String text = Tidings.hostileText(random);
            Message.Told told = Tidings.hostile(text);
            for (MailSettings each : List.of(SETTINGS, settings)) {
                byte[] bytes = bytes(each, told);
                MailReading read = MailReading.of(bytes);
                assertThat(read.headers()).isEqualTo(HEADERS);
                assertThat(read.subject()).doesNotContain("\n", "\r").hasSizeLessThanOrEqualTo(500);
                assertThat(read.html()).doesNotContain("<script", "</p></p>").contains("</body></html>");
                // Advice is the rule's.
                assertThat(read.text().lines().filter(line -> !line.startsWith("What to do: ")))
                        .noneMatch(line -> line.replace(Tidings.LINK, "")
                                .replace("[://]", "")
                                .contains("://"));
                assertThat(new String(bytes, StandardCharsets.US_ASCII).lines())
                        .noneMatch(line -> line.length() > 200 || line.startsWith(".") || line.startsWith("From "));
            }
            MailReading plain = read(settings("{title}", "{summary}"), told);
            String shown = Printable.shortened(Printable.of(text, ' ').strip(), 2_000)
                    .strip()
                    .replace("://", "[://]");
            assertThat(plain.subject()).isEqualTo(Printable.shortened(shown, 200));
            assertThat(plain.text()).isEqualTo(shown);
        }
    }

    @Test
    void noLineEndsAMailOrAPart() {
        String text = ".\n--=_gatehouse_=--\nFrom x\n..\n \n=41\n" + "é".repeat(90) + " \n" + "y".repeat(76) + "\n";
        assertThat(QuotedPrintable.of(text).lines())
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(76)
                        .doesNotStartWith(".")
                        .doesNotStartWith("-")
                        .doesNotStartWith("From")
                        .doesNotEndWith(" "));
        MailReading read = MailReading.of(
                new Mime(SETTINGS).of(new Letter("a@b", "c@d", false, Instant.EPOCH, "=?UTF-8?Q?x?=", text, "")));
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.subject()).isEqualTo("=?UTF-8?Q?x?=");
    }

    private static MailSettings settings(String subject, String text) {
        return new MailSettings(
                SETTINGS.host(),
                SETTINGS.port(),
                SETTINGS.security(),
                SETTINGS.authorities(),
                SETTINGS.login(),
                SETTINGS.from(),
                SETTINGS.to(),
                Optional.of(subject),
                Optional.of(text),
                SETTINGS.helo(),
                SETTINGS.timeout());
    }

    private static MailReading read(MailSettings settings, Message message) {
        return MailReading.of(bytes(settings, message));
    }

    private static byte[] bytes(MailSettings settings, Message message) {
        return new Mime(settings).of(new Letters(settings).of(message));
    }
}
