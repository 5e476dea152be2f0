package dev.gatehouse.connect.source.kafka;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.kafka.BrokerProperties;
import dev.gatehouse.connect.kafka.Failure;
import dev.gatehouse.connect.kafka.KafkaLogin;
import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Topics into which others write logs: every record in them is handed over once, whatever becomes of brokers, of the group and of
 * the process. Nothing runs by itself; somebody calls {@link #poll} again and again.
 */
public final class KafkaSource implements Closeable {
    private static final String BROKERS = "brokers";
    private static final int RECORDS_IN_A_TURN = 2_000;

    private final String name;
    private final KafkaSettings settings;
    private final Marks marks;
    private final KafkaIntake intake;
    private final InstantSource clock;
    private final Complaints complaints = new Complaints();
    private final Counts counts = new Counts();
    private final Backlog backlog = new Backlog();
    private final Handing handing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Instant began;
    private Optional<Reading> reading = Optional.empty();
    private Optional<KafkaStatus.State> failing = Optional.empty();
    private Pause pause = Pause.OVER;
    private boolean caughtUp;
    private volatile Optional<Consumer<byte[], byte[]>> consumer = Optional.empty();
    private volatile boolean stopped;
    private volatile KafkaStatus status;

    /**
     * Topics that are read from now on.
     *
     * @param name of the source, as it was configured
     * @param offsets of every source name that was handed over, the last offset that was taken with it
     */
    public KafkaSource(
            String name, KafkaSettings settings, Map<String, String> offsets, KafkaIntake intake, InstantSource clock) {
        if (name.isEmpty() || name.contains("/")) {
            throw new IllegalArgumentException("the name of a source is empty or has a slash in it: " + name);
        }
        this.name = name;
        this.settings = requireNonNull(settings, "settings is null");
        this.marks = new Marks(name, offsets);
        this.intake = requireNonNull(intake, "intake is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.handing = new Handing(marks, settings.blockSize(), intake, complaints, counts, clock);
        this.began = clock.instant();
        this.status = snapshot(began);
    }

    /** The name of the source. */
    public String name() {
        return name;
    }

    /** Takes a turn, which waits a while for records; answers how long to wait until the next one. */
    public Duration poll() {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (!stopped && pause.isOver(now)) {
                turn(now);
            }
            Instant then = clock.instant();
            status = snapshot(then);
            return pause.left(then);
        } finally {
            lock.unlock();
        }
    }

    /** How the source stands; from any thread. */
    public KafkaStatus status() {
        return status;
    }

    /** Whether all that lay in the topics when the source began was handed over, or cannot be for now. */
    public boolean caughtUp() {
        return status.caughtUp();
    }

    /** Ends a turn that runs, after the block that is being handed over; from any thread. */
    public void stop() {
        stopped = true;
        consumer.ifPresent(Consumer::wakeup);
    }

    /** Leaves the cluster. */
    @Override
    public void close() {
        stop();
        lock.lock();
        try {
            leave();
        } finally {
            lock.unlock();
        }
    }

    private void turn(Instant now) {
        try {
            if (reading.isEmpty()) {
                reading = Optional.of(open());
            }
            Reading current = reading.get();
            current.turn(now);
            if (current.isBarred()) {
                pause = new Pause(now, settings.pace().turn());
            }
            failing = current.isBarred() ? Optional.of(KafkaStatus.State.REFUSED) : Optional.empty();
            complaints.clear(BROKERS);
        } catch (WakeupException | InterruptException e) {
            stopped = true;
        } catch (AuthenticationException | AuthorizationException e) {
            fail(
                    KafkaStatus.State.REFUSED,
                    now,
                    refusal(e),
                    "mend the login, or what it may do; it is tried again by itself");
        } catch (FencedInstanceIdException e) {
            fail(
                    KafkaStatus.State.REFUSED,
                    now,
                    "another server reads as this one",
                    "let one server read for a tenant, in a group that nobody else is in");
        } catch (TimeoutException e) {
            failing = Optional.of(KafkaStatus.State.AWAY);
            complaints.say(
                    BROKERS,
                    settings.brokers().words() + ": no broker answers (" + Failure.words(e) + ")",
                    "see to it that brokers can be reached, also as they call themselves; all goes on where it was then");
        } catch (KafkaException e) {
            fail(
                    KafkaStatus.State.AWAY,
                    now,
                    settings.brokers().words() + ": " + Failure.words(e),
                    "it is tried again by itself, and goes on where it was");
        }
    }

    private void fail(KafkaStatus.State state, Instant now, String what, String remedy) {
        failing = Optional.of(state);
        complaints.say(BROKERS, what, remedy);
        pause = new Pause(now, settings.pace().retry());
        leave();
    }

    private String refusal(KafkaException e) {
        return settings.brokers().words() + ": the brokers refuse "
                + settings.brokers()
                        .login()
                        .map(KafkaLogin::user)
                        .map(user -> "the login \"" + user + "\"")
                        .orElse("a client without a login")
                + " (" + Failure.words(e) + ")";
    }

    private Reading open() {
        Consumer<byte[], byte[]> made =
                new KafkaConsumer<>(properties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer = Optional.of(made);
        return new Reading(made, settings, marks, intake, complaints, backlog, handing);
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties;
        try {
            properties = BrokerProperties.of(settings.brokers());
        } catch (RuntimeException e) {
            throw new KafkaException("the password cannot be read", e);
        }
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        // One that comes back within the session takes its partitions at once; a second one of the name is told apart.
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "gatehouse." + name);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_IN_A_TURN);
        properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                settings.pace().answer().toMillis());
        return properties;
    }

    private void leave() {
        Optional<Reading> left = reading;
        reading = Optional.empty();
        consumer = Optional.empty();
        try {
            left.ifPresent(Reading::close);
        } catch (KafkaException e) {
            // whoever is asked to leave, and cannot, is forgotten by the cluster
        }
    }

    private KafkaStatus snapshot(Instant now) {
        caughtUp |= backlog.isDone() || isHopeless(now);
        KafkaStatus.State state = failing.or(() -> reading.map(Reading::state)).orElse(KafkaStatus.State.STARTING);
        return new KafkaStatus(
                state == KafkaStatus.State.READING && !backlog.isDone() ? KafkaStatus.State.CATCHING_UP : state,
                counts.lastTaken(),
                reading.map(each -> each.partitions(now)).orElseGet(List::of),
                counts.records(),
                counts.bytes(),
                counts.tombstones(),
                counts.leftOutValues(),
                caughtUp,
                complaints.all(),
                complaints.notes());
    }

    /** Others wait for what lay there; not for long where nothing comes of it. */
    private boolean isHopeless(Instant now) {
        Instant last = counts.lastTaken().orElse(began);
        return Duration.between(last, now).compareTo(settings.pace().patience()) > 0;
    }
}
