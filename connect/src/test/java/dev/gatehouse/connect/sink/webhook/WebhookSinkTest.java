package dev.gatehouse.connect.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.Contract;
import dev.gatehouse.connect.sink.Envelope;
import dev.gatehouse.connect.sink.Hostile;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Messages;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.Receiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WebhookSinkTest {
    private static final Instant NOW = Instant.parse("2026-05-04T09:41:15.900Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final String OLD =
            Base64.getEncoder().encodeToString("an-old-secret-of-24-bytes".getBytes(StandardCharsets.UTF_8));
    private static final String NEW =
            Base64.getEncoder().encodeToString("a-newer-secret-of-many-bytes".getBytes(StandardCharsets.UTF_8));

    @Test
    void sendsAMessageThatItsReceiverCanVerifyByEitherSecret() throws Exception {
        try (Receiver receiver = Receiver.secure(_ -> new Receiver.Answer(204, ""));
                WebhookSink sink = sink(receiver.at("/hook"), 1, Map.of("X-Team", "soc"))) {
            Message.Told told = Messages.told();
            assertThat(sink.deliver(List.of(told))).containsExactly(Outcome.DONE);
            Receiver.Request request = receiver.requests().getFirst();
            assertThat(request.text()).isEqualTo(Envelope.of(told));
            assertThat(request.headers())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("webhook-id", told.key())
                    .containsEntry("webhook-timestamp", "1777887675")
                    .containsEntry("x-team", "soc")
                    .containsEntry("authorization", "Bearer key-of-the-receiver");
            assertThat(verifies(request, OLD)).isTrue();
            assertThat(verifies(request, NEW)).isTrue();
            assertThat(verifies(request, Base64.getEncoder().encodeToString(new byte[32])))
                    .isFalse();
        }
    }

    @Test
    void sendsOneMessageACallInTheirOrder() throws Exception {
        try (Receiver receiver = Receiver.plain(_ -> new Receiver.Answer(200, "ok"));
                WebhookSink sink = sink(receiver.at("/"), 1, Map.of())) {
            assertThat(sink.most()).isEqualTo(1);
            assertThat(sink.deliver(Messages.mixed(2))).containsExactly(Outcome.DONE, Outcome.DONE, Outcome.DONE);
            assertThat(receiver.requests())
                    .extracting(request -> request.headers().get("webhook-id"))
                    .containsExactly(
                            "5b0e0000-0000-5000-8000-000000000001/1",
                            "5b0e0000-0000-5000-8000-000000000002/1",
                            "checkpoint/home/1200");
        }
    }

    @Test
    void finishesWithoutTheOneThatABatchIsRefusedFor() throws Exception {
        List<String> taken = new ArrayList<>();
        try (Receiver receiver = Receiver.plain(request -> {
                    if (request.text().contains("Summary of 3\"")) {
                        return new Receiver.Answer(422, "cannot read message 3");
                    }
                    request.json()
                            .get("messages")
                            .forEach(message -> taken.add(message.get("id").asText()));
                    return new Receiver.Answer(200, "");
                });
                WebhookSink sink = sink(receiver.at("/"), 10, Map.of())) {
            assertThat(sink.most()).isEqualTo(10);
            List<Message> messages = Messages.mixed(5);
            List<Outcome> outcomes = sink.deliver(messages);
            assertThat(outcomes.get(2))
                    .isEqualTo(new Outcome.Never("localhost refuses it: HTTP 422: cannot read message 3"));
            assertThat(outcomes).filteredOn(Outcome.DONE::equals).hasSize(5);
            assertThat(taken)
                    .containsExactlyElementsOf(messages.stream()
                            .map(Message::key)
                            .filter(key -> !key.contains("000000000003/"))
                            .toList());
        }
    }

    @Test
    void whatWentOutBeforeTheReceiverFailedIsDone() throws Exception {
        try (Receiver receiver = Receiver.plain(request -> request.text().contains("Summary of 2\"")
                        ? new Receiver.Answer(503, Map.of("Retry-After", "30"), "maintenance")
                        : new Receiver.Answer(200, ""));
                WebhookSink sink = sink(receiver.at("/"), 1, Map.of())) {
            List<Outcome> outcomes = sink.deliver(Messages.mixed(3));
            assertThat(outcomes.getFirst()).isEqualTo(Outcome.DONE);
            assertThat(outcomes.subList(1, 4)).allMatch(Outcome.Later.class::isInstance);
            assertThat(receiver.requests()).hasSize(2);
        }
    }

    static List<Contract> answers() throws IOException {
        return Contract.of(WebhookSinkTest.class);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void makesOfAnAnswerWhatItMeans(Contract contract) throws Exception {
        try (Receiver receiver = Receiver.plain(
                        _ -> new Receiver.Answer(contract.status(), contract.headers(), contract.body()));
                WebhookSink sink = sink(receiver.at("/SECRETSECRETPATH"), 1, Map.of())) {
            contract.check(sink.deliver(List.of(Messages.told())).getFirst());
        }
    }

    @Test
    void whateverALogSaysTheHeadersAreTheSameAndTheBodyIsJson() throws Exception {
        try (Receiver receiver = Receiver.plain(_ -> new Receiver.Answer(200, ""));
                WebhookSink sink = sink(receiver.at("/"), 1, Map.of())) {
            for (String text : Hostile.texts(100).toList()) {
                assertThat(sink.deliver(List.of(Messages.hostile(text)))).containsExactly(Outcome.DONE);
            }
            Set<String> names = receiver.requests().getFirst().headers().keySet();
            for (Receiver.Request request : receiver.requests()) {
                assertThat(request.headers().keySet()).isEqualTo(names).doesNotContain("x-injected");
                assertThat(verifies(request, NEW)).isTrue();
                assertThat(request.json().at("/alert/severity").asText()).isEqualTo("high");
            }
        }
    }

    /** As a receiver does, by the words of the standard. */
    private static boolean verifies(Receiver.Request request, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        mac.update(
                (request.headers().get("webhook-id") + "." + request.headers().get("webhook-timestamp") + ".")
                        .getBytes(StandardCharsets.UTF_8));
        String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(request.body()));
        return List.of(request.headers().getOrDefault("webhook-signature", "").split(" "))
                .contains(expected);
    }

    private static WebhookSink sink(Endpoint url, int batch, Map<String, String> headers) {
        return new WebhookSink(settings(url, batch, headers), Receiver.REACH, CLOCK);
    }

    private static WebhookSettings settings(Endpoint url, int batch, Map<String, String> headers) {
        return new WebhookSettings(
                url,
                List.of(new Secret("whsec_" + NEW), new Secret("whsec_" + OLD)),
                headers,
                Map.of("Authorization", new Secret("Bearer key-of-the-receiver")),
                batch,
                Receiver.OPTIONS);
    }
}
