package dev.gatehouse.connect.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;

/**
 * A broker of Kafka in this process, with its controller; the one place that knows Kafka's own kit for tests. One listener lets
 * everybody do everything, one does so under TLS, and at a third there is a login ({@link #PLAIN}, users of SCRAM, tokens), which
 * may do what no rule forbids.
 */
public final class Broker implements AutoCloseable {
    /** Who may log in by a name and a password. */
    public static final String PLAIN = "kim";

    public static final String PLAIN_PASSWORD = "correct \"horse\" \\ battery";

    private static final int NODE = 0;
    private static final String LOGIN = "LOGIN";
    private static final long PATIENCE = 60;

    private final KafkaClusterTestKit kit;
    private final Certificate certificate;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    private Broker(KafkaClusterTestKit kit, Certificate certificate) {
        this.kit = kit;
        this.certificate = certificate;
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

    /** Starts one, which takes some seconds. */
    public static Broker start() {
        return inItsLocale(Broker::started);
    }

    /** A broker takes words for names of constants by the default locale, and so does not start in Turkish. */
    private static <T> T inItsLocale(Supplier<T> work) {
        Locale locale = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return work.get();
        } finally {
            Locale.setDefault(locale);
        }
    }

    private static Broker started() {
        try {
            Certificate certificate = Certificate.make();
            KafkaClusterTestKit kit = new KafkaClusterTestKit.Builder(new TestKitNodes.Builder()
                            .setCombined(true)
                            .setNumBrokerNodes(1)
                            .setNumControllerNodes(1)
                            .build())
                    .setConfigProp(
                            "listeners",
                            "EXTERNAL://localhost:0,LOGIN://localhost:0,SECURE://localhost:0,CONTROLLER://localhost:0")
                    .setConfigProp(
                            "listener.security.protocol.map",
                            "EXTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT,LOGIN:SASL_PLAINTEXT,SECURE:SSL")
                    .setConfigProp("listener.name.secure.ssl.keystore.type", "PEM")
                    .setConfigProp("listener.name.secure.ssl.keystore.certificate.chain", certificate.chain())
                    .setConfigProp("listener.name.secure.ssl.keystore.key", certificate.key())
                    .setConfigProp("listener.name.login.sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512,OAUTHBEARER")
                    .setConfigProp(
                            "listener.name.login.plain.sasl.jaas.config",
                            Mechanism.PLAIN.module() + " required user_" + PLAIN + "="
                                    + BrokerProperties.quoted(PLAIN_PASSWORD) + ";")
                    .setConfigProp(
                            "listener.name.login.scram-sha-512.sasl.jaas.config",
                            Mechanism.SCRAM_SHA_512.module() + " required;")
                    .setConfigProp(
                            "listener.name.login.oauthbearer.sasl.jaas.config",
                            Mechanism.OAUTHBEARER.module() + " required unsecuredLoginStringClaim_sub=\"broker\";")
                    .setConfigProp("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                    .setConfigProp("allow.everyone.if.no.acl.found", "true")
                    .setConfigProp("super.users", "User:ANONYMOUS")
                    .setConfigProp("auto.create.topics.enable", "false")
                    .setConfigProp("broker.session.timeout.ms", "4000")
                    .setConfigProp("broker.heartbeat.interval.ms", "500")
                    .setConfigProp("group.initial.rebalance.delay.ms", "0")
                    .setConfigProp("group.min.session.timeout.ms", "1000")
                    .setConfigProp("offsets.topic.num.partitions", "1")
                    .setConfigProp("offsets.topic.replication.factor", "1")
                    .setConfigProp("transaction.state.log.num.partitions", "1")
                    .setConfigProp("transaction.state.log.replication.factor", "1")
                    .setConfigProp("transaction.state.log.min.isr", "1")
                    .build();
            kit.format();
            kit.startup();
            kit.waitForReadyBrokers();
            return new Broker(kit, certificate);
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not start", e);
        }
    }

    /** Its address for everybody. */
    public String address() {
        return kit.bootstrapServers();
    }

    /** The brokers for everybody. */
    public KafkaBrokers brokers() {
        return new KafkaBrokers(List.of(address()), false, Optional.empty(), Optional.empty());
    }

    /** The brokers behind the login. */
    public KafkaBrokers brokers(KafkaLogin login) {
        return new KafkaBrokers(List.of(address(LOGIN)), false, Optional.empty(), Optional.of(login));
    }

    /** The brokers under TLS, to who trusts these certificates. */
    public KafkaBrokers secureBrokers(Optional<Path> caFile) {
        return new KafkaBrokers(List.of(address("SECURE")), true, caFile, Optional.empty());
    }

    /** The certificate under TLS. */
    public Path certificate() {
        return certificate.file();
    }

    private String address(String listener) {
        return "localhost:" + broker().boundPort(ListenerName.normalised(listener));
    }

    /** The brokers behind the login of {@link #PLAIN}. */
    public KafkaBrokers brokers(Supplier<Secret> password) {
        return brokers(new KafkaLogin(Mechanism.PLAIN, PLAIN, password));
    }

    /** Lets somebody log in by SCRAM. */
    public void let(String user, String password) {
        done(admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password)))
                .all());
    }

    /** Forbids a login to do something with a topic. */
    public void forbid(String user, String topic, AclOperation what) {
        done(admin.createAcls(List.of(rule(user, topic, what))).all());
    }

    /** Takes that back. */
    public void permit(String user, String topic, AclOperation what) {
        var _ = done(
                admin.deleteAcls(List.of(rule(user, topic, what).toFilter())).all());
    }

    private static AclBinding rule(String user, String topic, AclOperation what) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", what, AclPermissionType.DENY));
    }

    /** Makes a topic. */
    public void topic(String name, int partitions, Map<String, String> settings) {
        done(admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(settings)))
                .all());
    }

    /** Makes a topic. */
    public void topic(String name, int partitions) {
        topic(name, partitions, Map.of());
    }

    /** Deletes a topic. */
    public void delete(String topic) {
        done(admin.deleteTopics(List.of(topic)).all());
    }

    /** Deletes the records before an offset, as the passing of time does. */
    public void expire(String topic, int partition, long before) {
        done(admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(before)))
                .all());
    }

    /** Writes values, which are durable then; answers the offset of the last. */
    public long send(String topic, int partition, List<byte[]> values) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        values.forEach(value -> sent.add(producer.send(new ProducerRecord<>(topic, partition, null, value))));
        return sent.stream().mapToLong(each -> done(each).offset()).max().orElseThrow();
    }

    /** Writes texts, which are durable then; answers the offset of the last. */
    public long send(String topic, int partition, String... values) {
        return send(
                topic,
                partition,
                List.of(values).stream().map(value -> value.getBytes(UTF_8)).toList());
    }

    /** Writes anything. */
    public long send(ProducerRecord<byte[], byte[]> record) {
        return done(producer.send(record)).offset();
    }

    /** Another consumer, which reads from the beginning where its group knows nothing. */
    public KafkaConsumer<byte[], byte[]> consumer(String group) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        address(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                        200,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Up to where a group says that it has read. */
    public Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> committed = new HashMap<>();
        done(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    /** Where logs lie. */
    public Collection<String> folders() {
        return requireNonNull(kit.nodes().brokerNodes().get(NODE), "there is one")
                .logDataDirectories();
    }

    /** Stops it; {@link #resume} starts it again at the same address. */
    public void stop() {
        broker().shutdown(Duration.ofSeconds(5));
        broker().awaitShutdown();
    }

    /** Starts it again. */
    public void resume() {
        boolean _ = inItsLocale(() -> {
            broker().startup();
            return true;
        });
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the broker does not do it", e);
        }
    }

    private static <T> T done(org.apache.kafka.common.KafkaFuture<T> future) {
        return done(future.toCompletionStage().toCompletableFuture());
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
        try {
            kit.close();
        } catch (Exception e) {
            throw new IllegalStateException("the broker cannot be closed", e);
        }
    }

    private BrokerServer broker() {
        return requireNonNull(kit.brokers().get(NODE), "there is one");
    }
}
