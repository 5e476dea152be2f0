package dev.gatehouse.connect.sink.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Tidings;
import dev.gatehouse.connect.sink.net.Reach;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** One connection that stays. */
final class LastingWayTest {
    private static final Instant BEGIN = Instant.parse("2026-05-04T10:00:00Z");

    private final AtomicReference<Instant> time = new AtomicReference<>(BEGIN);
    private final CountDownLatch leave = new CountDownLatch(1);

    @Test
    void oneConnectionIsEnough() throws Exception {
        try (Receiver receiver = Receiver.plain().then(Receiver.PROPER).then(LastingWayTest::refuse);
                SyslogSink sink = sink(receiver)) {
            for (int i = 0; i < 3; i++) {
                assertThat(sink.deliver(Tidings.many(i, i + 1))).containsExactly(Outcome.DONE);
                assertThat(receiver.next()).contains("number " + i);
            }
        }
    }

    @Test
    void whatWasWrittenLastOnAConnectionThatBrokeIsWrittenAgainFirst() throws Exception {
        try (Receiver receiver = Receiver.plain().then(this::leaveAfterTwo);
                SyslogSink sink = sink(receiver)) {
            assertThat(sink.deliver(Tidings.many(0, 2))).containsOnly(Outcome.DONE);
            assertThat(receiver.next(2)).hasSize(2);
            leave.countDown();
            assertThat(receiver.end()).isEqualTo("well");
            assertThat(sink.deliver(Tidings.many(2, 4))).containsOnly(Outcome.DONE);
            assertThat(receiver.next(4))
                    .satisfiesExactly(
                            one -> assertThat(one).contains("number 0"),
                            two -> assertThat(two).contains("number 1"),
                            three -> assertThat(three).contains("number 2"),
                            four -> assertThat(four).contains("number 3"));
        }
    }

    @Test
    void whatWasWrittenLongAgoIsNotWrittenAgain() throws Exception {
        try (Receiver receiver = Receiver.plain().then(this::leaveAfterTwo);
                SyslogSink sink = sink(receiver)) {
            assertThat(sink.deliver(Tidings.many(0, 2))).containsOnly(Outcome.DONE);
            assertThat(receiver.next(2)).hasSize(2);
            leave.countDown();
            assertThat(receiver.end()).isEqualTo("well");
            time.set(BEGIN.plus(Duration.ofMinutes(17)));
            assertThat(sink.deliver(Tidings.many(2, 3))).containsOnly(Outcome.DONE);
            assertThat(receiver.next()).contains("number 2");
        }
    }

    @Test
    void aReceiverThatClosesAtOnceHasNotGotIt() throws Exception {
        try (Receiver receiver = Receiver.plain().then(LastingWayTest::refuse);
                SyslogSink sink = sink(receiver)) {
            assertThat(sink.deliver(Tidings.many(0, 2))).hasSize(2).allSatisfy(SyslogSinkTest::isLater);
            assertThat(sink.deliver(Tidings.many(0, 2))).containsOnly(Outcome.DONE);
            assertThat(receiver.next(2)).hasSize(2);
            assertThat(receiver.hasNoMore()).isTrue();
        }
    }

    /** Leaves when it is told to. */
    private void leaveAfterTwo(Socket socket, Receiver receiver) throws IOException {
        receiver.readOne(socket);
        receiver.readOne(socket);
        try {
            leave.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void refuse(Socket socket, Receiver receiver) throws IOException {
        socket.setSoLinger(true, 0);
    }

    private SyslogSink sink(Receiver receiver) {
        SyslogSettings settings = new SyslogSettings(
                "localhost",
                receiver.port(),
                Optional.empty(),
                SyslogSettings.Format.CEF,
                SyslogSettings.Framing.OCTETS,
                SyslogSettings.Delimiter.TAB,
                SyslogSettings.Confirmation.NONE,
                SyslogSettings.Facility.LOCAL4,
                Optional.of("here.example"),
                SyslogSettings.DEFAULT_BYTES,
                Duration.ofSeconds(10));
        InstantSource clock = time::get;
        return new SyslogSink(settings, Reach.outside(Set.of("localhost")), "0.1.0", clock);
    }
}
