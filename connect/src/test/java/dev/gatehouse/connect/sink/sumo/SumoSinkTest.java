package dev.gatehouse.connect.sink.sumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.Contract;
import dev.gatehouse.connect.sink.Envelope;
import dev.gatehouse.connect.sink.Hostile;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Messages;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.net.Receiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SumoSinkTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T09:41:15Z"));

    @Test
    void uploadsALineForEachMessageAndSaysWhereTheyBelong() throws Exception {
        try (Receiver receiver = Receiver.secure(_ -> new Receiver.Answer(200, ""));
                SumoSink sink = sink(receiver, 100)) {
            List<Message> messages = Messages.mixed(2);
            assertThat(sink.deliver(messages)).hasSize(3).containsOnly(Outcome.DONE);
            Receiver.Request request = receiver.requests().getFirst();
            assertThat(request.text())
                    .isEqualTo(messages.stream().map(Envelope::of).reduce("", (all, line) -> all + line + "\n"));
            assertThat(request.headers())
                    .containsEntry("content-encoding", "gzip")
                    .containsEntry("content-type", "text/plain; charset=UTF-8")
                    .containsEntry("x-sumo-category", "security/identity")
                    .containsEntry("x-sumo-name", "alerts")
                    .containsEntry("x-sumo-host", "gatehouse-1")
                    .containsEntry("x-sumo-fields", "environment=prod,team=soc");
        }
    }

    @Test
    void saysNothingOfWhatTheSourceKnows() throws Exception {
        try (Receiver receiver = Receiver.secure(_ -> new Receiver.Answer(200, ""));
                SumoSink sink = new SumoSink(
                        new SumoSettings(
                                receiver.at("/x"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of(),
                                100,
                                Receiver.OPTIONS),
                        Receiver.REACH,
                        CLOCK)) {
            assertThat(sink.deliver(List.of(Messages.told()))).containsExactly(Outcome.DONE);
            assertThat(receiver.requests().getFirst().headers().keySet()).noneMatch(name -> name.startsWith("x-sumo"));
        }
    }

    @Test
    void keepsEachLineBelowTheSizeAtWhichItWouldBeSliced() {
        String line = SumoSink.line(Messages.large(2_000));
        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(65_536);
        assertThat(Receiver.json(line).get("shortened").asBoolean()).isTrue();
        assertThat(Receiver.json(line).get("id").asText()).isEqualTo("5b0e0000-0000-5000-8000-000000000001/1");
    }

    @Test
    void keepsEachCallBelowAMegabyte() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        try (Receiver receiver = Receiver.secure(request -> {
                    sizes.add(request.text().getBytes(StandardCharsets.UTF_8).length);
                    return new Receiver.Answer(200, "");
                });
                SumoSink sink = sink(receiver, 1000)) {
            List<Message> messages = IntStream.range(0, 40)
                    .mapToObj(_ -> (Message) Messages.large(400))
                    .toList();
            assertThat(sink.deliver(messages)).hasSize(40).containsOnly(Outcome.DONE);
            assertThat(sizes).hasSizeGreaterThan(1).allMatch(size -> size <= 1_000_000);
        }
    }

    @Test
    void findsTheLineThatIsNotTaken() throws Exception {
        try (Receiver receiver = Receiver.secure(
                        request -> new Receiver.Answer(request.text().contains("Summary of 2\"") ? 400 : 200, ""));
                SumoSink sink = sink(receiver, 100)) {
            List<Outcome> outcomes = sink.deliver(Messages.mixed(4));
            assertThat(outcomes.get(1)).isInstanceOf(Outcome.Never.class);
            assertThat(outcomes).filteredOn(Outcome.DONE::equals).hasSize(4);
        }
    }

    static List<Contract> answers() throws IOException {
        return Contract.of(SumoSinkTest.class);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void makesOfAnAnswerWhatItMeans(Contract contract) throws Exception {
        try (Receiver receiver = Receiver.secure(
                        _ -> new Receiver.Answer(contract.status(), contract.headers(), contract.body()));
                SumoSink sink = sink(receiver, 100)) {
            contract.check(sink.deliver(List.of(Messages.told())).getFirst());
        }
    }

    @Test
    void eachMessageIsOneLineWhateverALogSays() throws Exception {
        try (Receiver receiver = Receiver.secure(_ -> new Receiver.Answer(200, ""));
                SumoSink sink = sink(receiver, 1000)) {
            List<Message> messages = Hostile.texts(100)
                    .map(text -> (Message) Messages.hostile(text))
                    .toList();
            assertThat(sink.deliver(messages)).hasSize(100).containsOnly(Outcome.DONE);
            List<String> lines = receiver.requests().stream()
                    .flatMap(request -> request.text().lines())
                    .toList();
            assertThat(lines)
                    .hasSize(100)
                    .allSatisfy(line ->
                            assertThat(Receiver.json(line).get("type").asText()).isEqualTo("alert.created"));
        }
    }

    private static SumoSink sink(Receiver receiver, int batch) {
        return new SumoSink(
                new SumoSettings(
                        receiver.at("/receiver/v1/http/SECRETSECRET"),
                        Optional.of("security/identity"),
                        Optional.of("alerts"),
                        Optional.of("gatehouse-1"),
                        Map.of("team", "soc", "environment", "prod"),
                        batch,
                        Receiver.OPTIONS),
                Receiver.REACH,
                CLOCK);
    }
}
