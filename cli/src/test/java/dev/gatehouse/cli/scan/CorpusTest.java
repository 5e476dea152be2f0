package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every real file that is at hand is read, or it is said why not: against lists that a reviewer can read. */
final class CorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COUNTRIES = "rules-placeholder/cloud/azure/signin_logs/"
            + "azure_ad_authentications_from_countries_you_do_not_operate_out_of.yml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFileIsReadOrItIsSaidWhyNot() throws IOException {
        Path logs = Corpus.path("logs");
        Path manifest = folder.resolve("manifest.json");
        Cli.Ran ran = Cli.atRepository().run("scan", logs.toString(), "--manifest", manifest.toString());
        assertThat(ran.code()).as(ran.err()).isZero();

        List<String> found = new ArrayList<>();
        for (JsonNode file : JSON.readTree(Files.readString(manifest)).path("files")) {
            for (JsonNode log : file.path("logs")) {
                String name = log.path("name").asText().replace('\\', '/');
                found.add(name.substring(name.indexOf("corpus/logs/") + "corpus/logs/".length()) + ": " + said(log));
            }
        }
        assertThat(String.join("\n", found)).isEqualTo(golden("corpus-files.txt"));
    }

    @Test
    void whatTheTrainingLabHoldsIsFoundByTheRulesThatExist() throws IOException {
        List<String> rules = new ArrayList<>();
        for (String part : List.of("rules/cloud", COUNTRIES, "rules-threat-hunting/cloud")) {
            rules.addAll(List.of("--rules", Corpus.path("sigmahq/" + part).toString()));
        }
        String context = Cli.write(folder, "context.yaml", "watchlists: {Known_Location: [US, SE]}\n");
        List<String> found = new ArrayList<>();
        try (var files = Files.list(Corpus.path("logs/sentinel-training-lab"))) {
            for (Path file : files.sorted().toList()) {
                List<String> arguments =
                        new ArrayList<>(List.of("scan", file.toString(), "--format", "ndjson", "--context", context));
                arguments.addAll(rules);
                Cli.Ran ran = Cli.atRepository().run(arguments.toArray(String[]::new));
                assertThat(ran.code()).as(ran.err()).isZero();
                found.add(file.getFileName() + (ran.out().isEmpty() ? ": none" : ""));
                for (String line : ran.lines()) {
                    JsonNode alert = JSON.readTree(line);
                    found.add("    " + alert.path("severity").asText() + ", "
                            + alert.path("eventCount").asLong() + " events, "
                            + alert.path("time").asText("time unknown") + ": "
                            + alert.path("summary").asText());
                }
            }
        }
        assertThat(String.join("\n", found)).isEqualTo(golden("training-lab-alerts.txt"));
    }

    @Test
    void whatIsInItCanBeInspected() throws IOException {
        Cli.Ran ran =
                Cli.atRepository().run("logs", "inspect", Corpus.path("logs").toString(), "--format", "json");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode inspected = JSON.readTree(ran.out());

        assertThat(inspected.path("files")).hasSizeGreaterThan(200);
        List<String> tables = new ArrayList<>();
        inspected.path("tables").forEach(table -> tables.add(table.path("table").asText()));
        assertThat(tables).contains("SigninLogs", "AuditLogs", "AzureActivity", "OfficeActivity", "SecurityEvent");
    }

    private static String said(JsonNode log) {
        List<String> said = new ArrayList<>();
        for (JsonNode table : log.path("tables")) {
            List<String> shapes = new ArrayList<>();
            table.path("shapes").forEach(shape -> shapes.add(shape.asText()));
            said.add(table.path("table").asText() + " " + table.path("rows").asLong() + " (" + String.join(", ", shapes)
                    + ")"
                    + (table.has("withoutTime")
                            ? " without time " + table.path("withoutTime").asLong()
                            : ""));
        }
        TreeMap<String, Long> others = new TreeMap<>();
        log.path("noRows")
                .properties()
                .forEach(kind -> others.put(kind.getKey(), kind.getValue().asLong()));
        others.forEach((kind, count) -> said.add(count + " x " + kind));
        if (log.path("quarantined").asLong() > 0) {
            said.add(log.path("quarantined").asLong() + " quarantined");
        }
        if (log.has("problem")) {
            said.add(log.path("problem").asText());
        }
        return String.join("; ", said);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = CorpusTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
