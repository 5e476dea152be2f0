package dev.gatehouse.connect.file;

import static dev.gatehouse.connect.file.Archives.entry;
import static dev.gatehouse.connect.file.Archives.gzip;
import static dev.gatehouse.connect.file.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefusedInputsTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "fd377a585a000004, xz -d FILE",
        "425a6839314159265359, bzip2 -d FILE",
        "28b52ffd0458, zstd -d FILE",
        "377abcaf271c0004, 7z x FILE",
        "526172211a070100, unrar x FILE",
        "504b070808074b50, 7z x FILE",
        "456c6646696c6500, wevtutil qe FILE.evtx /lf:true /f:xml > FILE.xml"
    })
    void whatIsNotReadIsNamedWithTheCommandThatHelps(String head, String command) throws IOException {
        byte[] bytes = java.util.HexFormat.of().parseHex(head);
        Inputs plain = Archives.find(folder, "file", bytes);
        assertThat(plain.inputs()).isEmpty();
        assertThat(plain.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.name()).endsWith("/file");
            assertThat(problem.reason()).endsWith(command);
        });
        assertThat(Archives.find(folder, "file", gzip(bytes))
                        .problems()
                        .getFirst()
                        .reason())
                .endsWith(command);
        Inputs member = Archives.find(folder, "z", zip(entry("a", bytes), entry("b", "log")));
        assertThat(member.inputs()).hasSize(1);
        assertThat(member.problems().getFirst().name()).endsWith("z!/a");
    }

    @ParameterizedTest
    @CsvSource({"BZh9 is a word", "Rar!", "ElfFile", "PK", "7z"})
    void textThatOnlyBeginsLikeThatIsRead(String text) throws IOException {
        Inputs inputs = Archives.find(folder, "file", text.getBytes(StandardCharsets.UTF_8));
        assertThat(Archives.texts(folder, inputs)).containsExactly("file=" + text);
    }

    @Test
    void anEmptyFileIsAnInput() throws IOException {
        assertThat(Archives.find(folder, "file", new byte[0]).inputs()).hasSize(1);
    }
}
