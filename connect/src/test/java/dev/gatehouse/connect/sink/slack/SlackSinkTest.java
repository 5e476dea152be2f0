package dev.gatehouse.connect.sink.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Contract;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Messages;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.Receiver;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class SlackSinkTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T09:41:15Z"));

    @Test
    void postsEachMessageByItself() throws Exception {
        try (Receiver receiver = Receiver.secure(_ -> new Receiver.Answer(200, "ok"));
                SlackSink sink = sink(receiver, Duration.ZERO)) {
            assertThat(sink.most()).isEqualTo(1);
            List<Message> messages = Messages.mixed(1);
            assertThat(sink.deliver(messages)).containsExactly(Outcome.DONE, Outcome.DONE);
            assertThat(receiver.requests())
                    .extracting(Receiver.Request::text)
                    .containsExactly(
                            SlackMessage.of(messages.get(0), Optional.empty()),
                            SlackMessage.of(messages.get(1), Optional.empty()));
            assertThat(receiver.requests().getFirst().headers()).containsEntry("content-type", "application/json");
        }
    }

    static List<Contract> answers() throws IOException {
        return Contract.of(SlackSinkTest.class);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void makesOfAnAnswerWhatItMeans(Contract contract) throws Exception {
        try (Receiver receiver = Receiver.secure(
                        _ -> new Receiver.Answer(contract.status(), contract.headers(), contract.body()));
                SlackSink sink = sink(receiver, Duration.ZERO)) {
            contract.check(sink.deliver(List.of(Messages.told())).getFirst());
        }
    }

    @Test
    void waitsForItsTurnAndNotWhenItIsClosed() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        try (Receiver receiver = Receiver.secure(_ -> {
            first.countDown();
            return new Receiver.Answer(200, "ok");
        })) {
            SlackSink sink = sink(receiver, Duration.ofDays(1));
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<List<Outcome>> delivering = threads.submit(() -> sink.deliver(Messages.mixed(1)));
                first.await();
                sink.close();
                assertThat(delivering.get()).last().isInstanceOf(Outcome.Later.class);
            }
            assertThat(receiver.requests()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void wantsTlsAndShowsNoAddress() {
        assertThatThrownBy(() -> new SlackSettings(Endpoint.of("http://hooks.contoso.example/x")))
                .hasMessageContaining("begins with https://");
        assertThat(new SlackSettings(Endpoint.of("https://hooks.slack.com/services/T0/B0/SECRET")).toString())
                .doesNotContain("SECRET");
    }

    private static SlackSink sink(Receiver receiver, Duration between) {
        return new SlackSink(
                new SlackSettings(receiver.at("/services/T0/B0/SECRETSECRET"), Optional.empty(), Receiver.OPTIONS),
                Receiver.REACH,
                CLOCK,
                between);
    }
}
