package dev.gatehouse.lake.journal;

import static dev.gatehouse.lake.journal.Journals.SMALL;
import static dev.gatehouse.lake.journal.Journals.all;
import static dev.gatehouse.lake.journal.Journals.batch;
import static dev.gatehouse.lake.journal.Journals.batches;
import static dev.gatehouse.lake.journal.Journals.files;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Blocks;
import dev.gatehouse.logs.scan.Unreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasAppendedInItsOrderAcrossSegmentsAndReopening() {
        var batches = new RandomBatches(1);
        List<Batch> appended = new ArrayList<>();
        List<JournalPosition> positions = new ArrayList<>();
        for (int life = 0; life < 5; life++) {
            try (var journal = Journal.open(folder, SMALL)) {
                for (int i = 0; i < 20; i++) {
                    appended.add(batches.next());
                    positions.add(journal.append(appended.getLast()));
                    assertThat(journal.end()).isGreaterThan(positions.getLast());
                }
                assertThat(batches(journal)).isEqualTo(appended);
                assertThat(all(journal)).extracting(Frame::position).isEqualTo(positions);
            }
        }
        assertThat(files(folder)).hasSizeGreaterThan(5);
    }

    @Test
    void namesEachSegmentAfterThePositionAtWhichItBegins() {
        try (var journal = Journal.open(folder, SMALL)) {
            appendMany(journal, 30);
            var expected = new ArrayList<String>();
            journal.sealed()
                    .forEach(each ->
                            expected.add("%020d.journal".formatted(each.from().value())));
            expected.add(
                    "%020d.journal".formatted(journal.sealed().getLast().to().value()));

            assertThat(files(folder))
                    .extracting(file -> file.getFileName().toString())
                    .isEqualTo(expected);
            assertThat(journal.sealed()).allMatch(each -> each.bytes() > 0 && each.bytes() <= SMALL.segmentBytes());
        }
    }

    @Test
    void findsARecordByItsLocationAlone() {
        try (var journal = Journal.open(folder, SMALL)) {
            appendMany(journal, 10);
            byte[] two = "  {\"a\":\"}\"}\n{\"b\":{\"c\":[1,{}]}} ".getBytes(StandardCharsets.UTF_8);
            var at = journal.append(new Batch("s", "home", "f", 1, two));
            appendMany(journal, 10);
            var frame = journal.frameOf(at.value() + 40);

            assertThat(frame.position()).isEqualTo(at);
            assertThat(journal.record(frame.location(2))).asString().isEqualTo("{\"a\":\"}\"}");
            assertThat(journal.record(frame.location(12))).asString().isEqualTo("{\"b\":{\"c\":[1,{}]}}");
            assertThatThrownBy(() -> journal.record(frame.location(3)))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("not where a record begins");
            assertThatThrownBy(() -> journal.record(at.value())).hasMessageContaining("not where a record begins");
            assertThatThrownBy(() -> journal.record(journal.end().value())).hasMessageContaining("behind its end");
        }
    }

    @Test
    void carriesWhereEachRecordOfABlockBegan() {
        var found = new ArrayList<Block>();
        var blocks = new Blocks(new BlockBuffers(64, 1), new BlockSink() {
            @Override
            public void block(Block block) {
                found.add(block);
            }

            @Override
            public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
                throw new AssertionError(reason);
            }
        });
        byte[] stream = "{\"id\":\"0123456789\"}\n".repeat(9).getBytes(StandardCharsets.UTF_8);
        blocks.feed(stream, 0, stream.length);
        blocks.end();
        var frame = batch("s", "", 1, "");
        try (var journal = Journal.open(folder, SMALL)) {
            found.forEach(block -> journal.append(frame.with(block)));

            var last = all(journal).getLast();
            assertThat(last.batch().starts().of(0))
                    .isEqualTo(found.getLast().position(0))
                    .isPositive();
            assertThat(all(journal).stream()
                            .mapToInt(each -> each.batch().bytes().length)
                            .sum())
                    .isEqualTo(stream.length);
        }
    }

    @Test
    void sealsASegmentThatIsAMinuteOld() {
        try (var journal = Journal.open(folder, SMALL)) {
            assertThat(journal.tick(Instant.parse("2030-01-01T00:00:00Z"))).isFalse();
            journal.append(batch("s", "{}", micros("2026-05-04T10:00:00Z"), ""));
            journal.append(batch("s", "{}", micros("2026-05-04T10:00:59Z"), ""));

            assertThat(journal.tick(Instant.parse("2026-05-04T10:00:59Z"))).isFalse();
            assertThat(journal.sealed()).isEmpty();
            assertThat(journal.tick(Instant.parse("2026-05-04T10:01:00Z"))).isTrue();
            assertThat(journal.sealed()).hasSize(1);
            assertThat(journal.tick(Instant.parse("2026-05-04T11:00:00Z"))).isFalse();
        }
    }

    @Test
    void remembersTheAgeOfASegmentWhenItIsOpenedAgain() {
        try (var journal = Journal.open(folder, SMALL)) {
            journal.append(batch("s", "{}", micros("2026-05-04T10:00:00Z"), ""));
        }
        try (var journal = Journal.open(folder, SMALL)) {
            assertThat(journal.tick(Instant.parse("2026-05-04T10:01:00Z"))).isTrue();
        }
    }

    @Test
    void tellsHowFarEachSourceWasReadSinceAPosition() {
        try (var journal = Journal.open(folder, SMALL)) {
            journal.append(batch("a", "{}", 1, "a1"));
            journal.append(batch("b", "{}", 1, "b1"));
            var middle = journal.append(batch("a", "{}", 1, "a2"));
            journal.append(batch("c", "{}", 1, ""));

            assertThat(journal.offsets(JournalPosition.START)).isEqualTo(Map.of("a", "a2", "b", "b1"));
            assertThat(journal.offsets(middle)).isEqualTo(Map.of("a", "a2"));
            assertThat(journal.offsets(journal.end())).isEmpty();
        }
        try (var journal = Journal.open(folder, SMALL)) {
            assertThat(journal.offsets(JournalPosition.START)).isEqualTo(Map.of("a", "a2", "b", "b1"));
        }
    }

    @Test
    void releasesOnlySegmentsThatLieWhollyBefore() {
        try (var journal = Journal.open(folder, SMALL)) {
            appendMany(journal, 40);
            var sealed = journal.sealed();
            assertThat(journal.release(new JournalPosition(sealed.get(1).to().value() - 1)))
                    .isEqualTo(1);
            assertThat(journal.first()).isEqualTo(sealed.get(1).from());
            assertThat(journal.release(journal.end())).isEqualTo(sealed.size() - 1);
            assertThat(journal.sealed()).isEmpty();
            assertThat(batches(journal)).isNotEmpty();
            assertThatThrownBy(() -> journal.read(JournalPosition.START, 1)).hasMessageContaining("was released");
            assertThatThrownBy(() -> journal.record(0)).hasMessageContaining("was released");
        }
        try (var journal = Journal.open(folder, SMALL)) {
            var end = journal.end();
            journal.seal();
            journal.release(end);
            assertThat(journal.first()).isEqualTo(end);
            assertThat(journal.append(batch("s", "{}", 1, ""))).isEqualTo(end);
        }
    }

    @Test
    void refusesToReadFromWithinAFrame() {
        try (var journal = Journal.open(folder, SMALL)) {
            journal.append(batch("s", "{}", 1, ""));

            assertThatThrownBy(() -> journal.read(new JournalPosition(5), 100))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("not where a frame begins");
            assertThatThrownBy(() -> journal.read(new JournalPosition(5000), 100))
                    .hasMessageContaining("behind its end");
        }
    }

    @Test
    void takesABatchThatIsLargerThanASegmentButNotOneBeyondTheLimit() {
        try (var journal = Journal.open(folder, new JournalLimits(100, Duration.ofSeconds(60), 5000, 0))) {
            var large = new Batch("s", "home", "f", 1, new byte[5000]);
            journal.append(large);
            journal.append(large);
            assertThat(batches(journal)).containsExactly(large, large);
            assertThatThrownBy(() -> journal.append(new Batch("s", "home", "f", 1, new byte[5001])))
                    .hasMessageContaining("at most 5000 are taken");
        }
    }

    @Test
    void saysWhetherItWentOn() throws InterruptedException {
        try (var journal = Journal.open(folder, SMALL)) {
            assertThat(journal.await(journal.end(), Duration.ZERO)).isFalse();
            var waiting = Thread.ofVirtual().start(() -> journal.append(batch("s", "{}", 1, "")));
            assertThat(journal.await(JournalPosition.START, Duration.ofSeconds(30)))
                    .isTrue();
            waiting.join();
        }
    }

    @Test
    void refusesToAppendOnceItIsClosed() {
        var journal = Journal.open(folder, SMALL);
        journal.close();
        assertThatThrownBy(() -> journal.append(batch("s", "{}", 1, "")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("closed");
    }

    private static void appendMany(Journal journal, int count) {
        var batches = new RandomBatches(count);
        for (int i = 0; i < count; i++) {
            journal.append(batches.next());
        }
    }

    private static long micros(String time) {
        return Instant.parse(time).toEpochMilli() * 1000;
    }
}
