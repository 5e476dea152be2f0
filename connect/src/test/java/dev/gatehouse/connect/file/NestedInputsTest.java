package dev.gatehouse.connect.file;

import static dev.gatehouse.connect.file.Archives.bytes;
import static dev.gatehouse.connect.file.Archives.entry;
import static dev.gatehouse.connect.file.Archives.find;
import static dev.gatehouse.connect.file.Archives.gzip;
import static dev.gatehouse.connect.file.Archives.storedZip;
import static dev.gatehouse.connect.file.Archives.tar;
import static dev.gatehouse.connect.file.Archives.texts;
import static dev.gatehouse.connect.file.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NestedInputsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void archivesLieInArchivesHoweverTheyLike() throws IOException {
        byte[] inner = zip(entry("log", "text"));
        byte[] innerTar = tar(entry("log", "text"));
        Inputs inputs = find(
                folder,
                "all.zip",
                zip(
                        entry("a.gz", gzip(bytes("gz in zip"))),
                        entry("b.zip", inner),
                        entry("c.tar", innerTar),
                        entry("d.tgz", gzip(innerTar)),
                        entry("e.zip.gz", gzip(inner)),
                        entry("f.gz.gz", gzip(gzip(bytes("twice"))))));
        assertThat(texts(folder, inputs))
                .containsExactly(
                        "all.zip!/a.gz=gz in zip",
                        "all.zip!/b.zip!/log=text",
                        "all.zip!/c.tar!/log=text",
                        "all.zip!/d.tgz!/log=text",
                        "all.zip!/e.zip.gz!/log=text",
                        "all.zip!/f.gz.gz=twice");
        assertThat(inputs.problems()).isEmpty();
    }

    @Test
    void archivesLieInTarsAsWell() throws IOException {
        byte[] inner = zip(entry("log", "text"));
        byte[] tar = tar(entry("a.zip", inner), entry("b.tar", tar(entry("log", "text"))), entry("c.gz", gzip(inner)));
        String[] expected = {"t!/a.zip!/log=text", "t!/b.tar!/log=text", "t!/c.gz!/log=text"};
        assertThat(texts(folder, find(folder, "t", tar))).containsExactly(expected);
        assertThat(texts(folder, find(folder, "t", gzip(tar)))).containsExactly(expected);
    }

    @Test
    void whatIsStoredUncompressedIsReadWhereItLies() throws IOException {
        byte[] outer = storedZip(entry("in.tar", tar(entry("in.zip", storedZip(entry("log", "text"))))));
        assertThat(texts(folder, find(folder, "z", outer))).containsExactly("z!/in.tar!/in.zip!/log=text");
        assertThat(folder.resolve("scratch")).doesNotExist();
    }

    @Test
    void archivesAreFollowedAsDeepAsTheLimitSays() throws IOException {
        byte[] archive = bytes("text");
        for (int depth = 0; depth < 4; depth++) {
            archive = zip(entry("in", archive));
        }
        assertThat(texts(folder, find(folder, "four", archive))).containsExactly("four!/in!/in!/in!/in=text");
        Inputs inputs = find(folder, "five", zip(entry("in", archive), entry("beside", "x")));
        assertThat(texts(folder, inputs)).containsExactly("five!/beside=x");
        assertThat(inputs.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.name()).endsWith("five!/in!/in!/in!/in");
            assertThat(problem.reason()).contains("too deep", "unpack the outermost");
        });
    }

    @Test
    void gzipInGzipEndsAtTheLimitToo() throws IOException {
        byte[] packed = bytes("text");
        for (int i = 0; i < 7; i++) {
            packed = gzip(packed);
        }
        Inputs inputs = find(folder, "gz", packed);
        assertThat(inputs.inputs()).isEmpty();
        assertThat(inputs.problems().getFirst().reason()).contains("too deep");
    }

    @Test
    void standardInputMayBeAnArchive() throws IOException {
        Inputs inputs = Inputs.find(
                List.of("-"), new ByteArrayInputStream(zip(entry("log", "text"))), folder.resolve("scratch"));
        assertThat(inputs.inputs()).extracting(Input::name).containsExactly("-!/log");
        assertThat(Archives.text(inputs.inputs().getFirst())).isEqualTo("text");
    }

    @Test
    void oneBadArchiveDoesNotStopTheOthers() throws IOException {
        byte[] cut = java.util.Arrays.copyOf(zip(entry("log", "text")), 60);
        Inputs inputs = find(folder, "z", zip(entry("bad.zip", cut), entry("good.zip", zip(entry("log", "text")))));
        assertThat(texts(folder, inputs)).containsExactly("z!/good.zip!/log=text");
        assertThat(inputs.problems()).extracting(InputProblem::name).containsExactly(folder + "/z!/bad.zip");
    }
}
