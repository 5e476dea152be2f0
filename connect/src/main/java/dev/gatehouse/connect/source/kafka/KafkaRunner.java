package dev.gatehouse.connect.source.kafka;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Has a source take turns on a thread of its own. */
public final class KafkaRunner implements Closeable {
    private static final Duration AFTER_DEFECT = Duration.ofSeconds(1);

    private final KafkaSource source;
    private final Consumer<RuntimeException> defects;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    private KafkaRunner(KafkaSource source, Consumer<RuntimeException> defects) {
        this.source = source;
        this.defects = defects;
        this.thread =
                Thread.ofPlatform().name("kafka " + source.name()).daemon(true).unstarted(this::run);
        // Kafka's client finds some of its classes by their names.
        thread.setContextClassLoader(KafkaRunner.class.getClassLoader());
    }

    /**
     * Starts the thread.
     *
     * @param defects takes what a turn threw; the thread goes on all the same
     */
    public static KafkaRunner start(KafkaSource source, Consumer<RuntimeException> defects) {
        KafkaRunner runner = new KafkaRunner(source, defects);
        runner.thread.start();
        return runner;
    }

    /** Ends the thread, after the block that is being handed over, and closes the source. */
    @Override
    public void close() {
        stopping.countDown();
        source.stop();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        source.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            Duration wait = turn();
            while (!stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration turn() {
        try {
            return source.poll();
        } catch (RuntimeException e) {
            defects.accept(e);
            return AFTER_DEFECT;
        }
    }
}
