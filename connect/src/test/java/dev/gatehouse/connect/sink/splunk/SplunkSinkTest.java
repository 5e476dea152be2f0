package dev.gatehouse.connect.sink.splunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.connect.sink.Contract;
import dev.gatehouse.connect.sink.Hostile;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Messages;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Receiver;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class SplunkSinkTest {
    private static final Instant START = Instant.parse("2026-05-04T09:41:15Z");
    private static final UUID CHANNEL = UUID.fromString("0aeeac95-ac74-4aa9-b30d-6c4c0ac581ba");

    private final AtomicInteger ticks = new AtomicInteger();
    /** Ten seconds pass whenever somebody looks. */
    private final InstantSource clock = () -> START.plusSeconds(10L * ticks.getAndIncrement());

    @Test
    void isDoneOnceWhatItSentIsIndexed() throws Exception {
        TestingCollector collector = new TestingCollector(true, 3);
        try (Receiver receiver = Receiver.secure(collector);
                SplunkSink sink = sink(receiver, true)) {
            List<Message> messages = Messages.mixed(3);
            assertThat(sink.deliver(messages)).hasSize(4).containsOnly(Outcome.DONE);
            assertThat(collector.events())
                    .extracting(event -> event.at("/fields/key").asText())
                    .containsExactlyElementsOf(
                            messages.stream().map(Message::key).toList());
            assertThat(receiver.requests())
                    .extracting(request -> request.uri().toString())
                    .containsExactly(
                            "/services/collector/ack?channel=" + CHANNEL,
                            "/services/collector/event",
                            "/services/collector/ack?channel=" + CHANNEL,
                            "/services/collector/ack?channel=" + CHANNEL,
                            "/services/collector/ack?channel=" + CHANNEL);
        }
    }

    @Test
    void isForLaterWhereItIsNotIndexedInTime() throws Exception {
        TestingCollector collector = new TestingCollector(true, Integer.MAX_VALUE);
        try (Receiver receiver = Receiver.secure(collector);
                SplunkSink sink = sink(receiver, true)) {
            assertThat(sink.deliver(Messages.mixed(1)))
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(((Outcome.Later) outcome).why())
                            .isEqualTo("localhost took it, and did not say within 30 s that it was indexed"));
        }
    }

    @Test
    void keepsAskingWhereTheCollectorIsAwayMeanwhile() throws Exception {
        TestingCollector collector = new TestingCollector(true, 1);
        AtomicInteger asked = new AtomicInteger();
        try (Receiver receiver = Receiver.secure(
                        request -> request.uri().getPath().endsWith("/ack") && asked.getAndIncrement() == 1
                                ? new Receiver.Answer(503, "{\"text\":\"Server is busy\",\"code\":9}")
                                : collector.to(request));
                SplunkSink sink = sink(receiver, true)) {
            assertThat(sink.deliver(List.of(Messages.told()))).containsExactly(Outcome.DONE);
            assertThat(collector.events()).hasSize(1);
        }
    }

    @Test
    void sendsNothingToATokenThatNothingIsAcknowledgedFor() throws Exception {
        TestingCollector collector = new TestingCollector(false, 1);
        try (Receiver receiver = Receiver.secure(collector);
                SplunkSink sink = sink(receiver, true)) {
            assertThat(sink.deliver(Messages.mixed(1)))
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(((Outcome.Later) outcome).why())
                            .contains("ACK is disabled", "acknowledge: false"));
            assertThat(collector.events()).isEmpty();
        }
    }

    @Test
    void withoutAcknowledgementIsDoneWithWhatWasTaken() throws Exception {
        TestingCollector collector = new TestingCollector(false, 1);
        try (Receiver receiver = Receiver.secure(collector);
                SplunkSink sink = sink(receiver, false)) {
            assertThat(sink.deliver(Messages.mixed(2))).hasSize(3).containsOnly(Outcome.DONE);
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void saysWhatToDoWhereTheTokenWantsAcknowledgement() throws Exception {
        try (Receiver receiver = Receiver.secure(new TestingCollector(true, 1));
                SplunkSink sink = sink(receiver, false)) {
            assertThat(((Outcome.Later) sink.deliver(List.of(Messages.told())).getFirst()).why())
                    .contains("Data channel is missing", "acknowledge: true");
        }
    }

    @Test
    void isForLaterWithAWrongToken() throws Exception {
        try (Receiver receiver = Receiver.secure(new TestingCollector(true, 1));
                SplunkSink sink = new SplunkSink(
                        new SplunkSettings(
                                receiver.at(""),
                                new Secret("another-token"),
                                Optional.empty(),
                                "gatehouse",
                                Optional.empty(),
                                true,
                                Duration.ofSeconds(30),
                                100,
                                Receiver.OPTIONS),
                        Receiver.REACH,
                        clock,
                        CHANNEL,
                        Duration.ofMillis(1))) {
            assertThat(((Outcome.Later) sink.deliver(List.of(Messages.told())).getFirst()).why())
                    .contains("Invalid token", "see whether the token is right")
                    .doesNotContain("another-token");
        }
    }

    @Test
    void findsTheEventThatIsNotTaken() throws Exception {
        List<Message> messages = Messages.mixed(6);
        TestingCollector collector =
                new TestingCollector(true, 1).refusing(messages.get(4).key());
        try (Receiver receiver = Receiver.secure(collector);
                SplunkSink sink = sink(receiver, true)) {
            List<Outcome> outcomes = sink.deliver(messages);
            assertThat(outcomes.get(4))
                    .isInstanceOfSatisfying(
                            Outcome.Never.class,
                            never -> assertThat(never.why()).contains("Event field cannot be blank"));
            assertThat(outcomes).filteredOn(Outcome.DONE::equals).hasSize(6);
            assertThat(collector.events()).hasSize(6);
        }
    }

    @Test
    void cutsWhatIsTooMuchForACall() throws Exception {
        TestingCollector collector = new TestingCollector(true, 1);
        try (Receiver receiver = Receiver.secure(collector);
                SplunkSink sink = sink(receiver, true)) {
            List<Message> messages = IntStream.range(0, 5)
                    .mapToObj(_ -> (Message) Messages.large(4_000))
                    .toList();
            assertThat(sink.deliver(messages)).hasSize(5).containsOnly(Outcome.DONE);
            assertThat(receiver.requests())
                    .filteredOn(request -> request.uri().getPath().endsWith("/event"))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(request -> assertThat(request.body().length).isLessThanOrEqualTo(1_000_000));
        }
    }

    static List<Contract> answers() throws IOException {
        return Contract.of(SplunkSinkTest.class);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void makesOfEachCodeWhatItMeans(Contract contract) throws Exception {
        try (Receiver receiver = Receiver.secure(
                        _ -> new Receiver.Answer(contract.status(), contract.headers(), contract.body()));
                SplunkSink sink = sink(receiver, false)) {
            contract.check(sink.deliver(List.of(Messages.told())).getFirst());
        }
    }

    @Test
    void isForLaterWhereNoNumberIsGiven() throws Exception {
        try (Receiver receiver = Receiver.secure(request -> new Receiver.Answer(
                        200,
                        request.uri().getPath().endsWith("/ack")
                                ? "{\"acks\":{}}"
                                : "{\"text\":\"Success\",\"code\":0}"));
                SplunkSink sink = sink(receiver, true)) {
            assertThat(((Outcome.Later) sink.deliver(List.of(Messages.told())).getFirst()).why())
                    .contains("no number to ask by");
        }
    }

    @Test
    void waitsNoLongerOnceItIsClosed() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        TestingCollector collector = new TestingCollector(true, Integer.MAX_VALUE);
        try (Receiver receiver = Receiver.secure(request -> {
                    if (request.uri().getPath().endsWith("/event")) {
                        taken.countDown();
                    }
                    return collector.to(request);
                });
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SplunkSink sink = new SplunkSink(
                    settings(receiver, true), Receiver.REACH, InstantSource.fixed(START), CHANNEL, Duration.ofDays(1));
            Future<List<Outcome>> delivering = threads.submit(() -> sink.deliver(List.of(Messages.told())));
            taken.await();
            sink.close();
            assertThat(delivering.get().getFirst()).isInstanceOf(Outcome.Later.class);
        }
    }

    @Test
    void eachEventIsOneWhateverALogSays() throws Exception {
        TestingCollector collector = new TestingCollector(false, 1);
        try (Receiver receiver = Receiver.secure(collector);
                SplunkSink sink = sink(receiver, false)) {
            List<String> texts = Hostile.texts(100).toList();
            List<Message> messages =
                    texts.stream().map(text -> (Message) Messages.hostile(text)).toList();
            assertThat(sink.deliver(messages)).hasSize(100).containsOnly(Outcome.DONE);
            assertThat(collector.events()).hasSize(100);
            for (JsonNode event : collector.events()) {
                assertThat(event.properties().stream().map(Map.Entry::getKey))
                        .containsExactly("time", "source", "sourcetype", "event", "fields");
                assertThat(event.get("fields")).hasSize(3);
            }
        }
    }

    private SplunkSink sink(Receiver receiver, boolean acknowledge) {
        return new SplunkSink(settings(receiver, acknowledge), Receiver.REACH, clock, CHANNEL, Duration.ofMillis(1));
    }

    private static SplunkSettings settings(Receiver receiver, boolean acknowledge) {
        return new SplunkSettings(
                receiver.at(""),
                new Secret(TestingCollector.token()),
                Optional.empty(),
                "gatehouse",
                Optional.empty(),
                acknowledge,
                Duration.ofSeconds(30),
                100,
                Receiver.OPTIONS);
    }
}
