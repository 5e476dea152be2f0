package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpOptions;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.connect.sink.net.Receiver;
import dev.gatehouse.connect.sink.net.Rogue;
import dev.gatehouse.connect.sink.net.TestTls;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every sink that speaks HTTP, whatever is wrong on the way. */
@Timeout(60)
final class EverySinkTest {
    private static final HttpOptions IMPATIENT =
            new HttpOptions(Duration.ofMillis(500), Optional.of(TestTls.certificate()));

    @ParameterizedTest
    @EnumSource
    void handsOverAlertsUpdatesAndCheckpoints(Sinks sinks) throws Exception {
        try (Receiver receiver = Receiver.secure(sinks::answer)) {
            for (Message message : List.of(Messages.told(), Messages.update(Messages.told()), Messages.anchor())) {
                try (Sink sink = sinks.make(receiver.at(""), Receiver.REACH, Receiver.OPTIONS)) {
                    assertThat(sink.most()).isPositive();
                    assertThat(sink.deliver(List.of(message))).containsExactly(Outcome.DONE);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotReachThisMachineUnlessItIsNamed(Sinks sinks) throws Exception {
        try (Receiver receiver = Receiver.secure(sinks::answer);
                Sink sink = sinks.make(receiver.at(""), Reach.outside(Set.of()), Receiver.OPTIONS)) {
            assertThat(later(sink).why())
                    .startsWith("localhost is at 127.0.0.1, ")
                    .contains("sinkTargets")
                    .containsOnlyOnce("localhost");
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void speaksToNobodyWhomItDoesNotTrust(Sinks sinks) throws Exception {
        try (Receiver receiver = Receiver.secure(sinks::answer);
                Sink sink = sinks.make(receiver.at(""), Receiver.REACH, HttpOptions.DEFAULT)) {
            assertThat(later(sink).why()).startsWith("localhost: ");
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotFollow(Sinks sinks) throws Exception {
        try (Receiver elsewhere = Receiver.secure(sinks::answer);
                Receiver receiver = Receiver.secure(_ -> new Receiver.Answer(
                        307, Map.of("Location", elsewhere.at("/x").uri().toString()), ""));
                Sink sink = sinks.make(receiver.at(""), Receiver.REACH, Receiver.OPTIONS)) {
            assertThat(later(sink).why()).contains("HTTP 307");
            assertThat(elsewhere.requests()).isEmpty();
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isForLaterWhereNobodyListens(Sinks sinks) throws Exception {
        Endpoint gone;
        try (Receiver receiver = Receiver.secure(sinks::answer)) {
            gone = receiver.at("");
        }
        try (Sink sink = sinks.make(gone, Receiver.REACH, Receiver.OPTIONS)) {
            assertThat(later(sink).why()).startsWith("localhost: ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isForLaterWhereTheConnectionIsResetInTheMiddle(Sinks sinks) throws Exception {
        try (Rogue rogue = Rogue.secure(socket -> {
                    Rogue.read(socket);
                    Rogue.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                    socket.setSoLinger(true, 0);
                    socket.close();
                });
                Sink sink = sinks.make(rogue.at(), Receiver.REACH, Receiver.OPTIONS)) {
            assertThat(later(sink).why()).startsWith("localhost: ");
            assertThat(rogue.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isForLaterWhereTheAnswerIsTooSlow(Sinks sinks) throws Exception {
        try (Rogue rogue = Rogue.secure(Rogue::read);
                Sink sink = sinks.make(rogue.at(), Receiver.REACH, IMPATIENT)) {
            assertThat(later(sink).why()).startsWith("localhost: ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isForLaterWhereARefusalNeverEnds(Sinks sinks) throws Exception {
        try (Rogue rogue = Rogue.secure(socket -> {
                    Rogue.read(socket);
                    Rogue.write(socket, "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 9\r\n\r\n");
                    while (true) {
                        Rogue.write(socket, "<html>".repeat(1_000));
                    }
                });
                Sink sink = sinks.make(rogue.at(), Receiver.REACH, Receiver.OPTIONS)) {
            Outcome.Later later = later(sink);
            assertThat(later.why()).contains("HTTP 503: <html>").hasSizeLessThan(400);
            assertThat(later.after()).contains(Duration.ofSeconds(9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isForLaterOnceItIsClosed(Sinks sinks) throws Exception {
        try (Receiver receiver = Receiver.secure(sinks::answer)) {
            Sink sink = sinks.make(receiver.at(""), Receiver.REACH, Receiver.OPTIONS);
            sink.close();
            sink.close();
            assertThat(later(sink).why()).contains("closed");
            assertThat(receiver.requests()).isEmpty();
        }
    }

    private static Outcome.Later later(Sink sink) throws InterruptedException {
        Outcome outcome = sink.deliver(List.of(Messages.told())).getFirst();
        assertThat(outcome).isInstanceOf(Outcome.Later.class);
        return (Outcome.Later) outcome;
    }
}
