package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The story that {@code examples/contoso} tells is what a scan reads out of it. */
final class ContosoExampleTest {
    private static final Path CONTOSO = Path.of("..", "examples", "contoso");
    private static final String CONTEXT = CONTOSO.resolve("gatehouse.yaml").toString();

    @Test
    void raisesTheAlertsOfTheStoryAndNoOther() throws IOException {
        Cli.Ran ran = Cli.atRepository()
                .run("scan", CONTOSO.toString(), "--context", CONTEXT, "--format", "ndjson", "--fail-on", "high");

        Set<String> raised = new TreeSet<>();
        int findings = 0;
        for (String line : ran.lines()) {
            JsonNode alert = new ObjectMapper().readTree(line);
            if (alert.get("severity").asText().equals("informational")) {
                assertThat(alert.at("/rule/rows/0").asText()).isIn("pim-elevation", "baseline-elevation-policy");
                continue;
            }
            if (alert.get("eventCount").asInt() == 0) {
                findings++;
                continue;
            }
            String event = telling(alert.get("steps"));
            String row = alert.at("/rule/rows/0").asText();
            raised.add(row + " " + event);
            assertThat(names(alert)).as(line).contains(expectedEntity(row, event));
        }
        assertThat(raised).isEqualTo(new TreeSet<>(expected()));
        assertThat(findings).as("about the state of the directory").isEqualTo(38);
        assertThat(ran.code()).isEqualTo(ExitCode.ALERTS);
    }

    /** The event that an alert is about: the first of a rule, and the one that completes a correlation. */
    private static String telling(JsonNode steps) {
        JsonNode first = steps.get(0).get("events");
        JsonNode last = steps.get(steps.size() - 1).get("events");
        return (first.isEmpty() ? last.get(last.size() - 1) : first.get(0))
                .get("id")
                .asText();
    }

    @Test
    void saysWhatWasReadWhoIsPrivilegedAndThatCopiesAreOneEvent() {
        Cli.Ran ran = Cli.atRepository().run("scan", CONTOSO.toString(), "--context", CONTEXT);

        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err())
                .contains("records are copies of 333 events")
                .contains("2 of them for emergency access")
                .contains("alerts        180 on 156 events: 2 critical, 55 high, 25 medium, 4 low, 94 informational")
                .contains("could not see security-alert-privileged: no rows of SecurityAlert")
                .doesNotContain("quarantined")
                .doesNotContain("no rows of AuditLogs")
                .doesNotContain("no rows of SigninLogs");
        assertThat(ran.out())
                .as("what was activated from the attacker's address is told")
                .contains("info     2026-05-15 00:16:11  Lena Weber (admin) activated Global Administrator");
        assertThat(ran.lines().getLast())
                .isEqualTo("info     68 times             Role activated in PIM (--explain shows each)");
        assertThat(ran.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void saysWhatItCouldNotSeeWithoutContextAndAudits() {
        Cli.Ran ran = Cli.atRepository()
                .run("scan", CONTOSO.resolve("graph/signIns-page1.json.gz").toString());

        assertThat(ran.err().replaceAll("\\s+", " "))
                .contains("WARNING")
                .contains("no privileged account is known")
                .contains("no rows of AuditLogs; add directory audits")
                .contains("no emergency access account is named");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
    }

    private static List<String> names(JsonNode alert) {
        List<String> names = new ArrayList<>();
        alert.get("entities").forEach(entity -> names.add(entity.get("name").asText()));
        return names;
    }

    private static List<String> expected() throws IOException {
        return lines().stream().map(cells -> cells.get(0) + " " + cells.get(1)).toList();
    }

    private static String expectedEntity(String row, String event) throws IOException {
        return lines().stream()
                .filter(cells -> cells.get(0).equals(row) && cells.get(1).equals(event))
                .map(cells -> cells.get(2))
                .findFirst()
                .orElse("(not in the story)");
    }

    private static List<List<String>> lines() throws IOException {
        return Files.readAllLines(CONTOSO.resolve(".expected.tsv")).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
