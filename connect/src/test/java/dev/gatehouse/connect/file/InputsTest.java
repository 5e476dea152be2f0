package dev.gatehouse.connect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFolderMeansEveryFileBelowItInTheOrderOfNames() throws IOException {
        write("logs/b.json", "b");
        write("logs/deep/er/c.log", "c");
        write("logs/a.gz", "a");
        Inputs inputs = find("logs");
        assertThat(names(inputs)).containsExactly("logs/a.gz", "logs/b.json", "logs/deep/er/c.log");
        assertThat(inputs.size()).isEqualTo(3);
    }

    @Test
    void hiddenFilesOfAFolderAreLeftOutUnlessNamed() throws IOException {
        write("logs/.hidden", "x");
        write("logs/.git/config", "x");
        write("logs/seen", "x");
        assertThat(names(find("logs"))).containsExactly("logs/seen");
        assertThat(names(find("logs/.hidden"))).containsExactly("logs/.hidden");
        assertThat(names(find("logs/.git"))).containsExactly("logs/.git/config");
    }

    @Test
    void aFolderMayItselfBeHiddenOrNamedByDots() throws IOException {
        write("logs/sub/x", "x");
        assertThat(find("logs/sub/..").inputs()).hasSize(1);
        write(".logs/y", "y");
        assertThat(names(find(".logs"))).containsExactly(".logs/y");
    }

    @Test
    void aLinkIsFollowedAndALoopIsReported() throws IOException {
        write("elsewhere/linked.json", "x");
        write("logs/here.json", "x");
        Files.createSymbolicLink(folder.resolve("logs/link"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("logs/loop"), folder.resolve("logs"));
        Inputs inputs = find("logs");
        assertThat(names(inputs)).containsExactly("logs/here.json", "logs/link/linked.json");
        assertThat(inputs.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.name()).endsWith("logs/loop");
            assertThat(problem.reason()).contains("link leads back");
        });
    }

    @Test
    void aLinkToNothingIsNoReasonToStop() throws IOException {
        write("logs/here.json", "x");
        Files.createSymbolicLink(folder.resolve("logs/dangling"), folder.resolve("gone"));
        Inputs inputs = find("logs");
        assertThat(names(inputs)).containsExactly("logs/here.json");
        assertThat(find("logs/dangling").missing()).hasSize(1);
    }

    @Test
    void aFileIsReadOnceHoweverOftenItIsNamed() throws IOException {
        write("logs/x.json", "x");
        Files.createSymbolicLink(folder.resolve("logs/y.json"), folder.resolve("logs/x.json"));
        assertThat(find("logs/x.json", "logs", "logs/../logs/x.json").inputs()).hasSize(1);
    }

    @Test
    void aConfigurationAmongTheLogsIsNoLog() throws IOException {
        write("logs/gatehouse.yaml", "tenant: evil");
        write("logs/sub/gatehouse.yml", "tenant: evil");
        write("logs/x.json", "x");
        Inputs inputs = find("logs");
        assertThat(names(inputs)).containsExactly("logs/x.json");
        assertThat(inputs.configurations()).hasSize(2);
        assertThat(find("logs/gatehouse.yaml").configurations()).hasSize(1);
    }

    @Test
    void whatDoesNotExistIsMissingAndTheRestIsFound() throws IOException {
        write("x.json", "x");
        Inputs inputs = find("gone", "x.json");
        assertThat(inputs.missing()).containsExactly(folder.resolve("gone").toString());
        assertThat(names(inputs)).containsExactly("x.json");
    }

    @Test
    void standardInputIsSpooledSoThatItCanBeReadTwice() throws IOException {
        InputStream in = new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8));
        Inputs inputs = Inputs.find(List.of("-", "-"), in, folder.resolve("spool"));
        assertThat(inputs.problems()).isEmpty();
        assertThat(inputs.inputs()).extracting(Input::name).containsExactly("-");
        assertThat(text(inputs.inputs().getFirst())).isEqualTo("hello");
        assertThat(text(inputs.inputs().getFirst())).isEqualTo("hello");
    }

    @Test
    void standardInputThatFailsIsAProblem() {
        InputStream in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the pipe broke");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
        Inputs inputs = Inputs.find(List.of("-"), in, folder.resolve("spool"));
        assertThat(inputs.problems()).containsExactly(new InputProblem("-", "the pipe broke"));
    }

    @Test
    void aDeviceIsSpooledLikeStandardInput() {
        Inputs inputs = Inputs.find(List.of("/dev/null"), InputStream.nullInputStream(), folder.resolve("spool"));
        assertThat(inputs.problems()).isEmpty();
        assertThat(inputs.inputs()).extracting(Input::name).containsExactly("/dev/null");
        assertThat(inputs.inputs().getFirst().path()).startsWith(folder);
    }

    @Test
    void compressionIsToldByContentNotByName() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("packed".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("packed.json"), packed.toByteArray());
        write("plain.gz", "plain");
        write("empty.gz", "");
        Inputs inputs = find("packed.json", "plain.gz", "empty.gz");
        assertThat(inputs.inputs()).extracting(Input::gzip).containsExactly(false, true, false);
        assertThat(text(inputs.inputs().get(1))).isEqualTo("packed");
        assertThat(text(inputs.inputs().get(2))).isEqualTo("plain");
    }

    private Inputs find(String... paths) {
        List<String> named = Stream.of(paths).map(path -> folder + "/" + path).toList();
        return Inputs.find(named, InputStream.nullInputStream(), folder.resolve("spool"));
    }

    private List<String> names(Inputs inputs) {
        return inputs.inputs().stream()
                .map(input -> input.name().substring(folder.toString().length() + 1))
                .toList();
    }

    private static String text(Input input) throws IOException {
        try (InputStream in = input.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
