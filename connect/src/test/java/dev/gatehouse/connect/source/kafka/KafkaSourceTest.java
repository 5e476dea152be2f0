package dev.gatehouse.connect.source.kafka;

import static dev.gatehouse.connect.source.kafka.Read.envelope;
import static dev.gatehouse.connect.source.kafka.Read.gzip;
import static dev.gatehouse.connect.source.kafka.Read.line;
import static dev.gatehouse.connect.source.kafka.Read.lines;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.kafka.Broker;
import dev.gatehouse.connect.kafka.RunningBroker;
import dev.gatehouse.connect.source.kafka.Notebook.Got;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBroker.class)
final class KafkaSourceTest {
    private final Broker broker;

    KafkaSourceTest(Broker broker) {
        this.broker = broker;
    }

    @Test
    void readsEnvelopesRecordsLinesAndGzipAndSaysWhereTheyLie() {
        String topic = topic(2);
        broker.send(
                topic, 0, envelope("1", "2"), line("3"), line("4") + "\n" + line("5") + "\n", "[" + line("6") + "]");
        broker.send(
                topic, 1, List.of(gzip(envelope("7", "8").getBytes(UTF_8)), "{\n \"id\": \"9\"\n}".getBytes(UTF_8)));
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            String first = "hub/" + topic + "/0";
            String second = "hub/" + topic + "/1";
            assertThat(read.notebook().all())
                    .containsExactlyInAnyOrder(
                            new Got("1", first, 0),
                            new Got("2", first, 0),
                            new Got("3", first, 1),
                            new Got("4", first, 2),
                            new Got("5", first, 2),
                            new Got("6", first, 3),
                            new Got("7", second, 0),
                            new Got("8", second, 0),
                            new Got("9", second, 1));
            assertThat(read.status().records()).isEqualTo(9);
            assertThat(read.said()).isEmpty();
            assertThat(read.noted()).isEmpty();
        }
    }

    @Test
    void whatIsReadIsNeverReadAgain() {
        String topic = topic(3);
        for (int partition = 0; partition < 3; partition++) {
            broker.send(topic, partition, lines(1000 * partition, 1000 * partition + 500));
        }
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            assertThat(read.notebook().largest()).isLessThanOrEqualTo(1 << 13);
            assertThat(read.notebook().blocks()).isLessThan(1500 / 10);
            read.restart();
            broker.send(topic, 1, lines(1500, 1600));
            read.untilRead();
            assertThat(read.notebook().all()).hasSize(1600).doesNotHaveDuplicates();
        }
    }

    @Test
    void afterAKillItGoesOnBehindTheLastBlockThatIsDurable() {
        String topic = topic(2);
        broker.send(topic, 0, lines(0, 700));
        broker.send(topic, 1, lines(1000, 1700));
        try (Read read = Read.of(broker.brokers(), topic)) {
            int[] blocks = {0};
            read.notebook().killed(() -> ++blocks[0] % 3 == 0);
            while (read.notebook().all().size() < 1400) {
                try {
                    Duration _ = read.source().poll();
                } catch (Notebook.Killed e) {
                    read.restart();
                }
            }
            assertThat(blocks[0]).isGreaterThan(10);
            assertThat(read.notebook().all()).hasSize(1400).doesNotHaveDuplicates();
            assertThat(ids(read, topic, 0)).isEqualTo(numbers(0, 700));
            assertThat(ids(read, topic, 1)).isEqualTo(numbers(1000, 1700));
        }
    }

    @Test
    void aDefectOfTheIntakeCostsNothing() {
        String topic = topic(1);
        broker.send(topic, 0, lines(0, 300));
        try (Read read = Read.of(broker.brokers(), topic)) {
            int[] asked = {0};
            read.notebook().pressed(() -> {
                if (++asked[0] == 2) {
                    throw new IllegalStateException("a defect");
                }
                return false;
            });
            assertThatThrownBy(() -> read.untilTaken(300)).hasMessage("a defect");
            read.untilRead();
            assertThat(ids(read, topic, 0)).isEqualTo(numbers(0, 300));
        }
    }

    @Test
    void whileNothingIsTakenPartitionsAreHeldAndKept() {
        String topic = topic(2);
        broker.send(topic, 0, lines(0, 300));
        broker.send(topic, 1, lines(1000, 1300));
        try (Read read = Read.of(broker.brokers(), topic)) {
            boolean[] free = {false};
            boolean[] unavailable = {false};
            read.notebook().pressed(() -> !free[0] && read.notebook().blocks() == 3);
            read.notebook().unavailable(() -> unavailable[0]);
            read.until(() -> read.status().state() == KafkaStatus.State.PRESSED);
            int taken = read.notebook().all().size();
            for (int turn = 0; turn < 10; turn++) {
                Duration _ = read.source().poll();
            }
            assertThat(read.notebook().all()).hasSize(taken);
            assertThat(read.status().partitions()).hasSize(2);
            assertThat(read.status().lag()).isEqualTo(600 - taken);
            assertThat(read.status().age()).isPositive();
            free[0] = true;
            unavailable[0] = true;
            read.until(() -> read.status().state() == KafkaStatus.State.UNAVAILABLE);
            unavailable[0] = false;
            read.untilRead();
            assertThat(read.notebook().all()).hasSize(600).doesNotHaveDuplicates();
            assertThat(read.status().age()).isZero();
        }
    }

    @Test
    void nothingThatIsOddStopsAPartitionOrIsLostSilently() {
        String topic = topic(1);
        byte[] bomb = gzip(new byte[Values.LARGEST + 1]);
        byte[] torn = gzip(line("torn").getBytes(UTF_8));
        torn[torn.length / 2] ^= 0x55;
        broker.send(topic, 0, line("1"));
        broker.send(new ProducerRecord<>(topic, 0, new byte[] {1}, null));
        broker.send(topic, 0, line("2"), "this is no JSON", line("3"), "{\"id\":\"4\", \"name\": \"cut of", line("5"));
        broker.send(topic, 0, List.of(bomb, torn, line("6").getBytes(UTF_8), new byte[] {0, 1, 2, (byte) 0xff}));
        broker.send(topic, 0, "", "[]", line("7"));
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            assertThat(read.notebook().ids()).containsExactly("1", "2", "3", "5", "6", "7");
            assertThat(read.notebook().broken()).containsExactly(3, 5, 10);
            assertThat(read.notebook().leftOut()).extracting(Got::position).containsExactly(7L, 8L);
            assertThat(read.notebook().leftOut().getFirst().id()).isEqualTo("is larger than 16 MB");
            assertThat(read.notebook().leftOut().getLast().id()).startsWith("is gzip that cannot be unpacked");
            assertThat(read.status().leftOut()).isEqualTo(2);
            assertThat(read.status().tombstones()).isEqualTo(3);
            assertThat(read.said()).singleElement().asString().contains("at offset 8", "left out");
        }
    }

    @Test
    void aValueCannotSwallowItsNeighbours() {
        String topic = topic(1);
        broker.send(topic, 0, "{\"records\":[" + line("1") + "],\"x\":[", line("2"), "]}," + line("3"));
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            assertThat(read.notebook().ids()).containsExactly("1", "2", "3");
        }
    }

    @Test
    void aValueMayBeLargerThanABlock() {
        String topic = topic(1, Map.of("max.message.bytes", "3000000"));
        String large = "{\"id\":\"large\",\"text\":\"" + "y".repeat(100_000) + "\"}";
        broker.send(topic, 0, line("1"), large, line("2"));
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            assertThat(read.notebook().ids()).containsExactly("1", "large", "2");
        }
    }

    @Test
    void theClusterIsToldHowFarForThoseWhoLookAtLags() {
        String topic = topic(2);
        broker.send(topic, 0, lines(0, 20));
        broker.send(topic, 1, lines(20, 30));
        try (Read read = Read.of(broker.brokers(), topic)) {
            read.untilRead();
            read.source().close();
            assertThat(broker.committed(read.settings().group()))
                    .containsEntry(new TopicPartition(topic, 0), 20L)
                    .containsEntry(new TopicPartition(topic, 1), 10L);
        }
    }

    @Test
    void oldRecordsMayBeLeftOutWhereNothingIsRemembered() {
        String topic = topic(2);
        long old = System.currentTimeMillis() - Duration.ofDays(3).toMillis();
        broker.send(new ProducerRecord<>(topic, 0, old, null, line("old").getBytes(UTF_8)));
        broker.send(new ProducerRecord<>(topic, 1, old, null, line("old").getBytes(UTF_8)));
        broker.send(topic, 0, line("young"));
        try (Read read = Read.of(broker.brokers(), topic)) {
            KafkaSettings all = read.settings();
            read.restart(all.withSince(Optional.of(Duration.ofDays(2))));
            read.untilRead();
            assertThat(read.notebook().ids()).containsExactly("young");
            broker.send(topic, 1, line("next"));
            read.untilTaken(2);
            read.restart(all);
            read.untilRead();
            assertThat(read.notebook().ids()).containsExactly("young", "next");
        }
    }

    @Test
    void itSaysHowItStands() {
        String topic = topic(1);
        broker.send(topic, 0, lines(0, 10));
        try (Read read = Read.of(broker.brokers(), topic)) {
            assertThat(read.status().state()).isEqualTo(KafkaStatus.State.STARTING);
            assertThat(read.source().caughtUp()).isFalse();
            read.untilRead();
            assertThat(read.source().caughtUp()).isTrue();
            assertThat(read.status().partitions())
                    .containsExactly(new KafkaStatus.Partition(topic, 0, 10, 10, Duration.ZERO));
            assertThat(read.status().lastTaken()).isPresent();
            assertThat(read.status().bytes()).isGreaterThan(600);
        }
    }

    private String topic(int partitions) {
        return topic(partitions, Map.of());
    }

    private String topic(int partitions, Map<String, String> settings) {
        String topic = Read.name("logs");
        broker.topic(topic, partitions, settings);
        return topic;
    }

    private static List<String> ids(Read read, String topic, int partition) {
        return read.notebook().all().stream()
                .filter(got -> got.origin().equals("hub/" + topic + "/" + partition))
                .map(Got::id)
                .toList();
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }
}
