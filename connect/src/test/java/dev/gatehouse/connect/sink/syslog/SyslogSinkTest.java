package dev.gatehouse.connect.sink.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Tidings;
import dev.gatehouse.connect.sink.net.Reach;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Over TCP, where each delivery ends its connection. */
final class SyslogSinkTest {
    private static final Reach NEAR = Reach.outside(Set.of("localhost"));

    @Test
    void whatWasReadToTheEndIsDone() throws Exception {
        try (Receiver receiver = Receiver.plain();
                SyslogSink sink = sink(receiver, Duration.ofSeconds(10))) {
            List<Message> messages = List.of(Tidings.told(), Tidings.anchor(), Tidings.numbered(1));
            assertThat(sink.deliver(messages)).containsExactly(Outcome.DONE, Outcome.DONE, Outcome.DONE);
            assertThat(receiver.next(3))
                    .satisfiesExactly(
                            one -> assertThat(one)
                                    .startsWith(
                                            "<83>1 2026-05-04T09:49:12.345Z here.example gatehouse - alert - CEF:0|Gatehouse|"),
                            two -> assertThat(two)
                                    .startsWith(
                                            "<86>1 2026-05-04T10:00:00.000Z here.example gatehouse - checkpoint - CEF:0|"),
                            three -> assertThat(three).contains("msg=number 1 "));
        }
    }

    @Test
    void aReceiverThatClosesInTheMiddleHasNotGotIt() throws Exception {
        try (Receiver receiver = Receiver.plain().then((socket, it) -> it.readOne(socket));
                SyslogSink sink = sink(receiver, Duration.ofSeconds(30))) {
            List<Message> much = Collections.nCopies(500, Tidings.hostile("x".repeat(100_000)));
            assertThat(sink.deliver(much).stream().distinct().toList())
                    .singleElement()
                    .satisfies(SyslogSinkTest::isLater);
            assertThat(receiver.next()).contains("act=opened");
            assertThat(sink.deliver(Tidings.many(0, 2))).containsOnly(Outcome.DONE);
            assertThat(receiver.next(2).getFirst()).contains("number 0");
        }
    }

    @Test
    void aReceiverThatResetsTheConnectionHasNotGotIt() throws Exception {
        Receiver.Conduct reset = (socket, it) -> {
            it.readOne(socket);
            socket.setSoLinger(true, 0);
        };
        try (Receiver receiver = Receiver.plain().then(reset);
                SyslogSink sink = sink(receiver, Duration.ofSeconds(10))) {
            assertThat(sink.deliver(List.of(Tidings.told()))).hasSize(1).allSatisfy(SyslogSinkTest::isLater);
        }
    }

    @Test
    void aReceiverThatNeverClosesIsToldOfWithTheRemedy() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Receiver.Conduct stays = (socket, it) -> {
            it.readAll(socket);
            await(over);
        };
        try (Receiver receiver = Receiver.plain().then(stays);
                SyslogSink sink = sink(receiver, Duration.ofSeconds(1))) {
            assertThat(sink.deliver(List.of(Tidings.told())))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.toString()).contains("set confirm to none"));
            over.countDown();
        }
    }

    @Test
    void aReceiverThatReadsNothingIsGivenUp() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Receiver receiver = Receiver.plain().then((socket, it) -> await(over));
                SyslogSink sink = sink(receiver, Duration.ofSeconds(1))) {
            List<Message> much = Collections.nCopies(500, Tidings.hostile("x".repeat(100_000)));
            assertThat(sink.deliver(much).stream().distinct().toList())
                    .singleElement()
                    .satisfies(SyslogSinkTest::isLater);
            over.countDown();
        }
    }

    @Test
    void aReceiverThatTalksIsNone() throws Exception {
        Receiver.Conduct talks = (socket, it) -> {
            byte[] much = new byte[1 << 17];
            socket.getOutputStream().write(much);
            it.readAll(socket);
        };
        try (Receiver receiver = Receiver.plain().then(talks);
                SyslogSink sink = sink(receiver, Duration.ofSeconds(10))) {
            assertThat(sink.deliver(List.of(Tidings.told())))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.toString()).contains("answers"));
        }
    }

    @Test
    void nobodyThereIsLater() throws Exception {
        int port;
        try (Receiver receiver = Receiver.plain()) {
            port = receiver.port();
        }
        try (SyslogSink sink = sink(settings(port, Duration.ofSeconds(10)), NEAR)) {
            assertThat(sink.deliver(List.of(Tidings.told(), Tidings.anchor())))
                    .hasSize(2)
                    .allSatisfy(SyslogSinkTest::isLater);
        }
    }

    @Test
    void whatMustNotBeReachedIsNot() throws Exception {
        try (Receiver receiver = Receiver.plain();
                SyslogSink sink = sink(settings(receiver.port(), Duration.ofSeconds(10)), Reach.outside(Set.of()))) {
            assertThat(sink.deliver(List.of(Tidings.told())))
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.toString())
                            .contains("sinkTargets")
                            .containsOnlyOnce("localhost"));
            assertThat(receiver.hasNoMore()).isTrue();
        }
    }

    @Test
    void severalMayDeliverAtTheSameTime() throws Exception {
        try (Receiver receiver = Receiver.plain();
                SyslogSink sink = sink(receiver, Duration.ofSeconds(30))) {
            ConcurrentLinkedQueue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
            List<Thread> threads = IntStream.range(0, 8)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> {
                        try {
                            outcomes.addAll(sink.deliver(Tidings.many(i * 10, i * 10 + 10)));
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(outcomes).hasSize(80).containsOnly(Outcome.DONE);
            assertThat(receiver.next(80)).doesNotHaveDuplicates();
        }
    }

    @Test
    void whoIsToldToStopStops() throws Exception {
        try (Receiver receiver = Receiver.plain();
                SyslogSink sink = sink(receiver, Duration.ofSeconds(10))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> sink.deliver(List.of(Tidings.told()))).isInstanceOf(InterruptedException.class);
            assertThat(receiver.hasNoMore()).isTrue();
        }
    }

    @Test
    void aSinkThatIsClosedDeliversNothing() throws Exception {
        try (Receiver receiver = Receiver.plain()) {
            SyslogSink sink = sink(receiver, Duration.ofSeconds(10));
            sink.close();
            assertThat(sink.deliver(List.of(Tidings.told()))).allSatisfy(SyslogSinkTest::isLater);
        }
    }

    static void isLater(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Later.class, later -> assertThat(later.why()).startsWith("localhost: "));
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static SyslogSink sink(Receiver receiver, Duration timeout) {
        return sink(settings(receiver.port(), timeout), NEAR);
    }

    private static SyslogSink sink(SyslogSettings settings, Reach reach) {
        return new SyslogSink(settings, reach, "0.1.0", InstantSource.system());
    }

    private static SyslogSettings settings(int port, Duration timeout) {
        return new SyslogSettings(
                "localhost",
                port,
                Optional.empty(),
                SyslogSettings.Format.CEF,
                SyslogSettings.Framing.OCTETS,
                SyslogSettings.Delimiter.TAB,
                SyslogSettings.Confirmation.CLOSE,
                SyslogSettings.Facility.AUTHPRIV,
                Optional.of("here.example"),
                1 << 20,
                timeout);
    }
}
