package dev.gatehouse.connect.kafka;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.sink.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KafkaBrokersTest {
    private static final KafkaLogin EVENT_HUBS = new KafkaLogin(
            Mechanism.PLAIN, "$ConnectionString", () -> new Secret("Endpoint=sb://x/;SharedAccessKey=a=\"b\\"));

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9092", "a.b-c_d.example:1", "10.0.0.1:65535", "[::1]:9092"})
    void anAddressIsAHostAndAPort(String address) {
        assertThat(KafkaBrokers.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "localhost:", ":9092", "a:0", "a:65536", "a:b", "a b:1", "a:1,b:2", "sasl://a:1"
            })
    void anythingElseIsNone(String address) {
        assertThat(KafkaBrokers.isAddress(address)).isFalse();
        assertThatThrownBy(() -> new KafkaBrokers(List.of(address), true, Optional.empty(), Optional.empty()))
                .hasMessageContaining("HOST:PORT");
    }

    @Test
    void clientsAreToldHowToReachEventHubs() {
        Map<String, Object> properties = BrokerProperties.of(new KafkaBrokers(
                List.of("contoso.servicebus.windows.net:9093"), true, Optional.empty(), Optional.of(EVENT_HUBS)));

        assertThat(properties)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "PLAIN")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"$ConnectionString\""
                                + " password=\"Endpoint=sb://x/;SharedAccessKey=a=\\\"b\\\\\";")
                .containsEntry("connections.max.idle.ms", 180_000)
                .containsEntry("request.timeout.ms", 60_000)
                .doesNotContainKey("ssl.truststore.location");
    }

    @Test
    void thereAreFourWaysToSpeakToBrokers() {
        assertThat(protocol(false, Optional.empty())).isEqualTo("PLAINTEXT");
        assertThat(protocol(true, Optional.empty())).isEqualTo("SSL");
        assertThat(protocol(false, Optional.of(EVENT_HUBS))).isEqualTo("SASL_PLAINTEXT");
        assertThat(protocol(true, Optional.of(EVENT_HUBS))).isEqualTo("SASL_SSL");
    }

    @Test
    void certificatesAreThoseOfAFile() {
        assertThat(BrokerProperties.of(
                        new KafkaBrokers(List.of("a:1"), true, Optional.of(Path.of("/etc/ca.pem")), Optional.empty())))
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.truststore.location", "/etc/ca.pem");
        assertThatThrownBy(
                        () -> new KafkaBrokers(List.of("a:1"), false, Optional.of(Path.of("ca.pem")), Optional.empty()))
                .hasMessageContaining("turn TLS on");
    }

    @Test
    void hostsAreThoseThatAreNamed() {
        KafkaLogin login = new KafkaLogin(
                Mechanism.OAUTHBEARER,
                "id",
                () -> new Secret("s"),
                Optional.of(new KafkaLogin.Authority(URI.create("https://login.example/token"), "scope")));
        assertThat(new KafkaBrokers(List.of("a:1", "[::1]:2"), true, Optional.empty(), Optional.of(login)).hosts())
                .containsExactly("a", "[::1]", "login.example");
    }

    @Test
    void aLoginIsWhole() {
        assertThatThrownBy(() -> new KafkaLogin(Mechanism.PLAIN, "", () -> new Secret("s")))
                .hasMessageContaining("write its name");
        assertThatThrownBy(() -> new KafkaLogin(Mechanism.OAUTHBEARER, "id", () -> new Secret("s")))
                .hasMessageContaining("needed for OAUTHBEARER");
        assertThatThrownBy(() -> new KafkaLogin.Authority(URI.create("http://login.example/token"), "s"))
                .hasMessageContaining("no https URL");
        assertThat(Mechanism.of("SCRAM-SHA-256")).contains(Mechanism.SCRAM_SHA_256);
        assertThat(Mechanism.of("plain")).isEmpty();
    }

    @Test
    void aFailureIsToldOnOneLine() {
        Throwable failure =
                new IllegalStateException("cannot\n connect", new IllegalArgumentException("no such\thost"));
        assertThat(Failure.words(failure)).isEqualTo("cannot connect: no such host");
        assertThat(Failure.words(new IllegalStateException())).isEqualTo("IllegalStateException");
        assertThat(Failure.words(new IllegalStateException("x".repeat(1000)))).hasSizeLessThan(310);
    }

    private static Object protocol(boolean tls, Optional<KafkaLogin> login) {
        return requireNonNull(
                BrokerProperties.of(new KafkaBrokers(List.of("a:1"), tls, Optional.empty(), login))
                        .get("security.protocol"),
                "there is a protocol");
    }
}
