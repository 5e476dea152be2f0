package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.scan.Event.User;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive is judged as the folder would be that it was made of. */
final class ScanArchivesTest {
    private static final User KIM = new User(1, "adm_kim@contoso.example");
    private static final String FIRST =
            Event.signIn(1, KIM, "2026-05-04T09:41:07Z", 50053, "203.0.113.24").graph();
    private static final String SECOND =
            Event.signIn(2, KIM, "2026-05-04T09:42:07Z", 50053, "203.0.113.24").graph();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itsMembersAreTheSourcesOfAlerts() throws IOException {
        byte[] inner = zip(List.of("b.json"), List.of(SECOND.getBytes(StandardCharsets.UTF_8)));
        byte[] outer = zip(List.of("day/a.json", "more.zip"), List.of(FIRST.getBytes(StandardCharsets.UTF_8), inner));
        Cli.Ran ran = scan(Cli.write(folder, "export.zip", outer));
        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out())
                .contains("export.zip!/day/a.json\",\"position\":0")
                .contains("export.zip!/more.zip!/b.json\",\"position\":0");
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.err()).contains("2 records in 2 files");
    }

    @Test
    void aDamagedOneIsNamedAndItsNeighbourIsRead() throws IOException {
        byte[] zip = zip(List.of("a"), List.of(FIRST.getBytes(StandardCharsets.UTF_8)));
        String cut = Cli.write(folder, "logs/cut.zip", java.util.Arrays.copyOf(zip, zip.length - 25));
        Cli.write(folder, "logs/good.zip", zip);
        Cli.Ran ran = scan(folder.resolve("logs").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err()).contains(cut + ": is a damaged zip archive");
        assertThat(ran.out()).contains("good.zip!/a");
    }

    private Cli.Ran scan(String path) {
        String context = Cli.write(folder, "context.yaml", "privilegedAccounts: [adm_kim@contoso.example]");
        return Cli.atRepository().run("scan", path, "--format", "ndjson", "--context", context);
    }

    private static byte[] zip(List<String> names, List<byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < names.size(); i++) {
                zip.putNextEntry(new ZipEntry(names.get(i)));
                zip.write(members.get(i));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
