package dev.gatehouse.connect.source.kafka;

import static dev.gatehouse.connect.source.kafka.Read.line;
import static dev.gatehouse.connect.source.kafka.Read.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.kafka.Broker;
import dev.gatehouse.connect.kafka.KafkaBrokers;
import dev.gatehouse.connect.kafka.KafkaLogin;
import dev.gatehouse.connect.kafka.Mechanism;
import dev.gatehouse.connect.kafka.RunningBroker;
import dev.gatehouse.connect.sink.Secret;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBroker.class)
final class KafkaAccessTest {
    private final Broker broker;

    KafkaAccessTest(Broker broker) {
        this.broker = broker;
    }

    @Test
    void aLoginThatIsRefusedIsSaidAndWorksOnceThePasswordIsMended() {
        String topic = topic();
        broker.send(topic, 0, lines(0, 10));
        AtomicReference<Secret> password = new AtomicReference<>(new Secret("wrong-password"));
        try (Read read = Read.of(broker.brokers(password::get), topic)) {
            read.until(() -> read.status().state() == KafkaStatus.State.REFUSED);
            assertThat(read.said())
                    .singleElement()
                    .asString()
                    .contains("the brokers refuse the login \"kim\"")
                    .doesNotContain("wrong-password");
            password.set(new Secret(Broker.PLAIN_PASSWORD));
            read.untilRead();
            assertThat(read.said()).isEmpty();
            assertThat(read.notebook().all()).hasSize(10);
        }
    }

    @Test
    void aPasswordThatCannotBeReadIsSaid() {
        AtomicReference<Optional<Secret>> password = new AtomicReference<>(Optional.empty());
        String topic = topic();
        broker.send(topic, 0, line("1"));
        KafkaBrokers brokers = broker.brokers(() -> password.get()
                .orElseThrow(() -> new UncheckedIOException(new NoSuchFileException("/run/secrets/kafka"))));
        try (Read read = Read.of(brokers, topic)) {
            read.until(() -> read.status().state() == KafkaStatus.State.AWAY);
            assertThat(read.said()).singleElement().asString().contains("the password cannot be read");
            password.set(Optional.of(new Secret(Broker.PLAIN_PASSWORD)));
            read.untilTaken(1);
        }
    }

    @Test
    void aLoginByScramNeedsNoMoreThanItsMechanism() {
        String topic = topic();
        broker.send(topic, 0, line("1"));
        String password = "pass \"word\" \\ with, all; that='hurts' ü";
        broker.let("lee", password);
        KafkaLogin login = new KafkaLogin(Mechanism.SCRAM_SHA_512, "lee", () -> new Secret(password));
        try (Read read = Read.of(broker.brokers(login), topic)) {
            read.untilTaken(1);
        }
    }

    @Test
    void aTopicThatMayNotBeReadKeepsNoOtherBack() {
        String open = topic();
        String shut = topic();
        broker.send(open, 0, line("open"));
        broker.send(shut, 0, line("shut"));
        broker.forbid(Broker.PLAIN, shut, AclOperation.READ);
        try (Read read = Read.of(broker.brokers(() -> new Secret(Broker.PLAIN_PASSWORD)), open, shut)) {
            read.untilTaken(1);
            read.until(() -> read.said().stream().anyMatch(said -> said.startsWith(shut)));
            assertThat(read.said()).singleElement().asString().contains("do not let this login read it");
            broker.send(open, 0, line("more"));
            read.untilTaken(2);
            broker.permit(Broker.PLAIN, shut, AclOperation.READ);
            read.untilTaken(3);
            read.untilRead();
            assertThat(read.notebook().ids()).containsExactlyInAnyOrder("open", "more", "shut");
            assertThat(read.said()).isEmpty();
        }
    }

    @Test
    void whereNothingAtAllMayBeReadThatIsSaid() {
        String shut = topic();
        broker.forbid(Broker.PLAIN, shut, AclOperation.ALL);
        try (Read read = Read.of(broker.brokers(() -> new Secret(Broker.PLAIN_PASSWORD)), shut)) {
            read.until(() -> read.status().state() == KafkaStatus.State.REFUSED);
            broker.permit(Broker.PLAIN, shut, AclOperation.ALL);
            broker.send(shut, 0, line("1"));
            read.untilTaken(1);
        }
    }

    @Test
    void brokersThatAreNotThereAreSaid() {
        KafkaBrokers nobody = new KafkaBrokers(List.of("localhost:1"), false, Optional.empty(), Optional.empty());
        try (Read read = Read.of(nobody, "any")) {
            read.until(() -> read.status().state() == KafkaStatus.State.AWAY);
            assertThat(read.said()).singleElement().asString().contains("localhost:1");
            read.restart(new KafkaSettings(
                    new KafkaBrokers(List.of("no.such.host.invalid:9092"), false, Optional.empty(), Optional.empty()),
                    List.of("any"),
                    "g",
                    Optional.empty(),
                    1 << 13,
                    Read.PACE));
            read.until(() -> read.status().state() == KafkaStatus.State.AWAY);
            assertThat(read.said()).singleElement().asString().contains("no.such.host.invalid:9092");
        }
    }

    private String topic() {
        String topic = Read.name("logs");
        broker.topic(topic, 1);
        return topic;
    }
}
