package dev.gatehouse.connect.sink.kafka;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.kafka.BrokerProperties;
import dev.gatehouse.connect.kafka.Failure;
import dev.gatehouse.connect.kafka.KafkaLogin;
import dev.gatehouse.connect.kafka.TokenLogin;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.ForbiddenTargetException;
import dev.gatehouse.connect.sink.net.Reach;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Tells topics of Kafka: idempotent, and done once all replicas that are in step have it ({@code acks=all}).
 *
 * <p>A record that is too large is refused for good, everything else is for later.
 */
public final class KafkaSink implements Sink {
    private static final int MOST = 100;
    private static final Duration BLOCKED = Duration.ofSeconds(10);
    private static final Duration REQUEST = Duration.ofSeconds(60);

    private final KafkaSinkSettings settings;
    private final Reach reach;
    private final Records records;
    private final Function<Map<String, Object>, Producer<byte[], byte[]>> maker;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Producer<byte[], byte[]>> producer = Optional.empty();
    private boolean closed;

    /**
     * A sink that connects when there is something to tell.
     *
     * @param reach which hosts may be named as brokers, and give tokens
     * @param version of the product, for findings
     */
    public KafkaSink(KafkaSinkSettings settings, Reach reach, String version) {
        this(
                settings,
                reach,
                version,
                properties -> new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    KafkaSink(
            KafkaSinkSettings settings,
            Reach reach,
            String version,
            Function<Map<String, Object>, Producer<byte[], byte[]>> maker) {
        this.settings = requireNonNull(settings, "settings is null");
        this.reach = requireNonNull(reach, "reach is null");
        this.records = new Records(settings, requireNonNull(version, "version is null"));
        this.maker = maker;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public List<Outcome> deliver(List<Message> messages) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            Producer<byte[], byte[]> open = producer();
            for (List<Message> part : Records.parts(messages)) {
                hand(open, part, outcomes);
                if (outcomes.getLast() instanceof Outcome.Later) {
                    break;
                }
            }
        } catch (UnknownHostException | RuntimeException e) {
            if (e instanceof InterruptException) {
                throw interrupted(e);
            }
            outcomes.add(later(e));
        }
        if (outcomes.size() < messages.size()) {
            outcomes.addAll(Collections.nCopies(messages.size() - outcomes.size(), outcomes.getLast()));
        }
        return List.copyOf(outcomes);
    }

    /** Hands some over at the same time, and adds what became of them, up to the first that is for later. */
    private void hand(Producer<byte[], byte[]> open, List<Message> part, List<Outcome> outcomes)
            throws InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (Message message : part) {
            Future<?> one = open.send(records.of(message));
            sent.add(one);
            // Where brokers cannot be reached each one takes its time to fail.
            if (one.state() == Future.State.FAILED
                    && refusal(one.exceptionNow()).isEmpty()) {
                break;
            }
        }
        // What comes behind the first that is for later is waited for too: it must not be under way when it is handed
        // over again.
        boolean stopped = false;
        for (Future<?> one : sent) {
            Outcome outcome = outcome(open, one);
            if (!stopped) {
                outcomes.add(outcome);
            }
            stopped |= outcome instanceof Outcome.Later;
        }
    }

    private Outcome outcome(Producer<byte[], byte[]> open, Future<?> sent) throws InterruptedException {
        try {
            var _ = sent.get();
            return Outcome.DONE;
        } catch (ExecutionException e) {
            Throwable why = requireNonNull(e.getCause(), "a failure has a cause");
            Optional<Outcome> refusal = refusal(why);
            if (refusal.isEmpty() && !(why instanceof RetriableException)) {
                retire(open);
            }
            return refusal.orElseGet(() -> later(why));
        }
    }

    private Optional<Outcome> refusal(Throwable why) {
        return why instanceof RecordTooLargeException || why instanceof RecordBatchTooLargeException
                ? Optional.of(new Outcome.Never("is too large for the brokers, or for maxBytes, which is "
                        + settings.maxBytes() + ": " + Failure.words(why)))
                : Optional.empty();
    }

    private Outcome later(Throwable why) {
        return new Outcome.Later(
                ForbiddenTargetException.named(settings.brokers().words(), why, Failure.words(why)));
    }

    private Producer<byte[], byte[]> producer() throws UnknownHostException {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the sink is closed");
            }
            if (producer.isEmpty()) {
                for (String host : settings.brokers().hosts()) {
                    var _ = reach.resolve(host);
                }
                producer = Optional.of(maker.apply(properties()));
            }
            return producer.get();
        } finally {
            lock.unlock();
        }
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = BrokerProperties.of(settings.brokers());
        if (settings.brokers().login().flatMap(KafkaLogin::authority).isPresent()) {
            properties.put(TokenLogin.REACH, reach);
        }
        long patience = settings.patience().toMillis();
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, settings.maxBytes());
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(32L << 20, 2L * settings.maxBytes()));
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.min(patience, BLOCKED.toMillis()));
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) Math.min(patience, REQUEST.toMillis()));
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) patience);
        return properties;
    }

    /** The next delivery begins with another, which reads the password anew. Another one that is as good is not meant. */
    @SuppressWarnings("ReferenceEquality")
    private void retire(Producer<byte[], byte[]> old) {
        lock.lock();
        try {
            if (producer.filter(open -> open == old).isPresent()) {
                producer = Optional.empty();
                old.close(Duration.ZERO);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            producer.ifPresent(open -> open.close(Duration.ZERO));
            producer = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private static InterruptedException interrupted(Throwable cause) {
        boolean _ = Thread.interrupted();
        InterruptedException interrupted = new InterruptedException("interrupted while brokers were told");
        interrupted.initCause(cause);
        return interrupted;
    }
}
