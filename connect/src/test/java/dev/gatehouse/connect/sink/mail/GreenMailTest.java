package dev.gatehouse.connect.sink.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.Tidings;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.connect.sink.net.TestKey;
import dev.gatehouse.detection.alert.AlertState;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a mail server of others, with TLS from the first byte on. */
final class GreenMailTest {
    @TempDir
    static Path folder;

    private static GreenMail server = new GreenMail(new ServerSetup[0]);

    @BeforeAll
    static void start() {
        // The server knows no other way to be told of its key.
        System.setProperty(
                DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY,
                TestKey.LOCALHOST.store(folder).toString());
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS).dynamicPort());
        server.start();
        server.setUser("soc@contoso.example", "gatehouse", "open sesame");
    }

    @AfterAll
    static void stop() {
        server.stop();
        System.clearProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY);
    }

    @Test
    void alertsAndCheckpointsArriveAndRevisionsFormAThread() throws Exception {
        try (MailSink sink = sink("open sesame")) {
            assertThat(sink.deliver(List.of(
                            Tidings.told(), Tidings.told(2, AlertState.WITHDRAWN), Tidings.told(), Tidings.anchor())))
                    .containsOnly(Outcome.DONE)
                    .hasSize(4);
        }
        assertThat(server.waitForIncomingEmail(Duration.ofSeconds(30).toMillis(), 4))
                .isTrue();
        MimeMessage[] mails = server.getReceivedMessages();
        MailReading first = MailReading.of(mails[0]);
        MailReading second = MailReading.of(mails[1]);
        MailReading repeated = MailReading.of(mails[2]);
        assertThat(first.subject()).isEqualTo("[Gatehouse] high: Wrong passwords of a privileged account");
        assertThat(first.text()).contains("5 wrong passwords for adm_kim@contoso.example");
        assertThat(second.text()).contains("State: withdrawn\n", "revision 2\n");
        assertThat(second.header("References")).isEqualTo(first.header("References"));
        assertThat(second.header("In-Reply-To")).isEqualTo(first.header("References"));
        assertThat(second.header("Message-ID")).isNotEqualTo(first.header("Message-ID"));
        assertThat(repeated.header("Message-ID")).isEqualTo(first.header("Message-ID"));
        assertThat(MailReading.of(mails[3]).text()).contains(Tidings.anchor().json());
    }

    @Test
    void aWrongPasswordIsLaterAndNeverSaid() throws Exception {
        try (MailSink sink = sink("wrong secret")) {
            assertThat(sink.deliver(List.of(Tidings.told())))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Outcome.Later.class,
                            later -> assertThat(later.why())
                                    .startsWith("localhost: the login is refused: 535 5.7.8")
                                    .doesNotContain("wrong secret"));
        }
    }

    private static MailSink sink(String password) {
        MailSettings settings = new MailSettings(
                "localhost",
                server.getSmtps().getPort(),
                MailSettings.Security.TLS,
                Optional.of(TestKey.LOCALHOST.certificate(folder)),
                Optional.of(new MailSettings.Login("gatehouse", new Secret(password))),
                "gatehouse@contoso.example",
                List.of("soc@contoso.example"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(20));
        return new MailSink(settings, Reach.outside(Set.of("localhost")));
    }
}
