package dev.gatehouse.server.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;

/** A broker of Kafka in this process, which takes some seconds to start. */
public final class Broker implements AutoCloseable {
    private static final long PATIENCE = 60;

    private final KafkaClusterTestKit kit;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    private Broker(KafkaClusterTestKit kit) {
        this.kit = kit;
        this.admin = kit.admin();
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kit.bootstrapServers(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        1),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Starts one. */
    public static Broker start() throws Exception {
        // It takes words for names of constants by the default locale, and so does not start in Turkish.
        Locale locale = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            KafkaClusterTestKit kit = new KafkaClusterTestKit.Builder(new TestKitNodes.Builder()
                            .setCombined(true)
                            .setNumBrokerNodes(1)
                            .setNumControllerNodes(1)
                            .build())
                    .setConfigProp("group.initial.rebalance.delay.ms", "0")
                    .setConfigProp("offsets.topic.num.partitions", "1")
                    .setConfigProp("offsets.topic.replication.factor", "1")
                    .build();
            kit.format();
            kit.startup();
            kit.waitForReadyBrokers();
            return new Broker(kit);
        } finally {
            Locale.setDefault(locale);
        }
    }

    /** Its address. */
    public String address() {
        return kit.bootstrapServers();
    }

    /** Makes a topic. */
    public void topic(String name, int partitions) {
        var _ = done(admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .toCompletionStage()
                .toCompletableFuture());
    }

    /** Deletes the records before an offset, as the passing of time does. */
    public void expire(String topic, int partition, long before) {
        var _ = done(
                admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(before)))
                        .all()
                        .toCompletionStage()
                        .toCompletableFuture());
    }

    /** Writes values, which are durable then. */
    public void send(String topic, int partition, List<byte[]> values) {
        List<Future<?>> sent = new ArrayList<>();
        values.forEach(value -> sent.add(producer.send(new ProducerRecord<>(topic, partition, null, value))));
        sent.forEach(Broker::done);
    }

    private static Object done(Future<?> future) {
        try {
            return String.valueOf(future.get(PATIENCE, TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not do it", e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        try {
            kit.close();
        } catch (Exception e) {
            throw new IllegalStateException("the broker cannot be closed", e);
        }
    }
}
