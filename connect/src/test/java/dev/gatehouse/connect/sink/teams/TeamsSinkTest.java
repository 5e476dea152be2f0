package dev.gatehouse.connect.sink.teams;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TeamsSinkTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T09:41:15Z"));

    @Test
    void sendsACardForEachMessage() throws Exception {
        try (Receiver receiver = Receiver.secure(_ -> new Receiver.Answer(202, ""));
                TeamsSink sink = sink(receiver)) {
            assertThat(sink.most()).isEqualTo(1);
            List<Message> messages = Messages.mixed(1);
            assertThat(sink.deliver(messages)).containsExactly(Outcome.DONE, Outcome.DONE);
            assertThat(receiver.requests())
                    .extracting(Receiver.Request::text)
                    .containsExactly(
                            TeamsCard.of(messages.get(0), Optional.empty()),
                            TeamsCard.of(messages.get(1), Optional.empty()));
            assertThat(receiver.requests().getFirst().uri().getQuery()).isEqualTo("api-version=1&sig=SECRETSECRET");
        }
    }

    static List<Contract> answers() throws IOException {
        return Contract.of(TeamsSinkTest.class);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void makesOfAnAnswerWhatItMeans(Contract contract) throws Exception {
        try (Receiver receiver = Receiver.secure(
                        _ -> new Receiver.Answer(contract.status(), contract.headers(), contract.body()));
                TeamsSink sink = sink(receiver)) {
            contract.check(sink.deliver(List.of(Messages.told())).getFirst());
        }
    }

    @Test
    void wantsTlsAndShowsNoAddress() {
        assertThatThrownBy(() -> new TeamsSettings(Endpoint.of("http://flow.contoso.example/x")))
                .hasMessageContaining("begins with https://");
        assertThat(new TeamsSettings(Endpoint.of("https://flow.contoso.example/x?sig=SECRET")).toString())
                .doesNotContain("SECRET");
    }

    private static TeamsSink sink(Receiver receiver) {
        return new TeamsSink(
                new TeamsSettings(
                        receiver.at("/workflows/0a1b/triggers/manual/paths/invoke?api-version=1&sig=SECRETSECRET"),
                        Optional.empty(),
                        Receiver.OPTIONS),
                Receiver.REACH,
                CLOCK,
                Duration.ZERO);
    }
}
