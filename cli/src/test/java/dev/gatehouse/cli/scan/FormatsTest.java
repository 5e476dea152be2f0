package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format tells of the same alerts. */
final class FormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTOSO = Path.of("..", "examples", "contoso");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void jsonHoldsTheAlertsOfNdjsonAndTheFilesOfTheManifest() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        JsonNode report = JSON.readTree(scan("json", "--manifest", manifest.toString()));

        List<String> ids = new ArrayList<>();
        report.path("alerts").forEach(alert -> ids.add(alert.path("id").asText()));
        assertThat(ids).isNotEmpty().isEqualTo(ids("ndjson"));
        JsonNode read = JSON.readTree(Files.readString(manifest));
        assertThat(read.path("files")).isNotEmpty().isEqualTo(report.at("/scan/files"));
        assertThat(report.at("/scan/files/0/sha256").asText()).hasSize(64);
        assertThat(report.at("/scan/privileged/accounts").asInt()).isEqualTo(27);
        assertThat(report.at("/scan/privileged/emergencyAccess").asInt()).isEqualTo(2);
        assertThat(report.at("/scan/rules/fingerprint").asText()).startsWith("sha256:");
        assertThat(report.at("/counts/alerts").asInt()).isEqualTo(ids.size());
    }

    @Test
    void leastSeverityHoldsInEveryFormat() throws IOException {
        String[] medium = {"--min-severity", "critical", "--until", "2026-05-20"};
        assertThat(JSON.readTree(scan("json", medium)).path("alerts")).isEmpty();
        assertThat(scan("csv", medium).lines()).hasSize(1);
        assertThat(scan("ocsf", medium)).isEmpty();
        assertThat(scan("html", medium)).contains("It raised no alert").doesNotContain("<article");
    }

    @Test
    void csvHasOneLineAnAlert() throws IOException {
        List<String> lines = scan("csv").lines().toList();
        assertThat(lines).hasSize(1 + ids("ndjson").size());
        List<String> ids = lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)).reversed().get(2))
                .toList();
        assertThat(ids).isEqualTo(ids("ndjson"));
    }

    @Test
    void ocsfHasOneFindingAnAlert() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : scan("ocsf").lines().toList()) {
            JsonNode finding = JSON.readTree(line);
            assertThat(finding.path("class_uid").asInt()).isEqualTo(2004);
            ids.add(finding.at("/finding_info/uid").asText());
        }
        assertThat(ids).isEqualTo(ids("ndjson"));
    }

    @Test
    void htmlHasEveryAlertAndTheFingerprintOfEveryFile() throws IOException {
        String html = scan("html");
        assertThat(ids("ndjson")).isNotEmpty().allSatisfy(id -> assertThat(html).contains(id));
        JSON.readTree(scan("json"))
                .at("/scan/files")
                .forEach(file -> assertThat(html).contains(file.path("sha256").asText()));
        assertThat(html).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void htmlGoesToAFileAsWell() throws IOException {
        Path file = folder.resolve("report.html");
        assertThat(scan("html", "-o", file.toString())).isEmpty();
        assertThat(Files.readString(file)).contains("Privileged accounts of contoso");
    }

    private static List<String> ids(String format) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : scan(format).lines().toList()) {
            ids.add(JSON.readTree(line).path("id").asText());
        }
        return ids;
    }

    private static String scan(String format, String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "scan",
                CONTOSO.toString(),
                "--context",
                CONTOSO.resolve("gatehouse.yaml").toString(),
                "--format",
                format));
        arguments.addAll(List.of(further));
        Cli.Ran ran = Cli.atRepository().run(arguments.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }
}
