package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.watch.Outcome;
import dev.gatehouse.detection.watch.Poison;
import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Frame;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.lake.journal.JournalPosition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceBookTest {
    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final long HOUR_MICROS = HOUR / 1000;

    @TempDir
    private Path folder;

    private final Map<String, String> kept = new HashMap<>();
    private long nanos = 17;
    private Journal journal;
    private SourceBook book;
    private JournalPosition judged = JournalPosition.START;

    @BeforeEach
    void open() {
        journal = Journal.open(folder, JournalLimits.USUAL);
        book = fresh();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private SourceBook fresh() {
        SourceBook fresh = new SourceBook(journal, () -> nanos);
        fresh.recall(kept, judged);
        fresh.begin();
        return fresh;
    }

    @Test
    void whatIsAcceptedWaitsUntilItIsJudged() {
        take("a/file-1", 10, 5);
        take("a/file-2", 20, 6);
        take("b", 7, 7);
        assertThat(book.names()).containsExactly("a", "b");
        assertThat(book.state("a")).satisfies(a -> {
            assertThat(a.waiting()).isEqualTo(30);
            assertThat(a.oldestWaiting()).isEqualTo(5);
            assertThat(a.received()).isEqualTo(6);
            assertThat(a.judged()).isEqualTo(Tally.NOTHING);
        });

        judge(1, 3, 99);
        assertThat(book.state("a").waiting()).isEqualTo(20);
        assertThat(book.state("a").oldestWaiting()).isEqualTo(5);
        judge(2, 1, 44);
        assertThat(book.state("a").judged()).isEqualTo(new Tally(4, 30, 2, 6, 99));
        assertThat(book.state("a").waiting()).isZero();
        assertThat(book.state("b").judged()).isEqualTo(new Tally(1, 7, 1, 7, 44));
    }

    @Test
    void whatIsKeptAndWhatTheJournalHoldsIsKnownAfterARestart() {
        take("a", 10, 5);
        take("a", 20, 6);
        take("b", 7, 9);
        judge(1, 3, 99);

        SourceBook next = fresh();
        assertThat(next.state("a").judged()).isEqualTo(new Tally(3, 10, 1, 5, 99));
        assertThat(next.state("a").waiting()).isEqualTo(20);
        assertThat(next.state("a").received()).isEqualTo(6);
        assertThat(next.state("b").waiting()).isEqualTo(7);
    }

    @Test
    void whatWasNotKeptIsCountedWhenItIsJudgedAgain() {
        take("a", 10, 5);
        Map<String, String> before = Map.copyOf(kept);
        SourceBook.Judging lost = book.judging();
        lost.frame(frames(1).getFirst(), outcome(3), 99);
        assertThat(lost.with(Map.of())).isNotEqualTo(before);

        book.recall(kept, judged);
        assertThat(book.state("a").judged()).isEqualTo(Tally.NOTHING);
        assertThat(book.state("a").waiting()).isEqualTo(10);
        judge(1, 3, 99);
        assertThat(book.state("a").judged().records()).isEqualTo(3);
    }

    @Test
    void silenceIsMeasuredByAClockThatNobodySets() {
        take("a", 10, 5);
        nanos += HOUR;
        assertThat(book.state("a").silent()).isEqualTo(Duration.ofHours(1));
        assertThat(book.state("never").silent()).as("since the start").isEqualTo(Duration.ofHours(1));
        take("a", 10, 999 * HOUR_MICROS);
        assertThat(book.state("a").silent()).isZero();
    }

    @Test
    void beforeTheStartASourceWasSilentWhileOthersSpoke() {
        take("a", 10, 5);
        take("b", 10, 5 + 3 * HOUR_MICROS);

        SourceBook next = fresh();
        nanos += HOUR;
        assertThat(next.state("a").silent()).isEqualTo(Duration.ofHours(4));
        assertThat(next.state("b").silent()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aTallyIsReadAsItWasWritten() {
        Tally tally = new Tally(1, 2, 3, -4, Tally.NEVER);
        assertThat(Tally.parse(tally.text())).isEqualTo(tally);
        assertThat(Tally.parse("1 2 3")).isEqualTo(Tally.NOTHING);
        assertThat(Tally.parse("a b c d e")).isEqualTo(Tally.NOTHING);
    }

    private void take(String source, int bytes, long received) {
        long position = journal.append(new Batch(source, "home", "x", received, new byte[bytes]))
                .value();
        book.accepted(source, position, bytes, received);
    }

    private List<Frame> frames(int count) {
        return journal.read(judged, Long.MAX_VALUE).subList(0, count);
    }

    /** As the loop does: the first frames that are not judged, each with so many records and a piece of poison. */
    private void judge(int count, int records, long newest) {
        List<Frame> frames = frames(count);
        SourceBook.Judging judging = book.judging();
        frames.forEach(frame -> judging.frame(frame, outcome(records), newest));
        kept.putAll(judging.with(Map.of()));
        judged = frames.getLast().next();
        judging.kept();
    }

    private static Outcome outcome(int records) {
        return new Outcome(
                List.of(),
                List.of(),
                List.of(new Poison(0, 1, new SourceRef("x", 0), "bad")),
                new Outcome.Counts(records, 0, 0, 0, 0));
    }
}
