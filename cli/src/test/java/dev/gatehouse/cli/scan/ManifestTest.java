package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was read can be proved afterwards. */
final class ManifestTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Event.User KIM = new Event.User(1, "adm_kim@contoso.example");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsOfEveryFileWhatItHoldsAndItsFingerprint() throws Exception {
        String signIns =
                Event.signIn(1, KIM, "2026-05-04T08:00:00Z", 0, "192.0.2.1").graph() + "\n"
                        + Event.signIn(2, KIM, "2026-05-04T09:30:00Z", 50126, "192.0.2.1")
                                .diagnostics() + "\n{broken\n";
        Cli.write(folder, "logs/a.json", signIns);
        Cli.write(folder, "logs/b.txt", "nothing that is a log");
        byte[] audit = Event.roleGiven(3, KIM, "2026-05-03T07:00:00Z").graph().getBytes(StandardCharsets.UTF_8);
        byte[] zip = zip("in/audit.json", audit);
        Cli.write(folder, "logs/c.zip", zip);

        JsonNode manifest = scan();

        assertThat(manifest.path("tenant").asText()).isEqualTo("home");
        assertThat(manifest.path("files")).hasSize(3);
        JsonNode first = manifest.path("files").path(0);
        assertThat(first.path("name").asText()).endsWith("a.json");
        assertThat(first.path("size").asLong()).isEqualTo(signIns.length());
        assertThat(first.path("sha256").asText()).isEqualTo(sha256(signIns.getBytes(StandardCharsets.UTF_8)));
        assertThat(first.path("changedWhileRead").asBoolean()).isFalse();
        JsonNode log = first.path("logs").path(0);
        assertThat(log.path("records").asLong()).isEqualTo(3);
        assertThat(log.path("quarantined").asLong()).isEqualTo(1);
        assertThat(log.path("tables")).hasSize(1);
        assertThat(log.path("tables").path(0).toString())
                .isEqualTo("{\"table\":\"SigninLogs\",\"shapes\":[\"Graph JSON\",\"diagnostics\"],\"rows\":2,"
                        + "\"first\":\"2026-05-04T08:00:00Z\",\"last\":\"2026-05-04T09:30:00Z\"}");

        assertThat(manifest.path("files")
                        .path(1)
                        .path("logs")
                        .path(0)
                        .path("problem")
                        .asText())
                .isEqualTo("is text without any JSON record");

        JsonNode archive = manifest.path("files").path(2);
        assertThat(archive.path("sha256").asText()).isEqualTo(sha256(zip));
        assertThat(archive.path("logs").path(0).path("name").asText()).endsWith("c.zip!/in/audit.json");
        assertThat(archive.path("logs").path(0).path("sha256").asText()).isEqualTo(sha256(audit));
        assertThat(archive.path("logs").path(0).path("size").asLong()).isEqualTo(audit.length);
    }

    @Test
    void namesWhatCouldNotBeRead() throws Exception {
        Cli.write(
                folder,
                "logs/a.json",
                Event.roleGiven(3, KIM, "2026-05-03T07:00:00Z").graph());
        Cli.write(folder, "logs/Security.evtx", "ElfFile\0and more");

        JsonNode manifest = scan();

        assertThat(manifest.path("files")).hasSize(1);
        assertThat(manifest.path("notRead")).hasSize(1);
        assertThat(manifest.path("notRead").path(0).path("name").asText()).endsWith("Security.evtx");
        assertThat(manifest.path("notRead").path(0).path("reason").asText()).contains("wevtutil");
    }

    @Test
    void isNotWrittenOverWhatIsReadOrWritten() {
        String log = Cli.write(
                folder,
                "a.json",
                Event.roleGiven(3, KIM, "2026-05-03T07:00:00Z").graph());

        Cli.Ran over = Cli.atRepository().run("scan", log, "--manifest", log);
        assertThat(over.code()).isEqualTo(2);
        assertThat(over.err()).contains("would be overwritten", "--manifest");

        String target = folder.resolve("out").toString();
        Cli.Ran twice = Cli.atRepository().run("scan", log, "--manifest", target, "-o", target);
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("are one file");
    }

    private JsonNode scan() throws IOException {
        Path file = folder.resolve("manifest.json");
        Cli.Ran ran = Cli.atRepository().run("scan", folder.resolve("logs").toString(), "--manifest", file.toString());
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        return JSON.readTree(Files.readString(file));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
