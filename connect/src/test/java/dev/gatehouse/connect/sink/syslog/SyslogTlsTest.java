package dev.gatehouse.connect.sink.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Tidings;
import dev.gatehouse.connect.sink.net.PemTls;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.connect.sink.net.TestKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over a real TLS socket. */
final class SyslogTlsTest {
    private static final Reach NEAR = Reach.outside(Set.of("localhost", "127.0.0.1"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void whatWasReadToTheEndIsDone(String host) throws Exception {
        try (Receiver receiver = Receiver.tls(TestKey.LOCALHOST.server(), false);
                SyslogSink sink = sink(host, receiver, tls(TestKey.LOCALHOST), SyslogSettings.Confirmation.CLOSE)) {
            List<Message> messages = List.of(Tidings.told(), Tidings.anchor());
            assertThat(sink.deliver(messages)).containsExactly(Outcome.DONE, Outcome.DONE);
            assertThat(receiver.next(2))
                    .satisfiesExactly(
                            one -> assertThat(one).startsWith("<83>1 ").contains(" CEF:0|"),
                            two -> assertThat(two).startsWith("<86>1 "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void bothVersionsEndWell(String version) throws Exception {
        Receiver.Conduct only = (socket, it) -> {
            ((SSLSocket) socket).setEnabledProtocols(new String[] {version});
            it.readAll(socket);
        };
        try (Receiver receiver = Receiver.tls(TestKey.LOCALHOST.server(), false).then(only);
                SyslogSink sink =
                        sink("localhost", receiver, tls(TestKey.LOCALHOST), SyslogSettings.Confirmation.CLOSE)) {
            assertThat(sink.deliver(List.of(Tidings.told()))).containsExactly(Outcome.DONE);
            assertThat(receiver.next()).contains("CEF:0|");
        }
    }

    @Test
    void oneWhomNobodyVouchesForGetsNothing() throws Exception {
        try (Receiver receiver = Receiver.tls(TestKey.LOCALHOST.server(), false);
                SyslogSink sink = sink(
                        "localhost",
                        receiver,
                        new PemTls(Optional.empty(), Optional.empty()),
                        SyslogSettings.Confirmation.CLOSE)) {
            assertThat(sink.deliver(List.of(Tidings.told())))
                    .singleElement()
                    .satisfies(
                            outcome -> assertThat(outcome.toString()).contains("name the authority's file as caFile"));
            assertThat(receiver.hasNoMore()).isTrue();
        }
    }

    @Test
    void oneOfAnotherNameGetsNothing() throws Exception {
        try (Receiver receiver = Receiver.tls(TestKey.ELSEWHERE.server(), false);
                SyslogSink sink =
                        sink("localhost", receiver, tls(TestKey.ELSEWHERE), SyslogSettings.Confirmation.CLOSE)) {
            assertThat(sink.deliver(List.of(Tidings.told())))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.toString()).contains("No subject alternative DNS name"));
            assertThat(receiver.hasNoMore()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatAsksWhoCallsIsShown(SyslogSettings.Confirmation confirmation) throws Exception {
        try (Receiver receiver = Receiver.tls(TestKey.LOCALHOST.server(TestKey.ELSEWHERE), true)) {
            Path own = TestKey.ELSEWHERE.certificate(folder);
            PemTls known = new PemTls(
                    Optional.of(TestKey.LOCALHOST.certificate(folder)),
                    Optional.of(new PemTls.Own(own, TestKey.ELSEWHERE.key())));
            try (SyslogSink sink = sink("localhost", receiver, known, confirmation)) {
                assertThat(sink.deliver(List.of(Tidings.told()))).containsExactly(Outcome.DONE);
                assertThat(receiver.next()).contains("CEF:0|");
            }
            assertThat(receiver.end()).isEqualTo("well");
            try (SyslogSink sink = sink("localhost", receiver, tls(TestKey.LOCALHOST), confirmation)) {
                assertThat(sink.deliver(List.of(Tidings.told())))
                        .singleElement()
                        .isInstanceOf(Outcome.Later.class);
                assertThat(receiver.hasNoMore()).isTrue();
            }
        }
    }

    @Test
    void aFileThatIsMissingIsToldAndNothingIsLost() throws Exception {
        try (Receiver receiver = Receiver.tls(TestKey.LOCALHOST.server(), false);
                SyslogSink sink = sink(
                        "localhost",
                        receiver,
                        new PemTls(Optional.of(folder.resolve("missing.pem")), Optional.empty()),
                        SyslogSettings.Confirmation.CLOSE)) {
            assertThat(sink.deliver(List.of(Tidings.told())))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.toString()).contains("missing.pem cannot be read"));
        }
    }

    @Test
    void oneThatSpeaksNoTlsIsToldOf() throws Exception {
        try (Receiver receiver = Receiver.plain();
                SyslogSink sink =
                        sink("localhost", receiver, tls(TestKey.LOCALHOST), SyslogSettings.Confirmation.CLOSE)) {
            assertThat(sink.deliver(List.of(Tidings.told()))).singleElement().isInstanceOf(Outcome.Later.class);
        }
    }

    private PemTls tls(TestKey trusted) {
        return new PemTls(Optional.of(trusted.certificate(folder)), Optional.empty());
    }

    private static SyslogSink sink(
            String host, Receiver receiver, PemTls tls, SyslogSettings.Confirmation confirmation) {
        SyslogSettings settings = new SyslogSettings(
                host,
                receiver.port(),
                Optional.of(tls),
                SyslogSettings.Format.CEF,
                SyslogSettings.Framing.OCTETS,
                SyslogSettings.Delimiter.TAB,
                confirmation,
                SyslogSettings.Facility.AUTHPRIV,
                Optional.empty(),
                SyslogSettings.DEFAULT_BYTES,
                Duration.ofSeconds(10));
        return new SyslogSink(settings, NEAR, "0.1.0", InstantSource.system());
    }
}
