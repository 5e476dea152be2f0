package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.watch.WatchStore;
import dev.gatehouse.server.watch.AlertFeed;
import dev.gatehouse.store.alerts.AlertEvent;
import dev.gatehouse.store.alerts.Cause;
import dev.gatehouse.store.alerts.StoredAlert;
import dev.gatehouse.store.alerts.Triage;
import dev.gatehouse.store.alerts.TriageStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class AlertStreamTest {
    private static final Instant TIME = Instant.parse("2026-05-04T09:00:00Z");
    private static final AlertStream.Pace SLOW = new AlertStream.Pace(Duration.ofHours(1), Duration.ofHours(1));
    private static final int SOME = 3;

    private final Changes changes = new Changes();
    private final Reader reader = new Reader();
    private final AlertFeed feed = new AlertFeed();

    @Test
    void handsOverWhatChangedAfterANumberThenWhatChanges() throws InterruptedException {
        changes.upTo(10);
        try (Running _ = run(4, SLOW)) {
            reader.allow(1000);
            assertThat(reader.take(6)).containsExactly(5L, 6L, 7L, 8L, 9L, 10L);
            changes.upTo(12);
            tell();

            assertThat(reader.take(2)).containsExactly(11L, 12L);
        }
    }

    @Test
    void neverMakesWhoeverJudgesWaitForASlowReader() throws InterruptedException {
        try (Running running = run(0, SLOW)) {
            for (int i = 1; i <= 1000; i++) {
                changes.upTo(i);
                tell();
            }

            // All was told though nothing was read; and the stream holds no more than it read at once.
            assertThat(running.thread.isAlive()).isTrue();
            assertThat(changes.most).isLessThanOrEqualTo(SOME);
            reader.allow(5000);
            assertThat(reader.take(1000))
                    .isEqualTo(LongStream.rangeClosed(1, 1000).boxed().toList());
        }
    }

    @Test
    void givesASignOfLifeWhereNothingHappens() throws InterruptedException {
        try (Running _ = run(0, new AlertStream.Pace(Duration.ofMillis(5), Duration.ofHours(1)))) {
            reader.allow(3);
            // The first one comes at once, and sends the head of the answer on its way.
            assertThat(reader.beats.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void endsWithItsLife() throws InterruptedException {
        reader.allow(1000);
        try (Running running = run(0, new AlertStream.Pace(Duration.ofMillis(5), Duration.ofMillis(20)))) {
            running.thread.join(20_000);

            assertThat(running.thread.isAlive()).isFalse();
            assertThat(reader.closed.getCount()).isZero();
        }
    }

    @Test
    void endsWithItsReaderAndListensNoMore() throws InterruptedException {
        reader.allow(1000);
        Running running = run(0, SLOW);
        assertThat(reader.beats.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        assertThat(feed.listeners()).isEqualTo(1);
        reader.gone = true;
        changes.upTo(1);
        tell();
        running.thread.join(20_000);

        assertThat(running.thread.isAlive()).isFalse();
        assertThat(reader.closed.getCount()).isZero();
        assertThat(feed.listeners()).isZero();
    }

    @Test
    void endsWhenTheStoreFails() throws InterruptedException {
        reader.allow(1000);
        changes.failing = true;
        Running running = run(0, SLOW);
        running.thread.join(20_000);

        assertThat(running.thread.isAlive()).isFalse();
        assertThat(reader.closed.getCount()).isZero();
        assertThat(feed.listeners()).isZero();
    }

    private void tell() {
        feed.accept(List.<WatchStore.Changed>of());
    }

    private Running run(long after, AlertStream.Pace pace) {
        AlertStream stream = new AlertStream(changes::since, after, reader, pace);
        return new Running(stream, Thread.ofVirtual().start(() -> stream.run(feed::listen)));
    }

    /** A stream at work. */
    private record Running(AlertStream stream, Thread thread) implements AutoCloseable {
        @Override
        public void close() {
            stream.end();
            thread.interrupt();
        }
    }

    /** Changes, some at a time, as the store hands them out. */
    private static final class Changes {
        private volatile long last;
        private volatile int most;
        private volatile boolean failing;

        void upTo(long sequence) {
            last = sequence;
        }

        List<AlertEvent> since(long after) {
            if (failing) {
                throw new IllegalStateException("the database is away");
            }
            List<AlertEvent> events = LongStream.rangeClosed(after + 1, Math.min(last, after + SOME))
                    .mapToObj(Changes::event)
                    .toList();
            most = Math.max(most, events.size());
            return events;
        }

        private static AlertEvent event(long sequence) {
            Triage triage = new Triage(0, TriageStatus.NEW, Optional.empty(), Optional.empty());
            return new AlertEvent(
                    sequence,
                    TIME,
                    Cause.WATCH,
                    1,
                    new StoredAlert(new UUID(0, sequence), 1, "{}", triage, Optional.empty()));
        }
    }

    /** A reader who takes as much as a test allows. */
    private static final class Reader implements AlertOutlet {
        private final Semaphore allowed = new Semaphore(0);
        private final Semaphore beats = new Semaphore(0);
        private final BlockingQueue<Long> taken = new LinkedBlockingQueue<>();
        private final CountDownLatch closed = new CountDownLatch(1);
        private volatile boolean gone;

        void allow(int more) {
            allowed.release(more);
        }

        List<Long> take(int count) throws InterruptedException {
            List<Long> all = new ArrayList<>();
            while (all.size() < count) {
                Long next = taken.poll(20, TimeUnit.SECONDS);
                if (next == null) {
                    return all;
                }
                all.add(next);
            }
            return all;
        }

        @Override
        public boolean send(AlertEvent event) throws InterruptedException {
            allowed.acquire();
            taken.add(event.sequence());
            return !gone;
        }

        @Override
        public boolean beat() throws InterruptedException {
            allowed.acquire();
            beats.release();
            return !gone;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
