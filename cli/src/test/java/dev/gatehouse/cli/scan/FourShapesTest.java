package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same real events in four shapes: every choice of the files gives the same alerts, whatever the files are called. */
final class FourShapesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DERIVED = "logs/derived-four-shapes/";
    private static final String LAB = "logs/sentinel-training-lab/";
    private static final String RULES = """
            title: Any sign-in
            id: 3a1d9c5e-0000-4000-8000-000000000005
            logsource: {product: azure, service: signinlogs}
            detection: {selection: {UserPrincipalName|contains: '@'}, condition: selection}
            level: low
            ---
            title: Any audit
            id: 3a1d9c5e-0000-4000-8000-000000000006
            logsource: {product: azure, service: auditlogs}
            detection: {selection: {OperationName|contains: ' '}, condition: selection}
            level: low
            """;

    /** A shape, and the files that hold all events in it. */
    private record Shaped(String name, List<String> files) {}

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyChoiceOfTheSignInFilesGivesTheSameAlerts() throws IOException {
        List<Shaped> shapes = List.of(
                new Shaped("graph", List.of(DERIVED + "signins.a-graph.json")),
                new Shaped("diagnostics", List.of(DERIVED + "signins.b-storage.ndjson")),
                new Shaped("portal", List.of(DERIVED + "InteractiveSignIns_2021-04-19_2021-04-28.c-portal.csv")),
                new Shaped("workspace", List.of(LAB + "sign-in_adelete.csv", LAB + "disable_accounts.csv")));
        everyChoice(shapes, 60);
    }

    @Test
    void everyChoiceOfTheAuditFilesGivesTheSameAlerts() throws IOException {
        List<Shaped> shapes = List.of(
                new Shaped("graph", List.of(DERIVED + "audits.a-graph.json")),
                new Shaped("diagnostics", List.of(DERIVED + "audits.b-storage.ndjson")),
                new Shaped("portal", List.of(DERIVED + "AuditLogs_2021-08-02.c-portal.csv")));
        everyChoice(shapes, 8);
    }

    private void everyChoice(List<Shaped> shapes, int events) throws IOException {
        Random random = new Random(events);
        Set<String> expected = new TreeSet<>();
        for (int choice = 1; choice < 1 << shapes.size(); choice++) {
            List<String> files = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < shapes.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    files.addAll(shapes.get(i).files());
                    names.add(shapes.get(i).name());
                }
            }
            Collections.shuffle(files, random);
            Set<String> alerts = alerts(choice + "-" + events, files);
            if (expected.isEmpty()) {
                expected.addAll(alerts);
                assertThat(expected).hasSize(events);
            }
            assertThat(alerts).as("%s", names).isEqualTo(expected);
        }
    }

    private Set<String> alerts(String name, List<String> files) throws IOException {
        Path in = folder.resolve(name);
        for (int i = 0; i < files.size(); i++) {
            Cli.write(in, i + ".log", Files.readAllBytes(Corpus.path(files.get(i))));
        }
        Cli.write(folder, "detections/rules.yml", RULES);
        Cli.Ran ran = Cli.at(folder).run("scan", in.toString(), "--format", "ndjson");
        assertThat(ran.code()).as(ran.err()).isZero();
        Set<String> alerts = new TreeSet<>();
        for (String line : ran.lines()) {
            JsonNode alert = JSON.readTree(line);
            alerts.add(alert.path("id").asText() + " "
                    + alert.path("rule").path("title").asText() + " "
                    + alert.path("summary").asText() + " "
                    + alert.path("eventCount").asLong());
        }
        assertThat(alerts).hasSameSizeAs(ran.lines());
        return alerts;
    }
}
