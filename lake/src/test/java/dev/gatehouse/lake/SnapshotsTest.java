package dev.gatehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.lake.failure.LakeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotsTest {
    private static final ParquetFile ONE = file("events-1.parquet");
    private static final ParquetFile TWO = file("events-2.parquet");

    @TempDir
    Path folder;

    @BeforeEach
    void create() throws IOException {
        Files.createDirectories(folder.resolve("parquet"));
    }

    @Test
    void deletesAFileOnceNobodyReadsIt() throws IOException {
        var snapshots = new Snapshots(new ManifestFile(folder));
        Files.createFile(path(ONE));
        snapshots.replace(snapshots.current().converted(10, List.of(ONE)));
        var first = snapshots.take();
        var second = snapshots.take();
        Files.createFile(path(TWO));
        snapshots.replace(snapshots.current().replaced(List.of(ONE), List.of(TWO)));
        var third = snapshots.take();

        assertThat(path(ONE)).exists();
        snapshots.giveBack(first);
        assertThat(path(ONE)).exists();
        snapshots.giveBack(second);
        assertThat(path(ONE)).doesNotExist();
        assertThat(path(TWO)).exists();
        snapshots.giveBack(third);
        assertThat(path(TWO)).exists();
    }

    @Test
    void saysFromWhereSomebodyStillReadsTheJournal() {
        var snapshots = new Snapshots(new ManifestFile(folder));
        snapshots.replace(snapshots.current().converted(10, List.of()));
        var taken = snapshots.take();
        snapshots.replace(snapshots.current().converted(20, List.of()));

        assertThat(snapshots.oldest()).isEqualTo(10);
        snapshots.giveBack(taken);
        assertThat(snapshots.oldest()).isEqualTo(20);
    }

    @Test
    void findsOnTheDiskWhatWasPutInPlace() {
        new Snapshots(new ManifestFile(folder)).replace(Manifest.EMPTY.converted(10, List.of()));

        assertThat(new Snapshots(new ManifestFile(folder)).current().converted())
                .isEqualTo(10);
    }

    @Test
    void neverUsesANameAgainThatAManifestMayListWhichCouldNotBeWritten() throws IOException {
        var snapshots = new Snapshots(new ManifestFile(folder));
        Files.createDirectory(folder.resolve("manifest.json.tmp"));
        var next = snapshots.current().converted(10, List.of(ONE));

        assertThatThrownBy(() -> snapshots.replace(next)).isInstanceOf(LakeException.class);
        assertThat(snapshots.current().converted()).isZero();
        assertThat(snapshots.current().nextName(0)).isEqualTo("events-2.parquet");
    }

    private Path path(ParquetFile file) {
        return folder.resolve("parquet").resolve(file.name());
    }

    private static ParquetFile file(String name) {
        return new ParquetFile(name, 0, 0, 1, 1, 1, 1, 1, "", "", 1, 1);
    }
}
