package dev.gatehouse.lake.journal;

import static dev.gatehouse.lake.journal.Journals.batch;
import static dev.gatehouse.lake.journal.Journals.batches;
import static dev.gatehouse.lake.journal.Journals.limits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalFullTest {
    @TempDir
    Path folder;

    @Test
    void keepsExactlyWhatWasAcceptedWhateverCallToTheDiskFails() {
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            Path below = folder.resolve("r" + round);
            var disk = new CountingDisk();
            var batches = new RandomBatches(round);
            List<Batch> accepted = new ArrayList<>();
            int refused = 0;
            try (var journal = Journal.open(below, limits(700), disk)) {
                for (int i = 0; i < 12; i++) {
                    if (random.nextInt(3) == 0) {
                        disk.fail(1 + random.nextInt(4), 1 + random.nextInt(5));
                    }
                    var batch = batches.next();
                    try {
                        journal.append(batch);
                        accepted.add(batch);
                    } catch (JournalException e) {
                        refused++;
                    }
                    assertThat(batches(journal)).as("round %d", round).isEqualTo(accepted);
                }
                disk.fail(1, 0);
                journal.append(batches.next());
            }
            try (var journal = Journal.open(below, limits(700))) {
                assertThat(batches(journal)).hasSize(accepted.size() + 1).startsWith(accepted.toArray(Batch[]::new));
                assertThat(accepted.size() + refused).isEqualTo(12);
            }
        }
    }

    @Test
    void saysThatTheDiskIsFullAndTakesTheSameBatchOnceThereIsRoom() {
        var disk = new CountingDisk();
        try (var journal = Journal.open(folder, limits(1 << 20), disk)) {
            var batch = batch("s", "{}", 1, "o");
            journal.append(batch);
            disk.fail(1, 1);
            assertThatThrownBy(() -> journal.append(batch)).isInstanceOf(JournalFullException.class);
            assertThat(batches(journal)).containsExactly(batch);
            journal.append(batch);
            assertThat(batches(journal)).containsExactly(batch, batch);
        }
    }

    @Test
    void leavesRoomForTheDatabaseNextDoor() {
        var disk = new CountingDisk();
        var limits = new JournalLimits(1 << 20, Duration.ofSeconds(60), 1 << 20, 10_000);
        try (var journal = Journal.open(folder, limits, disk)) {
            disk.setRoom(10_100);
            journal.append(batch("s", "{}", 1, ""));
            assertThatThrownBy(() -> journal.append(batch("s", "{\"text\":\"" + "x".repeat(100) + "\"}", 1, "")))
                    .isInstanceOf(JournalFullException.class)
                    .hasMessageContaining("10100 bytes left, of which 10000 are kept");
            assertThat(batches(journal)).hasSize(1);
        }
    }

    @Test
    void survivesADiskThatIsReallyFull() throws IOException, InterruptedException {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.toString()), "may not mount a tmpfs");
        try {
            int accepted = 0;
            var limits = new JournalLimits(50_000, Duration.ofSeconds(60), 1 << 20, 0);
            try (var journal = Journal.open(folder, limits)) {
                var batch = batch("s", "{\"text\":\"" + "x".repeat(10_000) + "\"}", 1, "");
                var full = false;
                while (!full) {
                    try {
                        journal.append(batch);
                        accepted++;
                    } catch (JournalFullException e) {
                        full = true;
                    }
                }
                assertThat(accepted).isBetween(10, 26);
                assertThat(batches(journal)).hasSize(accepted);
                int released = journal.release(journal.sealed().get(1).to());
                assertThat(released).isEqualTo(2);
                journal.append(batch);
                accepted = batches(journal).size();
            }
            try (var journal = Journal.open(folder, limits)) {
                assertThat(journal.cut()).isEmpty();
                assertThat(batches(journal)).hasSize(accepted);
            }
        } finally {
            assertThat(run("umount", folder.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
