package dev.gatehouse.connect.sink.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.sink.Contract;
import dev.gatehouse.connect.sink.Hostile;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Messages;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Receiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentinelSinkTest {
    private Instant now = Instant.parse("2026-05-04T09:41:15Z");
    private TestingCloud cloud = new TestingCloud(Map.of());

    @BeforeEach
    void setUpTheRuleOfTheDocumentation() throws IOException {
        cloud = new TestingCloud(Page.columns());
    }

    @Test
    void writesARowForEachMessageByOneToken() throws Exception {
        try (Receiver receiver = Receiver.secure(cloud);
                SentinelSink sink = sink(receiver)) {
            List<Message> messages = Messages.mixed(3);
            assertThat(sink.deliver(messages)).hasSize(4).containsOnly(Outcome.DONE);
            assertThat(sink.deliver(List.of(Messages.told(9)))).containsExactly(Outcome.DONE);
            assertThat(cloud.rows())
                    .extracting(row -> row.get("MessageKey").asText())
                    .startsWith(messages.stream().map(Message::key).toArray(String[]::new))
                    .hasSize(5);
            assertThat(cloud.tokens()).isEqualTo(1);
            assertThat(receiver.requests().get(1).headers()).containsEntry("content-encoding", "gzip");
        }
    }

    @Test
    void getsANewTokenBeforeTheOldOneEnds() throws Exception {
        try (Receiver receiver = Receiver.secure(cloud);
                SentinelSink sink = sink(receiver)) {
            assertThat(sink.deliver(List.of(Messages.told(1)))).containsExactly(Outcome.DONE);
            now = now.plusSeconds(3_200);
            assertThat(sink.deliver(List.of(Messages.told(2)))).containsExactly(Outcome.DONE);
            assertThat(cloud.tokens()).isEqualTo(1);
            now = now.plusSeconds(100);
            assertThat(sink.deliver(List.of(Messages.told(3)))).containsExactly(Outcome.DONE);
            assertThat(cloud.tokens()).isEqualTo(2);
        }
    }

    @Test
    void aTokenThatIsNotTakenIsNotUsedAgain() throws Exception {
        try (Receiver receiver = Receiver.secure(cloud);
                SentinelSink sink = sink(receiver)) {
            assertThat(sink.deliver(List.of(Messages.told(1)))).containsExactly(Outcome.DONE);
            cloud.withdraw();
            assertThat(sink.deliver(List.of(Messages.told(2))).getFirst()).isInstanceOf(Outcome.Later.class);
            assertThat(sink.deliver(List.of(Messages.told(2)))).containsExactly(Outcome.DONE);
            assertThat(cloud.tokens()).isEqualTo(2);
        }
    }

    @Test
    void saysWhatIsWrongWithTheApplicationAndNotItsSecret() throws Exception {
        try (Receiver receiver = Receiver.secure(cloud);
                SentinelSink wrongSecret = sink(receiver, TestingCloud.CLIENT, "another-secret", TestingCloud.RULE);
                SentinelSink wrongClient = sink(
                        receiver, "99991111-aaaa-2222-bbbb-3333cccc4444", TestingCloud.SECRET, TestingCloud.RULE)) {
            assertThat(why(wrongSecret))
                    .contains("AADSTS7000215", "give its value, not its id")
                    .doesNotContain("another-secret");
            assertThat(why(wrongClient)).contains("AADSTS700016", "tenantId and clientId");
            assertThat(cloud.rows()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "<html>",
                "",
                "{\"access_token\":\"a b\\r\\nX: 1\",\"expires_in\":3600}",
                "{\"access_token\":\"\"}",
                "[1]",
                "null"
            })
    void aTokenThatIsNoneIsForLater(String body) throws Exception {
        try (Receiver receiver = Receiver.secure(_ -> new Receiver.Answer(200, body));
                SentinelSink sink = sink(receiver)) {
            assertThat(why(sink)).contains("no token was given");
        }
    }

    @Test
    void anAnswerThatMayHoldATokenIsNotRepeated() throws Exception {
        for (String token : List.of("SECRET TOKEN", "SECRET" + "x".repeat(70_000))) {
            try (Receiver receiver =
                            Receiver.secure(_ -> new Receiver.Answer(200, "{\"access_token\":\"" + token + "\"}"));
                    SentinelSink sink = sink(receiver)) {
                assertThat(why(sink)).contains("HTTP 200", "no token was given").doesNotContain("SECRET");
            }
        }
    }

    @Test
    void isForLaterWhileTheAuthorityIsBusy() throws Exception {
        try (Receiver receiver = Receiver.secure(_ -> new Receiver.Answer(429, Map.of("Retry-After", "9"), "{}"));
                SentinelSink sink = sink(receiver)) {
            assertThat(((Outcome.Later) sink.deliver(List.of(Messages.told())).getFirst()).after())
                    .contains(Duration.ofSeconds(9));
        }
    }

    @Test
    void saysWhatIsWrongWithTheRule() throws Exception {
        try (Receiver receiver = Receiver.secure(cloud);
                SentinelSink sink = sink(
                        receiver, TestingCloud.CLIENT, TestingCloud.SECRET, "dcr-99999999999999999999999999999999")) {
            assertThat(why(sink)).contains("see whether endpoint, immutableId and stream are right");
        }
    }

    @Test
    void keepsEachCallBelowAMegabyteAndEachValueWhole() throws Exception {
        try (Receiver receiver = Receiver.secure(cloud);
                SentinelSink sink = sink(receiver)) {
            List<Message> messages = IntStream.range(0, 60)
                    .mapToObj(_ -> (Message) Messages.large(1_000))
                    .toList();
            assertThat(sink.deliver(messages)).hasSize(60).containsOnly(Outcome.DONE);
            assertThat(receiver.requests())
                    .filteredOn(request -> request.uri().getPath().contains("streams"))
                    .hasSizeGreaterThan(0)
                    .allSatisfy(request -> assertThat(request.text().getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(1 << 20));
            assertThat(cloud.cut()).isEmpty();
        }
    }

    @Test
    void halvesWhatIsTooLargeForTheReceiver() throws Exception {
        try (Receiver receiver = Receiver.secure(request ->
                        request.text().startsWith("[") && request.json().size() > 1
                                ? new Receiver.Answer(413, "{\"error\":{\"code\":\"ContentLengthLimitExceeded\"}}")
                                : cloud.to(request));
                SentinelSink sink = sink(receiver)) {
            assertThat(sink.deliver(Messages.mixed(4))).hasSize(5).containsOnly(Outcome.DONE);
            assertThat(cloud.rows()).hasSize(5);
        }
    }

    static List<Contract> answers() throws IOException {
        return Contract.of(SentinelSinkTest.class);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void makesOfAnAnswerWhatItMeans(Contract contract) throws Exception {
        try (Receiver receiver =
                        Receiver.secure(request -> request.uri().getPath().endsWith("/token")
                                ? cloud.to(request)
                                : new Receiver.Answer(contract.status(), contract.headers(), contract.body()));
                SentinelSink sink = sink(receiver)) {
            contract.check(sink.deliver(List.of(Messages.told())).getFirst());
        }
    }

    @Test
    void everyRowFitsTheRuleWhateverALogSays() throws Exception {
        try (Receiver receiver = Receiver.secure(cloud);
                SentinelSink sink = sink(receiver)) {
            List<Message> messages = Hostile.texts(100)
                    .map(text -> (Message) Messages.hostile(text))
                    .toList();
            assertThat(sink.deliver(messages)).hasSize(100).containsOnly(Outcome.DONE);
            assertThat(cloud.rows()).hasSize(100);
            assertThat(cloud.cut()).isEmpty();
        }
    }

    private static String why(SentinelSink sink) throws InterruptedException {
        return ((Outcome.Later) sink.deliver(List.of(Messages.told())).getFirst()).why();
    }

    private SentinelSink sink(Receiver receiver) {
        return sink(receiver, TestingCloud.CLIENT, TestingCloud.SECRET, TestingCloud.RULE);
    }

    private SentinelSink sink(Receiver receiver, String client, String secret, String rule) {
        return new SentinelSink(
                new SentinelSettings(
                        TestingCloud.TENANT,
                        client,
                        new Secret(secret),
                        receiver.at(""),
                        rule,
                        SentinelSettings.STREAM,
                        receiver.at(""),
                        SentinelSettings.PUBLIC_SCOPE,
                        100,
                        Receiver.OPTIONS),
                Receiver.REACH,
                () -> now);
    }
}
