package dev.gatehouse.connect.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.connect.sink.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
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
                .satisfies(failure -> assertThat(Failure.words(failure)).doesNotContain("s&cret"));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        URI tokens = URI.create("http://127.0.0.1:" + authority.getAddress().getPort() + "/token");
        Map<String, Object> properties = BrokerProperties.of(broker.brokers(new KafkaLogin(
                Mechanism.OAUTHBEARER,
                "app",
                () -> new Secret("s&cret"),
                Optional.of(new KafkaLogin.Authority(tokens, "https://contoso.servicebus.windows.net/.default")))));
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private String answer() {
        if (status != 200) {
            return "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client secret provided.\"}";
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
