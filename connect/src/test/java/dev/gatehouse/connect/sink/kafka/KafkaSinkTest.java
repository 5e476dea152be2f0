package dev.gatehouse.connect.sink.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.connect.kafka.Broker;
import dev.gatehouse.connect.kafka.KafkaBrokers;
import dev.gatehouse.connect.kafka.RunningBroker;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.connect.sink.net.Reach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBroker.class)
final class KafkaSinkTest {
    private static final Reach REACH = Reach.outside(Set.of("localhost"));
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Broker broker;

    KafkaSinkTest(Broker broker) {
        this.broker = broker;
    }

    @Test
    void alertsAndCheckpointsArriveWithWhatTellsThemApart() throws InterruptedException {
        String topic = topic(1, Map.of());
        try (KafkaSink sink = sink(broker.brokers(), topic)) {
            Message.Told first = Sent.alert();
            Message.Told second = Sent.alert(1, 2, "adm_kim@contoso.example");
            assertThat(sink.deliver(List.of(first, second, Sent.checkpoint())))
                    .containsExactly(Outcome.DONE, Outcome.DONE, Outcome.DONE);
            List<ConsumerRecord<byte[], byte[]>> records = records(topic, 3);
            assertThat(records)
                    .extracting(record -> text(record.key()))
                    .containsExactly(
                            "5b0e0000-0000-5000-8000-000000000001",
                            "5b0e0000-0000-5000-8000-000000000001",
                            "checkpoint/contoso");
            assertThat(records)
                    .extracting(record -> text(record.value()))
                    .containsExactly(
                            first.json(), second.json(), Sent.checkpoint().json());
            assertThat(headers(records.get(0)))
                    .isEqualTo(Map.of(
                            "gatehouse-key", "5b0e0000-0000-5000-8000-000000000001/1",
                            "gatehouse-type", "alert.created",
                            "gatehouse-tenant", "contoso",
                            "gatehouse-revision", "1"));
            assertThat(headers(records.get(1)))
                    .containsEntry("gatehouse-key", "5b0e0000-0000-5000-8000-000000000001/2")
                    .containsEntry("gatehouse-type", "alert.updated")
                    .containsEntry("gatehouse-revision", "2");
            assertThat(headers(records.get(2)))
                    .isEqualTo(Map.of(
                            "gatehouse-key", "checkpoint/contoso/1200",
                            "gatehouse-type", "checkpoint.created",
                            "gatehouse-tenant", "contoso"));
        }
    }

    @Test
    void checkpointsMayHaveATopicOfTheirOwnAndFindingsBeThoseOfOcsf() throws Exception {
        String topic = topic(1, Map.of());
        String checkpoints = topic(1, Map.of());
        KafkaSinkSettings settings = new KafkaSinkSettings(
                broker.brokers(),
                topic,
                Optional.of(checkpoints),
                ValueFormat.OCSF,
                KafkaSinkSettings.USUAL_BYTES,
                PATIENCE);
        try (KafkaSink sink = new KafkaSink(settings, REACH, "0.1.0")) {
            assertThat(sink.deliver(List.of(Sent.alert(), Sent.checkpoint())))
                    .containsExactly(Outcome.DONE, Outcome.DONE);
            JsonNode finding = JSON.readTree(records(topic, 1).getFirst().value());
            assertThat(finding.path("class_uid").asInt()).isEqualTo(2004);
            assertThat(finding.at("/metadata/product/version").asText()).isEqualTo("0.1.0");
            assertThat(text(records(checkpoints, 1).getFirst().value()))
                    .isEqualTo(Sent.checkpoint().json());
        }
    }

    @Test
    void whatIsToldOfOneAlertIsInOrderInOnePartition() throws InterruptedException {
        String topic = topic(5, Map.of());
        List<Message> all = new ArrayList<>();
        for (int revision = 1; revision <= 5; revision++) {
            for (int number = 1; number <= 20; number++) {
                all.add(Sent.alert(number, revision, "adm_kim@contoso.example"));
            }
        }
        try (KafkaSink sink = sink(broker.brokers(), topic)) {
            assertThat(all).hasSize(sink.most());
            assertThat(sink.deliver(all)).containsOnly(Outcome.DONE);
        }
        Map<String, List<ConsumerRecord<byte[], byte[]>>> byAlert =
                records(topic, 100).stream().collect(Collectors.groupingBy(record -> text(record.key())));
        assertThat(byAlert).hasSize(20);
        assertThat(byAlert.values()).allSatisfy(records -> {
            assertThat(records)
                    .extracting(ConsumerRecord::partition)
                    .containsOnly(records.getFirst().partition());
            assertThat(records)
                    .extracting(record -> headers(record).get("gatehouse-revision"))
                    .containsExactly("1", "2", "3", "4", "5");
        });
    }

    @Test
    void nothingIsUnderWayAnyMoreWhenItIsForLater() throws InterruptedException {
        List<CompletableFuture<RecordMetadata>> sent = new CopyOnWriteArrayList<>();
        AtomicBoolean awaited = new AtomicBoolean();
        try (MockProducer<byte[], byte[]> producer =
                        new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                            @Override
                            public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> told) {
                                int number = sent.size();
                                CompletableFuture<RecordMetadata> one = new CompletableFuture<>() {
                                    @Override
                                    public RecordMetadata get() throws InterruptedException, ExecutionException {
                                        if (number == 2) {
                                            awaited.set(true);
                                            boolean _ = complete(
                                                    new RecordMetadata(new TopicPartition("any", 0), 0, 0, 0, 0, 0));
                                        }
                                        return super.get();
                                    }
                                };
                                sent.add(one);
                                if (sent.size() == 3) {
                                    boolean _ = sent.get(1)
                                            .completeExceptionally(new NotEnoughReplicasException("one is away"));
                                    boolean _ = sent.get(0)
                                            .complete(new RecordMetadata(new TopicPartition("any", 0), 0, 0, 0, 0, 0));
                                }
                                return one;
                            }
                        };
                KafkaSink sink =
                        new KafkaSink(new KafkaSinkSettings(broker.brokers(), "any"), REACH, "0.1.0", _ -> producer)) {
            assertThat(sink.deliver(List.of(Sent.alert(1, 1, "a"), Sent.alert(2, 1, "b"), Sent.alert(3, 1, "c"))))
                    .satisfiesExactly(
                            one -> assertThat(one).isEqualTo(Outcome.DONE),
                            two -> assertThat(two).isInstanceOf(Outcome.Later.class),
                            three -> assertThat(three).isInstanceOf(Outcome.Later.class));
            assertThat(awaited).isTrue();
        }
    }

    @Test
    void aRecordThatIsTooLargeIsRefusedAndKeepsNoOtherBack() throws InterruptedException {
        String topic = topic(1, Map.of());
        String small = topic(1, Map.of("max.message.bytes", "20000"));
        Message.Told large = Sent.alert(2, 1, "x".repeat(KafkaSinkSettings.USUAL_BYTES));
        Message.Told medium = Sent.alert(2, 1, "x".repeat(30_000));
        try (KafkaSink sink = sink(broker.brokers(), topic);
                KafkaSink other = sink(broker.brokers(), small)) {
            List<Outcome> ours = sink.deliver(List.of(Sent.alert(), large, Sent.checkpoint()));
            assertThat(ours.get(0)).isEqualTo(Outcome.DONE);
            assertThat(ours.get(1))
                    .isInstanceOfSatisfying(
                            Outcome.Never.class,
                            never -> assertThat(never.why()).contains("maxBytes", "1000000"));
            assertThat(ours.get(2)).isEqualTo(Outcome.DONE);
            assertThat(other.deliver(List.of(Sent.alert(), medium, Sent.checkpoint())))
                    .satisfiesExactly(
                            done -> assertThat(done).isEqualTo(Outcome.DONE),
                            never -> assertThat(never).isInstanceOf(Outcome.Never.class),
                            done -> assertThat(done).isEqualTo(Outcome.DONE));
        }
        assertThat(records(topic, 2)).hasSize(2);
        assertThat(records(small, 2)).hasSize(2);
    }

    @Test
    void aBrokerThatGoesIsForLaterAndIsToldOnceItIsBack() throws InterruptedException {
        String topic = topic(1, Map.of());
        List<Message> messages = IntStream.rangeClosed(1, 50)
                .<Message>mapToObj(number -> Sent.alert(number, 1, "adm_kim@contoso.example"))
                .toList();
        try (KafkaSink sink = sink(broker.brokers(), topic)) {
            assertThat(sink.deliver(List.of(Sent.checkpoint()))).containsExactly(Outcome.DONE);
            broker.stop();
            try {
                assertThat(sink.deliver(messages)).hasSize(50).allMatch(Outcome.Later.class::isInstance);
            } finally {
                broker.resume();
            }
            assertThat(sink.deliver(messages)).hasSize(50).containsOnly(Outcome.DONE);
            assertThat(records(topic, 51))
                    .extracting(record -> headers(record).get("gatehouse-key"))
                    .contains(messages.stream().map(Message::key).toArray(String[]::new));
        }
    }

    @Test
    void aTopicThatIsNotThereCostsOneWaitOnly() throws InterruptedException {
        String topic = "no-such-topic-" + NUMBER.incrementAndGet();
        try (KafkaSink sink = sink(broker.brokers(), topic)) {
            long begun = System.nanoTime();
            List<Message> messages = IntStream.rangeClosed(1, 20)
                    .<Message>mapToObj(number -> Sent.alert(number, 1, "adm_kim@contoso.example"))
                    .toList();
            assertThat(sink.deliver(messages))
                    .hasSize(20)
                    .allSatisfy(outcome -> assertThat(outcome)
                            .isInstanceOfSatisfying(
                                    Outcome.Later.class,
                                    later -> assertThat(later.why()).contains(topic, broker.address())));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE.multipliedBy(5));
            broker.topic(topic, 1);
            assertThat(sink.deliver(messages)).containsOnly(Outcome.DONE);
        }
    }

    @Test
    void aPasswordThatIsWrongIsForLaterAndIsReadAnew() throws InterruptedException {
        String topic = topic(1, Map.of());
        AtomicReference<Secret> password = new AtomicReference<>(new Secret("wrong-password"));
        try (KafkaSink sink = sink(broker.brokers(password::get), topic)) {
            assertThat(sink.deliver(List.of(Sent.alert())))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Outcome.Later.class,
                            later -> assertThat(later.why())
                                    .contains("Authentication failed")
                                    .doesNotContain("wrong-password"));
            password.set(new Secret(Broker.PLAIN_PASSWORD));
            assertThat(sink.deliver(List.of(Sent.alert()))).containsExactly(Outcome.DONE);
        }
    }

    @Test
    void underTlsOnlyWhoIsVouchedForIsTold() throws InterruptedException {
        String topic = topic(1, Map.of());
        try (KafkaSink trusting = sink(broker.secureBrokers(Optional.of(broker.certificate())), topic);
                KafkaSink other = sink(broker.secureBrokers(Optional.empty()), topic)) {
            assertThat(trusting.deliver(List.of(Sent.alert()))).containsExactly(Outcome.DONE);
            assertThat(other.deliver(List.of(Sent.alert())))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Outcome.Later.class,
                            later -> assertThat(later.why()).contains("SSL handshake failed"));
        }
    }

    @Test
    void thisMachineIsNotReachedUnlessItIsNamed() throws InterruptedException {
        String topic = topic(1, Map.of());
        try (KafkaSink sink = new KafkaSink(settings(broker.brokers(), topic), Reach.outside(Set.of()), "0.1.0")) {
            assertThat(sink.deliver(List.of(Sent.alert(), Sent.checkpoint())))
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(outcome)
                            .isInstanceOfSatisfying(
                                    Outcome.Later.class,
                                    later -> assertThat(later.why())
                                            .contains("sinkTargets")
                                            .containsOnlyOnce("localhost")));
        }
    }

    @Test
    void aSinkThatIsClosedTellsNothing() throws InterruptedException {
        KafkaSink sink = sink(broker.brokers(), topic(1, Map.of()));
        assertThat(sink.deliver(List.of(Sent.alert()))).containsExactly(Outcome.DONE);
        sink.close();
        assertThat(sink.deliver(List.of(Sent.alert()))).singleElement().isInstanceOf(Outcome.Later.class);
    }

    @Test
    void whateverLogsSayTheValueIsOneObjectAndHeadersAreOurs() throws Exception {
        String topic = topic(1, Map.of());
        Random random = new Random(23);
        List<String> pieces =
                List.of("\"", "\\", "\n", "\0", "}", "{\"tenant\":\"evil\"", "\uD800", "ü", "\u2028", "x", "\r\n");
        List<Message> messages = new ArrayList<>();
        for (int number = 1; number <= 60; number++) {
            String text = random.ints(random.nextInt(8), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            messages.add(Sent.alert(number, 1, text));
        }
        for (ValueFormat format : ValueFormat.values()) {
            KafkaSinkSettings settings = new KafkaSinkSettings(
                    broker.brokers(), topic, Optional.empty(), format, KafkaSinkSettings.USUAL_BYTES, PATIENCE);
            try (KafkaSink sink = new KafkaSink(settings, REACH, "0.1.0")) {
                assertThat(sink.deliver(messages)).containsOnly(Outcome.DONE);
            }
        }
        for (ConsumerRecord<byte[], byte[]> record : records(topic, 120)) {
            assertThat(text(record.value())).doesNotContain("\n", "\r");
            assertThat(JSON.readTree(record.value()).isObject()).isTrue();
            assertThat(headers(record))
                    .containsEntry("gatehouse-tenant", "contoso")
                    .hasSize(4);
        }
    }

    private String topic(int partitions, Map<String, String> settings) {
        String topic = "alerts-" + NUMBER.incrementAndGet();
        broker.topic(topic, partitions, settings);
        return topic;
    }

    private static KafkaSink sink(KafkaBrokers brokers, String topic) {
        return new KafkaSink(settings(brokers, topic), REACH, "0.1.0");
    }

    private static KafkaSinkSettings settings(KafkaBrokers brokers, String topic) {
        return new KafkaSinkSettings(
                brokers, topic, Optional.empty(), ValueFormat.JSON, KafkaSinkSettings.USUAL_BYTES, PATIENCE);
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic, int count) {
        try (KafkaConsumer<byte[], byte[]> consumer = broker.consumer("reads-" + topic)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (records.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
            return records;
        }
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
