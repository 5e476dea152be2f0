package dev.gatehouse.lake.journal;

import static dev.gatehouse.lake.journal.Journals.all;
import static dev.gatehouse.lake.journal.Journals.batches;
import static dev.gatehouse.lake.journal.Journals.files;
import static dev.gatehouse.lake.journal.Journals.limits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalCutTest {
    private static final JournalLimits ONE_SEGMENT = limits(1 << 20);

    @TempDir
    Path folder;

    private final List<Batch> appended = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private byte[] bytes = {};
    private Path file = Path.of("");

    @BeforeEach
    void appendSome() throws IOException {
        var batches = new RandomBatches(7);
        try (var journal = Journal.open(folder, ONE_SEGMENT)) {
            for (int i = 0; i < 6; i++) {
                appended.add(batches.next());
                journal.append(appended.getLast());
                ends.add(journal.end().value());
            }
        }
        file = files(folder).getFirst();
        bytes = Files.readAllBytes(file);
    }

    @Test
    void keepsExactlyTheWholeFramesWhereverTheFileIsCut() throws IOException {
        for (int length = 0; length <= bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            int whole = wholeAt(length);
            long end = whole == 0 ? 0 : ends.get(whole - 1);
            try (var journal = Journal.open(folder, ONE_SEGMENT)) {
                assertThat(batches(journal)).as("cut at %d", length).isEqualTo(appended.subList(0, whole));
                assertThat(journal.end().value()).isEqualTo(end);
                assertThat(journal.cut().isPresent()).isEqualTo(length > end);
                journal.append(appended.getLast());
            }
            try (var journal = Journal.open(folder, ONE_SEGMENT)) {
                assertThat(batches(journal)).hasSize(whole + 1);
                assertThat(journal.cut()).isEmpty();
            }
        }
        assertThat(files(folder)).containsExactly(file);
    }

    @Test
    void neverTakesRubbishBehindTheEndForAFrame() throws IOException {
        var random = new Random(3);
        for (int round = 0; round < 200; round++) {
            byte[] rubbish = new byte[random.nextInt(200)];
            random.nextBytes(rubbish);
            byte[] tail = random.nextBoolean() ? rubbish : Arrays.copyOf(bytes, random.nextInt(bytes.length));
            byte[] whole = Arrays.copyOf(bytes, bytes.length + tail.length);
            System.arraycopy(tail, 0, whole, bytes.length, tail.length);
            Files.write(file, whole);
            try (var journal = Journal.open(folder, ONE_SEGMENT)) {
                assertThat(batches(journal)).isEqualTo(appended);
            }
        }
    }

    @Test
    void keepsWhatLiesBeforeAFlippedBitAndPutsTheFileAside() throws IOException {
        var random = new Random(4);
        for (int at = 0; at < bytes.length; at += 1 + random.nextInt(5)) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            int whole = wholeAt(at);
            try (var journal = Journal.open(folder, ONE_SEGMENT)) {
                assertThat(batches(journal)).as("flipped at %d", at).isEqualTo(appended.subList(0, whole));
                var cut = journal.cut().orElseThrow();
                assertThat(cut.position().value() + cut.bytes()).isEqualTo(bytes.length);
                if (whole < appended.size() - 1) {
                    assertThat(cut.keptIn())
                            .singleElement()
                            .satisfies(kept -> assertThat(kept).hasBinaryContent(flipped));
                } else {
                    assertThat(cut.keptIn()).isEmpty();
                }
            }
        }
    }

    @Test
    void saysWhereASegmentInTheMiddleIsDamaged() throws IOException {
        try (var journal = Journal.open(folder, ONE_SEGMENT)) {
            journal.seal();
            journal.append(appended.getFirst());
        }
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> Journal.open(folder, ONE_SEGMENT))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("position " + ends.get(ends.size() - 2));

        Files.write(file, Arrays.copyOf(bytes, Math.toIntExact(ends.get(2))));
        assertThatThrownBy(() -> Journal.open(folder, ONE_SEGMENT))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("position " + ends.get(2))
                .hasMessageContaining("the next begins at " + bytes.length);
    }

    @Test
    void saysWhenASegmentInTheMiddleIsMissing() throws IOException {
        try (var journal = Journal.open(folder, limits(1000))) {
            new RandomBatches(9);
            for (int i = 0; i < 30; i++) {
                journal.append(appended.get(i % appended.size()));
            }
            assertThat(journal.sealed()).hasSizeGreaterThan(3);
        }
        Files.delete(files(folder).get(2));
        assertThatThrownBy(() -> Journal.open(folder, limits(1000)))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining(files(folder).get(1).toString());
    }

    @Test
    void refusesToHandOutBytesOfASealedSegmentThatHaveChanged() throws IOException {
        try (var journal = Journal.open(folder, ONE_SEGMENT)) {
            journal.seal();
            var last = all(journal).stream()
                    .filter(each -> each.batch().bytes().length > 0)
                    .toList()
                    .getLast();
            byte[] flipped = bytes.clone();
            flipped[(int) last.bytesAt()] ^= 1;
            Files.write(file, flipped);

            assertThatThrownBy(() -> journal.read(last.position(), 1))
                    .isInstanceOf(JournalDamagedException.class)
                    .hasMessageContaining("position " + last.position().value());
            assertThatThrownBy(() -> journal.record(last.bytesAt())).isInstanceOf(JournalDamagedException.class);
        }
    }

    private int wholeAt(long length) {
        return (int) ends.stream().filter(end -> end <= length).count();
    }
}
