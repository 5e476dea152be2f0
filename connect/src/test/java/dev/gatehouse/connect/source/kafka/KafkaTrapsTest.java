package dev.gatehouse.connect.source.kafka;

import static dev.gatehouse.connect.source.kafka.Read.line;
import static dev.gatehouse.connect.source.kafka.Read.lines;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.kafka.Broker;
import dev.gatehouse.connect.kafka.RunningBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBroker.class)
final class KafkaTrapsTest {
    private final Broker broker;

    KafkaTrapsTest(Broker broker) {
        this.broker = broker;
    }

    @Test
    void anotherMemberOfTheGroupComesAndGoesAndNothingIsMissedOrReadTwice() {
        String topic = topic(4);
        for (int partition = 0; partition < 4; partition++) {
            broker.send(topic, partition, lines(1000 * partition, 1000 * partition + 50));
        }
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            String group = read.settings().group();
            try (KafkaConsumer<byte[], byte[]> other = broker.consumer(group)) {
                other.subscribe(List.of(topic));
                read.until(() -> {
                    var _ = other.poll(Duration.ofMillis(20));
                    return read.status().partitions().size() == 2
                            && !read.noted().isEmpty();
                });
                assertThat(read.noted()).singleElement().asString().contains("of 4 partitions 2 are read here", group);
                for (int partition = 0; partition < 4; partition++) {
                    broker.send(topic, partition, lines(1000 * partition + 50, 1000 * partition + 80));
                }
                read.until(() -> {
                    Map<TopicPartition, OffsetAndMetadata> far = new HashMap<>();
                    var _ = other.poll(Duration.ofMillis(20));
                    other.assignment().forEach(partition -> far.put(partition, new OffsetAndMetadata(80)));
                    other.commitSync(far);
                    return read.notebook().all().size() == 200 + 60;
                });
            }
            read.untilTaken(4 * 80);
            read.until(() -> read.noted().isEmpty());
            assertThat(read.notebook().all()).hasSize(4 * 80).doesNotHaveDuplicates();
            assertThat(read.notebook().gaps()).isEmpty();
        }
    }

    @Test
    void aBrokerThatGoesAndComesBackIsSaidAndNothingIsMissed() {
        String topic = topic(1);
        broker.send(topic, 0, lines(0, 50));
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            broker.stop();
            try {
                read.until(() -> read.status().state() == KafkaStatus.State.AWAY);
                assertThat(read.said()).singleElement().asString().contains("no broker answers", broker.address());
            } finally {
                broker.resume();
            }
            broker.send(topic, 0, lines(50, 100));
            read.untilTaken(100);
            read.untilRead();
            assertThat(read.said()).isEmpty();
            assertThat(read.notebook().all()).hasSize(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void recordsThatWereDeletedBeforeTheyWereReadAreTold() {
        String topic = topic(2);
        broker.send(topic, 0, lines(0, 10));
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            read.source().close();
            broker.send(topic, 0, lines(10, 50));
            broker.expire(topic, 0, 40);
            read.restart();
            read.untilTaken(20);
            assertThat(read.notebook().gaps()).containsExactly(new Gap(topic, 0, Gap.Cause.EXPIRED, 10, 40));
            assertThat(read.notebook().ids().subList(10, 20))
                    .containsExactly("40", "41", "42", "43", "44", "45", "46", "47", "48", "49");
            assertThat(read.said()).singleElement().asString().contains(topic, "up to 30 records were never read");
            read.restart();
            read.untilRead();
            assertThat(read.notebook().gaps()).hasSize(1);
        }
    }

    @Test
    void whatIsToldOfAGapIsToldBeforeItGoesOn() {
        String topic = topic(1);
        broker.send(topic, 0, lines(0, 10));
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            read.source().close();
            broker.send(topic, 0, lines(10, 20));
            broker.expire(topic, 0, 15);
            boolean[] full = {true};
            read.notebook().unavailable(() -> full[0]);
            read.restart();
            read.until(() -> read.status().state() == KafkaStatus.State.UNAVAILABLE);
            assertThat(read.notebook().gaps()).isEmpty();
            full[0] = false;
            read.untilTaken(15);
            assertThat(read.notebook().gaps()).hasSize(1);
        }
    }

    @Test
    void aTopicThatIsMadeAnewIsReadFromItsStart() {
        String topic = topic(1);
        broker.send(topic, 0, lines(0, 10));
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            read.source().close();
            broker.delete(topic);
            broker.topic(topic, 1);
            broker.send(topic, 0, lines(100, 130));
            read.restart();
            read.untilTaken(40);
            assertThat(read.notebook().gaps()).containsExactly(new Gap(topic, 0, Gap.Cause.REMADE, 10, 0));
            assertThat(read.notebook().ids()).endsWith("129").contains("100");
            read.restart();
            read.untilRead();
            assertThat(read.notebook().all()).hasSize(40);
            assertThat(read.notebook().gaps()).hasSize(1);
        }
    }

    @Test
    void aPartitionThatEndsBeforeOurPlaceIsReadFromItsStart() {
        String topic = topic(1);
        broker.send(topic, 0, lines(0, 10));
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.notebook().remember("hub/" + topic + "/0", "next=1000 epoch=- topic=-");
            read.restart();
            read.untilTaken(10);
            assertThat(read.notebook().gaps()).containsExactly(new Gap(topic, 0, Gap.Cause.SHORTER, 1000, 0));
        }
    }

    @Test
    void anOffsetThatIsNotUnderstoodIsSaid() {
        String topic = topic(1);
        broker.send(topic, 0, lines(0, 10));
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.notebook().remember("hub/" + topic + "/0", "lines at=7");
            read.restart();
            read.untilTaken(10);
            assertThat(read.said()).singleElement().asString().contains("has an offset that is not understood");
        }
    }

    @Test
    void topicsMayBeMeantByAPatternAndComeLater() {
        String prefix = Read.name("insights");
        broker.topic(prefix + ".a", 1);
        broker.topic(prefix + "xb", 1);
        broker.send(prefix + ".a", 0, line("a"));
        broker.send(prefix + "xb", 0, line("b"));
        try (Read read = Read.of(broker.brokers(), prefix + ".*", "no-such-topic")) {
            read.until(() -> read.notebook().ids().contains("a") && !read.said().isEmpty());
            assertThat(read.said()).singleElement().asString().startsWith("no-such-topic there is no such topic");
            broker.topic(prefix + ".later", 1);
            broker.send(prefix + ".later", 0, line("later"));
            read.restart();
            read.untilTaken(2);
            assertThat(read.notebook().ids()).containsExactly("a", "later");
        }
    }

    @Test
    void whatATransactionTookBackIsNotRead() {
        String topic = topic(1);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.address(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        topic),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>(topic, line("aborted").getBytes(UTF_8)));
            producer.abortTransaction();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>(topic, line("kept").getBytes(UTF_8)));
            producer.commitTransaction();
        }
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            assertThat(read.notebook().ids()).containsExactly("kept");
            assertThat(read.source().caughtUp()).isTrue();
        }
    }

    @Test
    void aSecondServerThatReadsAsTheFirstIsTold() {
        String topic = topic(2);
        broker.send(topic, 0, lines(0, 10));
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            try (KafkaSource second =
                    new KafkaSource("hub", read.settings(), Map.of(), new Notebook(), InstantSource.system())) {
                read.until(() -> {
                    Duration _ = second.poll();
                    return read.said().stream().anyMatch(said -> said.contains("another server reads as this one"));
                });
            }
            broker.send(topic, 1, lines(10, 20));
            read.untilTaken(20);
            assertThat(read.notebook().all()).hasSize(20).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsDamagedInTheClusterIsLeftOutAndSaid() throws IOException {
        String topic = topic(1);
        broker.send(topic, 0, line("before"));
        broker.send(topic, 0, lines(0, 10));
        broker.send(topic, 0, line("behind"));
        Path log = Path.of(broker.folders().iterator().next(), topic + "-0", "00000000000000000000.log");
        byte[] bytes = Files.readAllBytes(log);
        int inside = new String(bytes, ISO_8859_1).indexOf("\"id\":\"0\"");
        assertThat(inside).isPositive();
        bytes[inside + 6] = '1';
        Files.write(log, bytes);
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.until(() -> read.notebook().ids().contains("behind"));
            assertThat(read.notebook().ids())
                    .startsWith("before")
                    .endsWith("behind")
                    .hasSizeLessThan(12);
            assertThat(read.notebook().leftOut())
                    .containsExactly(new Notebook.Got(
                            "is damaged in the cluster, up to offset "
                                    + (read.notebook().all().get(1).position() - 1),
                            "hub/" + topic + "/0",
                            1));
            assertThat(read.said()).singleElement().asString().contains("is damaged in the cluster");
        }
    }

    private String topic(int partitions) {
        String topic = Read.name("logs");
        broker.topic(topic, partitions);
        return topic;
    }
}
