package dev.gatehouse.lake;

import static dev.gatehouse.lake.Records.START;
import static dev.gatehouse.lake.Records.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.lake.failure.LakeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManifestFileTest {
    private static final ParquetFile FILE =
            new ParquetFile("events-1.parquet", 0, 0, 5, Long.MIN_VALUE, 7, 1, 9, "", "ş", 100, 900);

    @TempDir
    Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        var file = new ManifestFile(folder);
        assertThat(file.open()).isEqualTo(Manifest.EMPTY);
        var manifest = Manifest.EMPTY.converted(77, List.of(FILE));
        Files.createFile(file.path(FILE.name()));
        file.write(manifest);

        assertThat(new ManifestFile(folder).open()).isEqualTo(manifest);
        assertThat(manifest.nextName(0)).isEqualTo("events-2.parquet");
    }

    @Test
    void removesFilesThatAreNotListed() throws IOException {
        var file = new ManifestFile(folder);
        file.open();
        Files.createFile(file.path(FILE.name()));
        file.write(Manifest.EMPTY.converted(77, List.of(FILE)));
        Files.createFile(file.path("events-9.parquet"));
        Files.createFile(file.path("tmp_events-9.parquet"));
        Files.writeString(folder.resolve("manifest.json.tmp"), "{half");

        file.open();
        assertThat(folder.resolve("parquet")).isDirectoryContaining(each -> each.endsWith("events-1.parquet"));
        try (var files = Files.list(folder.resolve("parquet"))) {
            assertThat(files).hasSize(1);
        }
        assertThat(folder.resolve("manifest.json.tmp")).doesNotExist();
    }

    @Test
    void namesAFileThatIsListedAndMissing() throws IOException {
        var file = new ManifestFile(folder);
        file.open();
        Files.createFile(file.path(FILE.name()));
        file.write(Manifest.EMPTY.converted(77, List.of(FILE)));
        Files.delete(file.path(FILE.name()));

        assertThatThrownBy(file::open)
                .isInstanceOf(LakeException.class)
                .hasMessageContaining(file.path(FILE.name()).toString())
                .extracting(e -> ((LakeException) e).code())
                .isEqualTo("lake-file-missing");
    }

    @Test
    void refusesAManifestThatItDoesNotUnderstand() throws IOException {
        var file = new ManifestFile(folder);
        file.open();
        for (var text : List.of("", "{", "{\"version\":2,\"converted\":1,\"next\":1,\"files\":[]}", "[]")) {
            Files.writeString(folder.resolve("manifest.json"), text);
            assertThatThrownBy(file::open)
                    .as(text)
                    .isInstanceOf(LakeException.class)
                    .hasMessageContaining("no manifest");
        }
    }

    @Test
    void neverTakesAPathForAFilesName() {
        assertThatThrownBy(() -> new ParquetFile("../x.parquet", 0, 0, 0, 0, 0, 0, 0, "", "", 0, 0))
                .hasMessageContaining("not a file's name");
    }

    @Test
    void saysWhenTheJournalDoesNotReachTheLake() {
        try (var opened = Opened.in(folder)) {
            opened.append(START, signIn(1, 1, START));
            opened.convert();
            opened.append(START, signIn(2, 1, START));
            opened.journal().seal();
            opened.journal().release(opened.journal().end());
        }
        assertThatThrownBy(() -> Opened.in(folder))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("the journal begins at");
    }
}
