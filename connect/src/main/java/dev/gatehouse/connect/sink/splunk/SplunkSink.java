package dev.gatehouse.connect.sink.splunk;

import dev.gatehouse.connect.sink.Delivery;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.Gzip;
import dev.gatehouse.connect.sink.net.HttpCaller;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.connect.sink.net.Rest;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands events to an HTTP Event Collector of Splunk, and asks until it says that they are indexed: "About HTTP Event Collector
 * Indexer Acknowledgment" in Splunk's documentation.
 */
public final class SplunkSink implements Sink {
    /** What Splunk Cloud takes in one call. */
    private static final int CALL = 1_000_000;

    private static final Duration FIRST_LOOK = Duration.ofMillis(500);

    private final SplunkSettings settings;
    private final Collector collector;
    private final Acknowledgement acknowledgement;
    private final Rest rest = new Rest();

    /**
     * A sink.
     *
     * @throws IllegalArgumentException where the file of authorities cannot be read
     */
    public SplunkSink(SplunkSettings settings, Reach reach, InstantSource clock) {
        this(settings, reach, clock, UUID.randomUUID(), FIRST_LOOK);
    }

    SplunkSink(SplunkSettings settings, Reach reach, InstantSource clock, UUID channel, Duration firstLook) {
        this.settings = settings;
        this.collector = new Collector(settings, reach, clock, channel.toString());
        this.acknowledgement = new Acknowledgement(settings, collector, rest, clock, firstLook);
    }

    @Override
    public int most() {
        return settings.batch();
    }

    @Override
    public List<Outcome> deliver(List<Message> messages) throws InterruptedException {
        Optional<Outcome.Later> obstacle = settings.acknowledge() ? acknowledgement.obstacle() : Optional.empty();
        if (obstacle.isPresent()) {
            return messages.stream().map(_ -> (Outcome) obstacle.get()).toList();
        }
        List<String> events =
                messages.stream().map(message -> HecEvent.of(message, settings)).toList();
        return Delivery.of(
                Delivery.parts(events, settings.batch(), CALL, event -> Gzip.utf8(event).length + 1), this::send);
    }

    private Outcome send(List<String> events) throws InterruptedException {
        try {
            HecAnswer answer = collector.take(events);
            Outcome outcome = answer.outcome(settings.url());
            return outcome instanceof Outcome.Done && settings.acknowledge() ? acknowledgement.of(answer) : outcome;
        } catch (IOException e) {
            return HttpCaller.unreached(settings.url(), e);
        }
    }

    @Override
    public void close() {
        rest.close();
        collector.close();
    }
}
