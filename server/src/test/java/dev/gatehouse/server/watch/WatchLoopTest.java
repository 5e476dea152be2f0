package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.lake.Lake;
import dev.gatehouse.lake.LakeSettings;
import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.server.Repository;
import dev.gatehouse.server.seen.SeenEvents;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WatchLoopTest {
    private static final byte[] RECORDS = "{\"no\":\"event\"}\n".repeat(1000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    /** Else a folder that holds more than may wait would wait for ever, and judging for it. */
    @Test
    void whatIsLearnedDoesNotWaitThoughNothingIsJudgedBeforeSourcesHaveCaughtUp() throws Exception {
        RulePlace place = new RulePlace(Repository.folder(), List.of(), Optional.empty());
        AtomicBoolean caughtUp = new AtomicBoolean();
        try (Database database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
                SqlWatchStore store = SqlWatchStore.open(database, "home");
                Journal journal = Journal.open(temp.resolve("journal"), JournalLimits.USUAL);
                Lake lake = Lake.open(journal, temp.resolve("lake"), LakeSettings.USUAL);
                SeenEvents seen = SeenEvents.open(temp.resolve("seen"), Instant.EPOCH, 0)) {
            WatchLoop loop = new WatchLoop(
                    place.load().rules(),
                    journal,
                    store,
                    new LakeRecords(journal, lake),
                    seen,
                    new Quarantine(temp.resolve("quarantine.ndjson")),
                    caughtUp::get,
                    InstantSource.system(),
                    changed -> {},
                    new SourceBook(journal, System::nanoTime));
            var _ = journal.append(new Batch("folder", "home", "file", 0, RECORDS));
            assertThat(loop.waiting()).isEqualTo(journal.end().value());

            Thread thread = Thread.ofPlatform().start(loop);
            until(() -> loop.waiting() == 0);
            assertThat(loop.progress().position().value()).isZero();

            caughtUp.set(true);
            until(() -> loop.progress().position().equals(journal.end()));
            assertThat(loop.progress().lag()).isZero();
            loop.stop();
            thread.join();
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it took too long").isBefore(end);
            Thread.sleep(20);
        }
    }
}
