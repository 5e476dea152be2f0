package dev.gatehouse.connect.source.kafka;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.source.PressedException;
import dev.gatehouse.connect.source.RefusedException;
import dev.gatehouse.connect.source.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Reads the partitions that a consumer is given, from where they were read up to for good. For one thread. */
final class Reading implements ConsumerRebalanceListener {
    /*
     * A partition that is given begins paused, at the place that is remembered of it: never where the cluster thinks that it was
     * read up to. Once the turn is over it is found out whether that place still is what it was, and only then it is read.
     *
     * What a poll brought and the intake did not take is fetched again: the partition is set back to the first record that was
     * not taken. While the intake takes nothing, all partitions are paused, and polls go on: a consumer that does not poll loses
     * its partitions. They are given and taken away within a poll, when nothing is in hand.
     */

    private static final Duration GOODBYE = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Whoever tries a topic that is not allowed has all others given anew. */
    private static final int BARRED = 10;

    private final Consumer<byte[], byte[]> consumer;
    private final KafkaSettings settings;
    private final Topics topics;
    private final Marks marks;
    private final Complaints complaints;
    private final Backlog backlog;
    private final Handing handing;
    private final Placing placing;
    private final Survey survey;
    private final Commits commits;
    private final Map<TopicPartition, Lane> lanes =
            new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));
    private final Map<String, Pause> barred = new HashMap<>();
    private Optional<Held> held = Optional.empty();
    private Pause probing = Pause.OVER;
    private boolean subscribed;

    /** The intake takes nothing for a while. */
    private record Held(KafkaStatus.State state, Pause pause) {}

    Reading(
            Consumer<byte[], byte[]> consumer,
            KafkaSettings settings,
            Marks marks,
            KafkaIntake intake,
            Complaints complaints,
            Backlog backlog,
            Handing handing) {
        this.consumer = consumer;
        this.settings = settings;
        this.topics = new Topics(settings.topics());
        this.marks = marks;
        this.complaints = complaints;
        this.backlog = backlog;
        this.handing = handing;
        this.placing = new Placing(consumer, settings, marks, intake, complaints);
        this.survey = new Survey(consumer, settings, topics, complaints);
        this.commits = new Commits(consumer, settings.pace().commit(), complaints);
        subscribe();
    }

    /** Takes a turn: hands over what comes; waits for it for a while. Throws what the client of Kafka throws. */
    void turn(Instant now) {
        if (barred.values().removeIf(pause -> pause.isOver(now))) {
            subscribe();
        }
        if (!subscribed) {
            return;
        }
        if (held.filter(each -> each.pause().isOver(now)).isPresent()) {
            held = Optional.empty();
            consumer.resume(lanes.values().stream()
                    .filter(Lane::isPlaced)
                    .map(Lane::partition)
                    .toList());
        }
        try {
            poll();
            place(now);
            measure(now);
            commits.tell(positions(lanes.keySet()), now);
        } catch (PressedException e) {
            hold(KafkaStatus.State.PRESSED, e, now);
        } catch (UnavailableException e) {
            hold(KafkaStatus.State.UNAVAILABLE, e, now);
        } catch (TopicAuthorizationException e) {
            bar(e, now);
        }
    }

    /** Whether the brokers let it read nothing at all. */
    boolean isBarred() {
        return !subscribed;
    }

    /** What it does, as far as the brokers are concerned. */
    KafkaStatus.State state() {
        if (held.isPresent()) {
            return held.get().state();
        }
        if (lanes.isEmpty()) {
            return survey.hasLooked() ? KafkaStatus.State.IDLE : KafkaStatus.State.STARTING;
        }
        return KafkaStatus.State.READING;
    }

    List<KafkaStatus.Partition> partitions(Instant now) {
        return lanes.values().stream()
                .filter(Lane::isPlaced)
                .map(lane -> lane.status(now))
                .toList();
    }

    private void subscribe() {
        subscribed = topics.subscribe(consumer, barred.keySet(), this);
        survey.doubt();
    }

    private void poll() throws PressedException, UnavailableException {
        try {
            hand(consumer.poll(settings.pace().turn()));
        } catch (OffsetOutOfRangeException e) {
            placing.outOfRange(e, lanes);
        } catch (KafkaException e) {
            Lane lane = damaged(e).orElseThrow(() -> e);
            TopicPartition partition = lane.partition();
            consumer.seek(partition, lane.damaged(consumer.position(partition)));
        }
    }

    /** The partition of which something does not hold that was fetched: Kafka's client only says so in words. */
    private Optional<Lane> damaged(KafkaException e) {
        String words = String.valueOf(e.getMessage());
        return lanes.values().stream()
                .filter(lane -> words.contains("fetching the next record from " + lane.partition() + ". "))
                .findFirst();
    }

    private void hand(ConsumerRecords<byte[], byte[]> polled) throws PressedException, UnavailableException {
        Map<TopicPartition, Lane> rest = new HashMap<>(lanes);
        rest.keySet().retainAll(polled.partitions());
        try {
            for (TopicPartition partition : polled.partitions()) {
                handing.hand(lane(partition), polled.records(partition));
                rest.remove(partition);
            }
        } finally {
            rest.forEach((partition, lane) -> consumer.seek(partition, lane.at().position()));
        }
    }

    private void place(Instant now) throws PressedException, UnavailableException {
        List<Lane> fresh =
                lanes.values().stream().filter(lane -> !lane.isPlaced()).toList();
        if (fresh.isEmpty()) {
            return;
        }
        placing.place(fresh, now);
        List<TopicPartition> partitions = fresh.stream().map(Lane::partition).toList();
        consumer.endOffsets(partitions, settings.pace().answer()).forEach(backlog::learn);
        if (held.isEmpty()) {
            consumer.resume(partitions);
        }
    }

    private void hold(KafkaStatus.State state, RefusedException e, Instant now) {
        Duration wait = e.retryAfter().isPositive() ? e.retryAfter() : SOON;
        held = Optional.of(new Held(state, new Pause(now, wait)));
        consumer.pause(consumer.assignment());
    }

    /** Others are read meanwhile. */
    private void bar(TopicAuthorizationException e, Instant now) {
        for (String topic : e.unauthorizedTopics()) {
            barred.put(topic, new Pause(now, settings.pace().retry().multipliedBy(BARRED)));
            complaints.say(
                    topic,
                    "the brokers do not let this login read it",
                    "let it read and describe the topic; it is tried again by itself");
        }
        subscribe();
    }

    /** Learns how much is unread, and whether brokers answer. */
    private void measure(Instant now) {
        if (probing.isOver(now)) {
            probe(now);
            probing = new Pause(now, settings.pace().probe());
        } else if (held.isEmpty()) {
            lanes.values().stream()
                    .filter(Lane::isPlaced)
                    .forEach(lane -> consumer.currentLag(lane.partition()).ifPresent(lag -> lane.lag(lag, now)));
        }
        lanes.values().stream()
                .filter(Lane::isPlaced)
                .forEach(lane -> backlog.reached(lane.partition(), lane.at().next(), lane.lag() == 0));
    }

    private void probe(Instant now) {
        List<TopicPartition> placed = lanes.values().stream()
                .filter(Lane::isPlaced)
                .map(Lane::partition)
                .toList();
        if (placed.isEmpty() || survey.isUnsure()) {
            survey.look(lanes.size(), barred.keySet());
        }
        if (!placed.isEmpty()) {
            Map<TopicPartition, Long> ends =
                    consumer.endOffsets(placed, settings.pace().answer());
            ends.forEach((partition, end) -> {
                Lane lane = lane(partition);
                long unread = end - lane.at().next();
                lane.lag(
                        held.isPresent()
                                ? unread
                                : consumer.currentLag(partition).orElse(unread),
                        now);
            });
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Optional.ofNullable(lanes.get(partition))
                    .filter(Lane::isPlaced)
                    .ifPresent(lane -> positions.put(partition, lane.at().position()));
        }
        return positions;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            lanes.put(partition, new Lane(partition));
            backlog.back(partition);
            marks.of(partition)
                    .ifPresentOrElse(
                            mark -> consumer.seek(partition, mark.position()),
                            () -> consumer.seekToBeginning(List.of(partition)));
            complaints.clear(partition.topic());
        }
        consumer.pause(partitions);
        survey.doubt();
        probing = Pause.OVER;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            commits.part(positions(partitions));
        } finally {
            onPartitionsLost(partitions);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        lanes.keySet().removeAll(partitions);
        partitions.forEach(backlog::leave);
        survey.doubt();
    }

    /** Leaves the cluster. */
    void close() {
        try {
            commits.part(positions(lanes.keySet()));
        } finally {
            consumer.close(CloseOptions.timeout(GOODBYE));
        }
    }

    private Lane lane(TopicPartition partition) {
        return requireNonNull(lanes.get(partition), "each partition that is placed has a lane");
    }
}
