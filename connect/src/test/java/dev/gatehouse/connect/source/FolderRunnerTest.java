package dev.gatehouse.connect.source;

import static dev.gatehouse.connect.source.Place.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderRunnerTest {
    private static final long DEADLINE = 30;

    @TempDir
    private Path folder = Path.of("");

    private final Queue<RuntimeException> defects = new ConcurrentLinkedQueue<>();

    @Test
    void readsWhatComesUntilItIsClosed() throws IOException, InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(3);
        Queue<String> taken = new ConcurrentLinkedQueue<>();
        Intake intake = block -> {
            taken.add(block.origin());
            first.countDown();
            all.countDown();
        };
        Files.writeString(folder.resolve("a.log"), lines("1"));
        FolderSource source =
                new FolderSource("exports", folder, Place.SETTINGS, Map.of(), intake, InstantSource.system());
        try (FolderRunner _ = FolderRunner.start(source, defects::add)) {
            assertThat(first.await(DEADLINE, TimeUnit.SECONDS)).isTrue();
            Files.createDirectory(folder.resolve("sub"));
            Files.writeString(folder.resolve("sub/b.log"), lines("2"));
            Files.writeString(folder.resolve("c.log"), lines("3"));
            assertThat(all.await(DEADLINE, TimeUnit.SECONDS)).isTrue();
        }
        Files.writeString(folder.resolve("d.log"), lines("4"));
        assertThat(source.poll().blocks()).isZero();
        assertThat(taken).containsExactlyInAnyOrder("exports/a.log", "exports/sub/b.log", "exports/c.log");
        assertThat(defects).isEmpty();
    }

    @Test
    void goesOnAfterADefectAndTellsIt() throws IOException, InterruptedException {
        CountDownLatch taken = new CountDownLatch(2);
        Intake intake = block -> {
            taken.countDown();
            if (taken.getCount() > 0) {
                throw new IllegalStateException("a defect");
            }
        };
        Files.writeString(folder.resolve("a.log"), lines("1"));
        FolderSource source =
                new FolderSource("exports", folder, Place.SETTINGS, Map.of(), intake, InstantSource.system());
        try (FolderRunner _ = FolderRunner.start(source, defects::add)) {
            assertThat(taken.await(DEADLINE, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(defects).singleElement().asString().contains("a defect");
    }
}
