package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a survey makes of files that are odd. */
final class SurveyTest {
    @TempDir
    private Path folder;

    @Test
    void aCutFileCountsUpToTheCut() throws IOException {
        byte[] whole = gzip(signIns(5_000));
        Cli.write(folder, "cut.json.gz", Arrays.copyOf(whole, whole.length / 2));
        Cli.Ran ran = Cli.atRepository().run("logs", "inspect", folder.toString(), "--format", "json");
        JsonNode file = new ObjectMapper().readTree(ran.out()).at("/files/0");
        assertThat(file.at("/tables/0/rows").asInt()).isBetween(100, 4_999);
        assertThat(file.get("problem").asText()).contains("ends too early");
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err()).contains("cut.json.gz: the compressed data ends too early");
    }

    @Test
    void aCutFileIsShownWithWhatWasReadOfIt() {
        byte[] whole = gzip(signIns(5_000));
        Cli.write(folder, "cut.json.gz", Arrays.copyOf(whole, whole.length / 2));
        assertThat(Cli.atRepository().run("logs", "inspect", folder.toString()).out())
                .contains("SigninLogs · Graph JSON · ")
                .contains("not read to its end: the compressed data ends too early");
    }

    @Test
    void aFileOfManyBlocksCountsTheSameOnAnyNumberOfThreads() {
        Cli.write(folder, "big.ndjson", signIns(20_000));
        String one = inspect("--threads", "1");
        assertThat(one).contains("SigninLogs · Graph JSON · 20,000 rows").contains("users         500\n");
        assertThat(inspect("--threads", "3")).isEqualTo(one);
    }

    @Test
    void manyFilesOfAFolderAreOneLine() {
        for (int i = 0; i < 30; i++) {
            Cli.write(folder, "extracted/" + i + ".json", signIns(2));
        }
        assertThat(inspect()).contains("extracted/ (30 files)\n    SigninLogs · Graph JSON · 60 rows");
    }

    @Test
    void aConfigurationAmongTheLogsIsNamedAndNotRead() {
        Cli.write(folder, "gatehouse.yaml", "emergencyAccounts: [user1@contoso.example]\n");
        Cli.write(folder, "a.json", signIns(3));
        assertThat(inspect())
                .contains("gatehouse.yaml\n    not read: is a configuration, not a log")
                .contains("emergency     none declared");
    }

    @Test
    void anEmptyFolderHoldsNothing() {
        assertThat(inspect()).startsWith("FILES\nnone\n").contains("users         0\n");
    }

    private String inspect(String... more) {
        String[] all = Arrays.copyOf(new String[] {"logs", "inspect", folder.toString()}, 3 + more.length);
        System.arraycopy(more, 0, all, 3, more.length);
        return Cli.atRepository().run(all).out();
    }

    private static String signIns(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "{\"id\":\"ac4fd2f5-0000-4000-8000-%012d\",\"createdDateTime\":\"2026-05-04T10:00:00Z\","
                            + "\"userPrincipalName\":\"user%d@contoso.example\",\"appDisplayName\":\"Azure Portal\","
                            + "\"clientAppUsed\":\"Browser\",\"status\":{\"errorCode\":0}}%n",
                    i,
                    i % 500));
        }
        return text.toString();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
