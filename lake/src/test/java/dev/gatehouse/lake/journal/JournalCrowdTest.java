package dev.gatehouse.lake.journal;

import static dev.gatehouse.lake.journal.Journals.all;
import static dev.gatehouse.lake.journal.Journals.batch;
import static dev.gatehouse.lake.journal.Journals.limits;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class JournalCrowdTest {
    private static final int THREADS = 16;
    private static final int EACH = 100;

    @TempDir
    Path folder;

    private final Map<JournalPosition, Batch> accepted = new ConcurrentHashMap<>();

    @Test
    void keepsEachBatchOnceAndInTheOrderOfItsThreadWhileOthersRead() throws Exception {
        var disk = new CountingDisk();
        try (var journal = Journal.open(folder, limits(20_000), disk);
                var executor = Executors.newFixedThreadPool(THREADS + 1)) {
            Future<List<Frame>> reader = executor.submit(() -> follow(journal, THREADS * EACH));
            appendAll(journal, executor);
            var frames = reader.get();

            assertThat(frames)
                    .extracting(Frame::batch)
                    .containsExactlyElementsOf(
                            all(journal).stream().map(Frame::batch).toList());
            assertThat(frames)
                    .hasSize(THREADS * EACH)
                    .allSatisfy(frame -> assertThat(accepted).containsEntry(frame.position(), frame.batch()));
            var last = new HashMap<String, Long>();
            frames.forEach(frame -> assertThat(frame.batch().received())
                    .isEqualTo(last.merge(frame.batch().source(), 1L, Long::sum)));
            assertThat(disk.forces.get()).isLessThan(THREADS * EACH / 2);
        }
    }

    @Test
    void losesNothingWhenThreadsAreInterruptedWhileTheyAppend() throws Exception {
        var failed = new AtomicInteger();
        try (var journal = Journal.open(folder, limits(20_000))) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                String source = "s" + t;
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int i = 1; i <= EACH; i++) {
                        try {
                            var batch = batch(source, "{\"n\":" + i + "}", i, "");
                            accepted.put(journal.append(batch), batch);
                        } catch (JournalException e) {
                            failed.incrementAndGet();
                        }
                    }
                }));
            }
            for (int round = 0; threads.stream().anyMatch(Thread::isAlive); round++) {
                threads.get(round % threads.size()).interrupt();
                Thread.onSpinWait();
            }
            assertThat(failed.get()).isZero();
            assertThat(accepted).hasSize(8 * EACH);
            assertThat(all(journal))
                    .hasSize(8 * EACH)
                    .allSatisfy(frame -> assertThat(accepted).containsEntry(frame.position(), frame.batch()));
        }
    }

    private void appendAll(Journal journal, java.util.concurrent.ExecutorService executor) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<?>> appenders = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            String source = "s" + t;
            appenders.add(executor.submit(() -> {
                start.await();
                for (int i = 1; i <= EACH; i++) {
                    var batch = batch(source, "{\"source\":\"" + source + "\",\"n\":" + i + "}", i, "" + i);
                    accepted.put(journal.append(batch), batch);
                }
                return null;
            }));
        }
        start.countDown();
        for (var appender : appenders) {
            appender.get();
        }
    }

    private static List<Frame> follow(Journal journal, int count) throws InterruptedException {
        List<Frame> frames = new ArrayList<>();
        JournalPosition at = journal.first();
        while (frames.size() < count && journal.await(at, Duration.ofSeconds(60))) {
            frames.addAll(journal.read(at, 5000));
            at = frames.getLast().next();
        }
        return frames;
    }
}
