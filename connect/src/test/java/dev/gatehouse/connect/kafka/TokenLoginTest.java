package dev.gatehouse.connect.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import javax.security.auth.callback.Callback;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerTokenCallback;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBroker.class)
final class TokenLoginTest {
    private final Broker broker;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer authority;
    private int status = 200;
    private Optional<String> odd = Optional.empty();
    private Optional<Reach> limits = Optional.empty();

    TokenLoginTest(Broker broker) throws IOException {
        this.broker = broker;
        this.authority = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        authority.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] answer = answer().getBytes(UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        authority.start();
    }

    @AfterEach
    void stop() {
        authority.stop(0);
    }

    @Test
    void brokersTakeATokenThatTheAuthorityGave() {
        broker.topic("seen-by-token", 1);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            assertThat(consumer.listTopics(Duration.ofSeconds(10))).containsKey("seen-by-token");
        }
        assertThat(asked.element().split("&", -1))
                .containsExactlyInAnyOrder(
                        "grant_type=client_credentials",
                        "client_id=app",
                        "client_secret=s%26cret",
                        "scope=https%3A%2F%2Fcontoso.servicebus.windows.net%2F.default");
    }

    @Test
    void whatTheAuthorityRefusesIsTold() {
        status = 401;
        assertThatThrownBy(this::consumer)
                .isInstanceOf(KafkaException.class)
                .satisfies(failure -> assertThat(Failure.words(failure))
                        .contains("HTTP 401", "AADSTS7000215", "(secret)")
                        .doesNotContain("s&cret", "s%26cret"));
    }

    @Test
    void anAnswerThatHoldsAnotherThanATokenIsNotRepeated() {
        odd = Optional.of("{\"refresh_token\":\"another-secret\"}" + " ".repeat(100_000));
        assertThatThrownBy(this::consumer)
                .isInstanceOf(KafkaException.class)
                .satisfies(failure ->
                        assertThat(Failure.words(failure)).contains("HTTP 200").doesNotContain("another-secret"));
    }

    @Test
    void anAuthorityThatNeverEndsItsAnswerIsGivenUp() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        authority.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        TokenLogin login = new TokenLogin(Duration.ofSeconds(1));
        login.configure(
                Map.of(),
                "OAUTHBEARER",
                List.of(new AppConfigurationEntry(
                        "any",
                        AppConfigurationEntry.LoginModuleControlFlag.REQUIRED,
                        Map.of(TokenLogin.TOKENS, address("/slow").toString(), TokenLogin.PASSWORD, "s&cret"))));
        OAuthBearerTokenCallback wanted = new OAuthBearerTokenCallback();
        try {
            login.handle(new Callback[] {wanted});
        } finally {
            over.countDown();
        }
        assertThat(wanted.errorDescription()).contains("no whole answer within 1.0 s");
    }

    @Test
    void anAuthorityThatMustNotBeReachedIsNot() {
        limits = Optional.of(Reach.outside(Set.of("localhost")));
        assertThatThrownBy(this::consumer)
                .isInstanceOf(KafkaException.class)
                .satisfies(failure -> assertThat(Failure.words(failure)).contains("sinkTargets"));
        assertThat(asked).isEmpty();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        URI tokens = address("/token");
        Map<String, Object> properties = BrokerProperties.of(broker.brokers(new KafkaLogin(
                Mechanism.OAUTHBEARER,
                "app",
                () -> new Secret("s&cret"),
                Optional.of(new KafkaLogin.Authority(tokens, "https://contoso.servicebus.windows.net/.default")))));
        limits.ifPresent(reach -> properties.put(TokenLogin.REACH, reach));
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + authority.getAddress().getPort() + path);
    }

    private String answer() {
        if (odd.isPresent()) {
            return odd.get();
        }
        if (status != 200) {
            return "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client secret"
                    + " provided: s&cret, s%26cret.\"}";
        }
        long now = Instant.now().getEpochSecond();
        String token = encoded("{\"alg\":\"none\"}") + "."
                + encoded("{\"sub\":\"app\",\"iat\":" + now + ",\"exp\":" + (now + 600) + "}") + ".";
        return "{\"token_type\":\"Bearer\",\"expires_in\":600,\"access_token\":\"" + token + "\"}";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
