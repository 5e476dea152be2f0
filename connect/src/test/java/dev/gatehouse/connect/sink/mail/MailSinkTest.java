package dev.gatehouse.connect.sink.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.Tidings;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.connect.sink.net.TestKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that refuses, over STARTTLS. */
final class MailSinkTest {
    private static final Reach NEAR = Reach.outside(Set.of("localhost"));
    private static final List<String> READERS = List.of("soc@contoso.example", "Night <night@contoso.example>");

    @TempDir
    Path folder;

    private MailHost host;

    @BeforeEach
    void open() throws IOException {
        host = new MailHost(TestKey.LOCALHOST);
    }

    @AfterEach
    void close() throws IOException {
        host.close();
    }

    @Test
    void everyMessageIsAMailToAllReaders() throws Exception {
        try (MailSink sink = sink()) {
            assertThat(sink.deliver(List.of(Tidings.told(), Tidings.anchor())))
                    .containsExactly(Outcome.DONE, Outcome.DONE);
        }
        assertThat(host.mails())
                .hasSize(2)
                .allSatisfy(mail ->
                        assertThat(mail).contains("RCPT TO:<soc@contoso.example>", "RCPT TO:<night@contoso.example>"));
        assertThat(host.commands()).contains("MAIL FROM:<gatehouse@contoso.example>");
        assertThat(host.commands().stream().filter("STARTTLS"::equals)).hasSize(1);
    }

    @Test
    void whoLogsInDoesSoAfterTlsOnly() throws Exception {
        try (MailSink sink = sink()) {
            assertThat(sink.deliver(List.of(Tidings.told()))).containsExactly(Outcome.DONE);
        }
        String login = "AUTH PLAIN "
                + Base64.getEncoder()
                        .encodeToString("gatehouse\0gatehouse\0open:sesame/1".getBytes(StandardCharsets.UTF_8));
        assertThat(host.commands()).contains(login);
        assertThat(host.commands().indexOf("STARTTLS"))
                .isLessThan(host.commands().indexOf(login));
    }

    @Test
    void aServerWithoutTlsGetsNothing() throws Exception {
        host.offer("AUTH PLAIN LOGIN");
        later("STARTTLS is required but host does not support STARTTLS");
        assertThat(host.commands()).noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
    }

    @Test
    void aServerThatRefusesTlsGetsNothing() throws Exception {
        host.refuse("STARTTLS", "454 TLS not available");
        later("454 TLS not available");
        assertThat(host.commands()).noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
    }

    @Test
    void aServerWhomNobodyVouchesForGetsNothing() throws Exception {
        try (MailSink sink = new MailSink(settings(Optional.empty()), NEAR)) {
            assertThat(sink.deliver(List.of(Tidings.told())))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.toString()).contains("PKIX path building failed"));
        }
        assertThat(host.commands()).noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
    }

    @Test
    void aServerOfAnotherNameGetsNothing() throws Exception {
        try (MailHost other = new MailHost(TestKey.ELSEWHERE);
                MailSink sink = new MailSink(settings(other.port(), TestKey.ELSEWHERE), NEAR)) {
            assertThat(sink.deliver(List.of(Tidings.told())))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.toString()).contains("No subject alternative DNS name"));
            assertThat(other.commands()).noneMatch(command -> command.startsWith("AUTH"));
        }
    }

    @Test
    void aServerThatLetsNobodyLogInIsToldOf() throws Exception {
        host.offer("STARTTLS");
        later("does not let anybody log in");
    }

    @Test
    void aServerThatMustNotBeReachedIsNot() throws Exception {
        try (MailSink sink = new MailSink(settings(Optional.of(TestKey.LOCALHOST)), Reach.outside(Set.of()))) {
            assertThat(sink.deliver(List.of(Tidings.told())))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.toString())
                            .contains("sinkTargets")
                            .containsOnlyOnce("localhost"));
        }
        assertThat(host.commands()).isEmpty();
    }

    /** Of the sender, the login or the server: nothing that is said of this very mail. */
    @ParameterizedTest
    @CsvSource({
        "(GREETING), 554 5.3.2 no",
        "(GREETING), 421 4.3.2 busy",
        "AUTH, 535 5.7.8 wrong password",
        "AUTH, 454 4.7.0 temporary",
        "MAIL, 550 5.7.1 not from you",
        "MAIL, 553 5.1.8 sender unknown",
        "MAIL, 530 5.7.0 log in first",
        "MAIL, 451 4.3.0 later",
        "MAIL, 421 4.3.2 going down",
        "DATA, 451 4.3.0 later",
        "DATA, 530 5.7.57 Client not authenticated to send mail",
        "(CONTENT), 452 4.3.1 full",
        "(CONTENT), 421 4.3.2 going down",
        "(CONTENT), 550 5.7.60 SMTP; Client does not have permissions to send as this sender",
        "(CONTENT), 554 5.2.252 SendAsDenied; gatehouse@contoso.example not allowed to send as soc@contoso.example"
    })
    void whatIsNotOfThisMailIsLater(String command, String reply) throws Exception {
        host.refuse(command.startsWith("(") ? command.toLowerCase(Locale.ROOT) : command, reply);
        try (MailSink sink = sink()) {
            assertThat(sink.deliver(List.of(Tidings.told(), Tidings.anchor())))
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Later.class));
        }
        assertThat(host.mails()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DATA, 554 5.6.0 no",
        "(content), 554 5.7.1 looks like spam",
        "(content), 552 5.3.4 too large",
        "(content), 550 5.6.0 bad content"
    })
    void whatIsOfThisMailIsNeverAndKeepsNoOtherBack(String command, String reply) throws Exception {
        host.refuse(command, reply);
        try (MailSink sink = sink()) {
            assertThat(sink.deliver(List.of(Tidings.told(), Tidings.anchor())))
                    .satisfiesExactly(
                            one -> assertThat(one)
                                    .isInstanceOfSatisfying(
                                            Outcome.Never.class,
                                            never -> assertThat(never.why()).isEqualTo("localhost: " + reply)),
                            two -> assertThat(two).isEqualTo(Outcome.DONE));
        }
        assertThat(host.onlyMail()).contains("Message-ID: <checkpoint.");
    }

    @Test
    void whatWentOutBeforeAFailureIsDone() throws Exception {
        host.refuse("MAIL", "250 ok", "451 4.3.0 later");
        try (MailSink sink = sink()) {
            assertThat(sink.deliver(List.of(Tidings.told(), Tidings.numbered(1), Tidings.numbered(2))))
                    .satisfiesExactly(
                            one -> assertThat(one).isEqualTo(Outcome.DONE),
                            two -> assertThat(two).isInstanceOf(Outcome.Later.class),
                            three -> assertThat(three).isInstanceOf(Outcome.Later.class));
        }
        assertThat(host.mails()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "DATA", "(content)"})
    void aServerThatHangsUpIsLater(String command) throws Exception {
        host.refuse(command, "", "", "");
        later("localhost: ");
    }

    @Test
    void whatWentOutBeforeTheConnectionIsLostIsDone() throws Exception {
        host.refuse("RCPT TO:<NIGHT@", "250 ok", "550 5.1.1 no such user").refuse("RSET", "(silence)");
        try (MailSink sink = new MailSink(settings(host.port(), TestKey.LOCALHOST, Duration.ofSeconds(3)), NEAR)) {
            assertThat(sink.deliver(List.of(Tidings.told(), Tidings.numbered(1), Tidings.numbered(2))))
                    .satisfiesExactly(
                            one -> assertThat(one).isEqualTo(Outcome.DONE),
                            two -> assertThat(two)
                                    .isInstanceOfSatisfying(
                                            Outcome.Later.class,
                                            later -> assertThat(later.why())
                                                    .startsWith("localhost: the server hung up")),
                            three -> assertThat(three).isInstanceOf(Outcome.Later.class));
        }
        assertThat(host.mails()).hasSize(1);
    }

    @Test
    void aReaderWhoIsGoneKeepsNoMailFromTheOthersAndTheyAreTold() throws Exception {
        host.refuse("RCPT TO:<NIGHT@", "550 5.1.1 no such user", "550 5.1.1 no such user");
        try (MailSink sink = sink()) {
            assertThat(sink.deliver(List.of(Tidings.told()))).containsExactly(Outcome.DONE);
            assertThat(host.onlyMail()).contains("RCPT TO:<soc@").doesNotContain("RCPT TO:<night@");
            assertThat(sink.deliver(List.of(Tidings.numbered(1)))).containsExactly(Outcome.DONE);
            assertThat(text(host.mails().get(1)))
                    .contains("night@contoso.example gets no mail from Gatehouse: 550 5.1.1 no such user");
            assertThat(sink.deliver(List.of(Tidings.numbered(2), Tidings.numbered(3))))
                    .containsOnly(Outcome.DONE);
            assertThat(host.mails().get(2)).contains("RCPT TO:<night@");
            assertThat(text(host.mails().get(3))).doesNotContain("gets no mail");
        }
    }

    @Test
    void aReaderWhoIsBusyKeepsTheMailForAllUntilLater() throws Exception {
        host.refuse("RCPT TO:<NIGHT@", "450 4.2.0 greylisted");
        later("450 4.2.0 greylisted");
        host.refuse("RCPT TO:<SOC@", "552 5.2.2 mailbox full");
        later("552 5.2.2 mailbox full");
    }

    @Test
    void noReaderAtAllIsLater() throws Exception {
        host.refuse("RCPT", "550 5.7.1 relaying denied", "550 5.7.1 relaying denied");
        later("relaying denied");
    }

    @Test
    void whatAServerSaysIsOneLineOfPrintableText() throws Exception {
        host.refuse("MAIL", "451-first\r\n451 second \u0007\u001b[31m" + "x".repeat(900));
        try (MailSink sink = sink()) {
            assertThat(sink.deliver(List.of(Tidings.told())))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Outcome.Later.class,
                            later -> assertThat(later.why())
                                    .contains("first", "second")
                                    .matches("[^\\p{Cntrl}]{1,400}"));
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws Exception {
        try (Silent silent = new Silent();
                MailSink sink = new MailSink(settings(silent.port(), TestKey.LOCALHOST, Duration.ofSeconds(1)), NEAR)) {
            assertThat(sink.deliver(List.of(Tidings.told()))).singleElement().isInstanceOf(Outcome.Later.class);
        }
    }

    @Test
    void whoIsToldToStopStops() {
        try (MailSink sink = sink()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> sink.deliver(List.of(Tidings.told()))).isInstanceOf(InterruptedException.class);
        }
        assertThat(host.commands()).isEmpty();
    }

    private static String text(String mail) {
        String headers = mail.substring(mail.indexOf("From: "));
        return MailReading.of(headers.getBytes(StandardCharsets.US_ASCII)).text();
    }

    private void later(String words) throws InterruptedException {
        List<Message> messages = List.of(Tidings.told(), Tidings.anchor());
        try (MailSink sink = sink()) {
            assertThat(sink.deliver(messages))
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(outcome)
                            .isInstanceOfSatisfying(
                                    Outcome.Later.class,
                                    later -> assertThat(later.why())
                                            .startsWith("localhost: ")
                                            .contains(words)
                                            .doesNotContain("sesame")));
        }
        assertThat(host.mails()).isEmpty();
    }

    private MailSink sink() {
        return new MailSink(settings(Optional.of(TestKey.LOCALHOST)), NEAR);
    }

    private MailSettings settings(Optional<TestKey> trusted) {
        return settings(host.port(), trusted, Duration.ofSeconds(10));
    }

    private MailSettings settings(int port, TestKey trusted) {
        return settings(port, Optional.of(trusted), Duration.ofSeconds(10));
    }

    private MailSettings settings(int port, TestKey trusted, Duration timeout) {
        return settings(port, Optional.of(trusted), timeout);
    }

    private MailSettings settings(int port, Optional<TestKey> trusted, Duration timeout) {
        return new MailSettings(
                "localhost",
                port,
                MailSettings.Security.STARTTLS,
                trusted.map(key -> key.certificate(folder)),
                Optional.of(new MailSettings.Login("gatehouse", new Secret("open:sesame/1"))),
                "Gatehouse <gatehouse@contoso.example>",
                READERS,
                Optional.empty(),
                Optional.empty(),
                Optional.of("gatehouse.contoso.example"),
                timeout);
    }
}
