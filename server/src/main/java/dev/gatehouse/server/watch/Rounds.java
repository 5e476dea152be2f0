package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.lake.Niceness;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does something again and again on a thread of its own, with a pause after each time, until it is closed. */
public final class Rounds implements AutoCloseable {
    private final Duration pause;
    private final Runnable round;
    private final Consumer<RuntimeException> failed;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    /**
     * Rounds that begin with {@link #start}.
     *
     * @param name of the thread
     * @param failed takes what a round threw; the next one is done all the same
     */
    public Rounds(String name, Duration pause, Runnable round, Consumer<RuntimeException> failed) {
        this.pause = requireNonNull(pause, "pause is null");
        this.round = requireNonNull(round, "round is null");
        this.failed = requireNonNull(failed, "failed is null");
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    /** The same on a thread that gives way to others where the processor is short. */
    static Rounds givingWay(String name, Duration pause, Runnable round, Consumer<RuntimeException> failed) {
        return new Rounds(
                name,
                pause,
                () -> {
                    boolean _ = Niceness.giveWay();
                    round.run();
                },
                failed);
    }

    /** Begins with the first round. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            do {
                try {
                    round.run();
                } catch (RuntimeException e) {
                    failed.accept(e);
                }
            } while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the rounds; a round that is under way is done to its end. */
    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
