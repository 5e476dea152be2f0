package dev.gatehouse.connect.sink.splunk;

import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.net.HttpCaller;
import dev.gatehouse.connect.sink.net.Rest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Asks the collector whether events were indexed, for only those are safe. */
final class Acknowledgement {
    /** That no event is given: a number that was is forgotten once it is asked for and indexed. */
    private static final long NO_NUMBER = Integer.MAX_VALUE;

    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private final SplunkSettings settings;
    private final Collector collector;
    private final Rest rest;
    private final InstantSource clock;
    private final Duration firstLook;
    private volatile boolean given;

    Acknowledgement(SplunkSettings settings, Collector collector, Rest rest, InstantSource clock, Duration firstLook) {
        this.settings = settings;
        this.collector = collector;
        this.rest = rest;
        this.clock = clock;
        this.firstLook = firstLook;
    }

    /**
     * Why nothing would be acknowledged: found out before the first event is sent, for otherwise each would be sent, indexed, and sent
     * again for ever. Empty where nothing speaks against it.
     */
    Optional<Outcome.Later> obstacle() {
        if (given) {
            return Optional.empty();
        }
        try {
            HecAnswer answer = collector.indexed(NO_NUMBER);
            if (!answer.http().isDone()) {
                return Optional.of(later(answer));
            }
            given = true;
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(HttpCaller.unreached(settings.url(), e));
        }
    }

    private Outcome.Later later(HecAnswer answer) {
        return answer.outcome(settings.url()) instanceof Outcome.Later later
                ? later
                : answer.http().later(settings.url(), "it was asked for acknowledgements");
    }

    /** Done once the events of an answer are indexed, later where that takes too long. */
    Outcome of(HecAnswer taken) throws InterruptedException {
        if (taken.ackId().isEmpty()) {
            given = false;
            return new Outcome.Later(
                    settings.url().host() + " took it, and gives no number to ask by; see whether the token"
                            + " still has indexer acknowledgement, or say acknowledge: false");
        }
        long number = taken.ackId().getAsLong();
        Instant end = clock.instant().plus(settings.acknowledgeWithin());
        Duration pause = firstLook;
        String last = "";
        while (true) {
            if (!rest.take(pause)) {
                return new Outcome.Later("was closed before " + settings.url().host() + " had indexed it");
            }
            try {
                HecAnswer answer = collector.indexed(number);
                if (answer.isIndexed(number)) {
                    return Outcome.DONE;
                }
                last = answer.http().isDone()
                        ? ""
                        : "; it answers " + answer.http().words();
            } catch (IOException e) {
                last = "; " + HttpCaller.unreached(settings.url(), e).why();
            }
            if (!clock.instant().isBefore(end)) {
                return new Outcome.Later(settings.url().host() + " took it, and did not say within "
                        + settings.acknowledgeWithin().toSeconds() + " s that it was indexed" + last);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : pause.multipliedBy(2);
        }
    }
}
