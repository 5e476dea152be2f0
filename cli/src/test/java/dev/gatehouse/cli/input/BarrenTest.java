package dev.gatehouse.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BarrenTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void knowsWhatPeopleExportByMistake() {
        assertThat(of("")).isEqualTo(Barren.EMPTY);
        assertThat(of(" \r\n")).isEqualTo(Barren.EMPTY);
        assertThat(of("PK\u0003\u0004")).isEqualTo(Barren.DOCUMENT);
        assertThat(of("ElfFile\0\0")).isEqualTo(Barren.EVENT_LOG);
        assertThat(of("\uFEFF\"Date (UTC)\",\"Request ID\",\"User\",\"Username\"\n"))
                .isEqualTo(Barren.CSV);
        assertThat(of("<Events>")).isEqualTo(Barren.XML);
        assertThat(of("# Notes\n")).isEqualTo(Barren.TEXT);
        assertThat(of("Derived, not captured, by hand, in a hurry. See below\n"))
                .isEqualTo(Barren.TEXT);
        assertThat(of("\u0000\u0001\u0002")).isEqualTo(Barren.BINARY);
        assertThat(Barren.EVENT_LOG.reason()).contains("wevtutil qe FILE.evtx");
    }

    @Test
    void aNamedFileThatIsNoLogIsAProblemWithARemedy() {
        String csv = Cli.write(folder, "signins.csv", "Date,User,Status,IP\n1,2,3,4\n");
        Cli.Ran ran = Cli.atRepository().run("scan", csv);
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err())
                .contains(csv + ": no known log has the columns \"Date\", \"User\", \"Status\" and so on")
                .contains("or as JSON");
    }

    @Test
    void aBinaryEventLogIsNamedWithTheCommandThatConvertsIt() {
        String evtx = Cli.write(folder, "logs/Security.evtx", "ElfFile\0\0\0");
        Cli.Ran ran = Cli.atRepository().run("scan", folder.resolve("logs").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err()).contains(evtx + ": is a binary Windows event log").contains("wevtutil qe FILE.evtx");
    }

    @Test
    void inAFolderSuchFilesAreCountedByKindAndUnknownCsvIsNamed() {
        Cli.write(folder, "a.csv", "Date,User,Status,IP\n1,2,3,4\n");
        Cli.write(folder, "b.txt", "hello\n");
        Cli.write(folder, "c.json", "[".repeat(2000));
        Cli.Ran ran = Cli.atRepository().run("scan", folder.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err())
                .contains("a.csv: no known log has the columns")
                .contains("2 files hold no record")
                .contains("2 other text")
                .contains("1 of the files not read, as said above");
    }

    @Test
    void anAnswerWithoutRecordsIsNoMistake() {
        String answer = Cli.write(folder, "page.json", "{\"value\":[]}");
        Cli.Ran ran = Cli.atRepository().run("scan", answer);
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err()).contains("page.json holds an answer without any record");
    }

    @Test
    void whereNothingExistsNothingIsSummedUp() {
        Cli.Ran ran = Cli.atRepository().run("scan", folder.resolve("gone").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("gone: does not exist").doesNotContain("alerts");
        assertThat(ran.out()).isEmpty();
    }

    private static Barren of(String text) {
        return Barren.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
