package dev.gatehouse.server.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.server.sink.SinkStatus.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** A sink at work: a thread that hands over what is due, whenever something is, and waits where it failed. */
final class Running implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Running.class);

    /** What changes is told at once; this is for what nobody tells, such as checkpoints. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final String name;
    private final Delivery delivery;
    private final Hand hand;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean news;
    private boolean retry;
    private boolean ended;
    private int failures;
    private long delivered;
    private volatile Optional<Trouble> trouble = Optional.empty();

    Running(String name, Delivery delivery, Hand hand, Backoff backoff, InstantSource clock) {
        this.name = requireNonNull(name, "name is null");
        this.delivery = requireNonNull(delivery, "delivery is null");
        this.hand = requireNonNull(hand, "hand is null");
        this.backoff = requireNonNull(backoff, "backoff is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.thread = Thread.ofPlatform().name("sink " + name).start(this::run);
    }

    Delivery delivery() {
        return delivery;
    }

    Optional<Trouble> trouble() {
        return trouble;
    }

    /** Whether it looks after what is due at all; otherwise it is to be made anew. */
    boolean isAtWork() {
        return thread.isAlive();
    }

    /** That something may be due; a sink that is left alone for a time stays so. */
    void look() {
        signal(false);
    }

    /** That the sink is to be tried now, whatever it did. */
    void retry() {
        signal(true);
    }

    private void signal(boolean isUrgent) {
        lock.lock();
        try {
            news = true;
            retry |= isUrgent;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (!isEnded()) {
                Optional<Outcome.Later> later = round();
                if (later.isPresent()) {
                    failed(later.get());
                } else if (!isEnded()) {
                    fine();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Outcome.Later> round() throws InterruptedException {
        try {
            return delivery.round();
        } catch (RuntimeException e) {
            if (isEnded()) {
                return Optional.empty();
            }
            LOG.errorf(e, "what is due for the sink %s cannot be worked out; it is tried again", name);
            return Optional.of(new Outcome.Later("the database: " + e.getMessage()));
        } catch (Error e) {
            // Nobody would be told of the end of this thread, and others go on.
            LOG.errorf(e, "the sink %s has a defect; what is due is tried again", name);
            return Optional.of(new Outcome.Later("a defect of Gatehouse: " + e));
        }
    }

    private void failed(Outcome.Later later) throws InterruptedException {
        // What goes out at all is not left alone for longer and longer, nor does it take nothing.
        boolean some = delivery.delivered() > delivered;
        failures = some ? 1 : failures + 1;
        delivered = delivery.delivered();
        Duration pause = backoff.after(failures, later.after());
        Instant now = clock.instant();
        Instant since = some ? now : trouble.map(Trouble::since).orElse(now);
        if (trouble.filter(before -> before.why().equals(later.why())).isEmpty()) {
            LOG.warnf("the sink %s takes nothing, trying again: %s", name, later.why());
        }
        trouble = Optional.of(new Trouble(since, later.why(), now.plus(pause)));
        await(pause, true);
    }

    private void fine() throws InterruptedException {
        trouble.ifPresent(before -> LOG.infof("the sink %s takes messages again", name));
        trouble = Optional.empty();
        failures = 0;
        await(LOOK, false);
    }

    private void await(Duration pause, boolean isLeftAlone) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = pause.toNanos();
            while (left > 0 && !ended && !retry && (isLeftAlone || !news)) {
                left = changed.awaitNanos(left);
            }
            news = false;
            retry = false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Ends at once: what is under way is due again. */
    @Override
    public void close() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        hand.close();
        try {
            if (!thread.join(GRACE)) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
