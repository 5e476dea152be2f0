package dev.gatehouse.server.api;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.alerts.AlertEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Hands the changes of alerts to one reader, at his pace. Whoever changes alerts only wakes it: what changed is read from the store,
 * from where the reader is, so that nothing is kept for a slow one and nothing is lost.
 */
final class AlertStream implements Runnable {
    private static final Logger LOG = Logger.getLogger(AlertStream.class);

    private final LongFunction<List<AlertEvent>> changes;
    private final AlertOutlet outlet;
    private final Pace pace;
    private final BlockingQueue<Boolean> woken = new ArrayBlockingQueue<>(1);
    private long at;
    private volatile boolean ended;

    /**
     * How long things last.
     *
     * @param beat between two signs of life where nothing happens
     * @param life after so long it ends, and whoever wants more asks again: then it is asked anew whether he may
     */
    record Pace(Duration beat, Duration life) {
        static final Pace USUAL = new Pace(Duration.ofSeconds(15), Duration.ofMinutes(10));
    }

    /**
     * Goes on after a change.
     *
     * @param changes some of the changes after a number, in order
     */
    AlertStream(LongFunction<List<AlertEvent>> changes, long after, AlertOutlet outlet, Pace pace) {
        this.changes = requireNonNull(changes, "changes is null");
        this.outlet = requireNonNull(outlet, "outlet is null");
        this.pace = requireNonNull(pace, "pace is null");
        this.at = after;
    }

    /** Runs until it is ended, its life is over or the reader has gone; while it does, {@code listen} has it woken. */
    void run(UnaryOperator<Runnable> listen) {
        Runnable unlisten = listen.apply(this::wake);
        try {
            run();
        } finally {
            unlisten.run();
        }
    }

    @Override
    public void run() {
        try {
            long begun = System.nanoTime();
            boolean there = outlet.beat();
            while (there && !ended && System.nanoTime() - begun < pace.life().toNanos()) {
                there = round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!ended) {
                LOG.warnf("a stream of alerts ends, its reader may ask again: %s", e.getMessage());
            }
        } finally {
            outlet.close();
        }
    }

    /** There may be something new; never waits. */
    void wake() {
        boolean _ = woken.offer(true);
    }

    /** Ends it, soon. */
    void end() {
        ended = true;
        wake();
    }

    private boolean round() throws InterruptedException {
        List<AlertEvent> events = changes.apply(at);
        for (AlertEvent event : events) {
            if (ended || !outlet.send(event)) {
                return false;
            }
            at = event.sequence();
        }
        boolean quiet = events.isEmpty() && woken.poll(pace.beat().toMillis(), TimeUnit.MILLISECONDS) == null;
        return !quiet || outlet.beat();
    }
}
