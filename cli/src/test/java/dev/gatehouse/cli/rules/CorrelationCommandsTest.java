package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two rules, a correlation of one, a correlation of this and the other, and a filter. */
final class CorrelationCommandsTest {
    @TempDir
    private Path folder;

    private String events = "";

    @BeforeEach
    void rules() throws IOException {
        Cli.write(folder, "detections/guessed.yml", resource("guessed.yml"));
        Cli.write(folder, "detections/guessed.test.yml", resource("guessed.test.yml"));
        events = Cli.write(folder, "guessed.json", resource("guessed.json"));
    }

    @Test
    void listsForPeople() throws IOException {
        Cli.Ran ran = run("rules", "list");
        assertThat(shown(ran)).isEqualTo(resource("guessed-list.txt"));
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err()).isEmpty();
        assertThat(run("rules", "list", "--level", "high").out()).endsWith("1 correlation: 1 high\n");
        assertThat(run("rules", "list", "--text", "five-wrong").out()).endsWith("2 correlations: 1 high, 1 medium\n");
        assertThat(run("rules", "list", "--text", "filter").out()).endsWith("1 filter\n");
    }

    @Test
    void listsAsJson() throws IOException {
        JsonNode rules = json("rules", "list", "--format", "json").get("rules");
        assertThat(rules.findValuesAsText("kind"))
                .containsExactly("rule", "rule", "correlation", "correlation", "filter");
        assertThat(rules.at("/0/alerts").asBoolean()).isFalse();
        JsonNode inner = rules.get(2);
        assertThat(inner.at("/type").asText()).isEqualTo("event_count");
        assertThat(inner.at("/condition").asText()).isEqualTo(">= 5 within 10 minutes");
        assertThat(inner.at("/timespanSeconds").asInt()).isEqualTo(600);
        assertThat(inner.at("/groupBy/0").asText()).isEqualTo("UserPrincipalName");
        assertThat(inner.at("/refersTo/0").asText()).isEqualTo("wrong-password");
        assertThat(inner.at("/tables/0").asText()).isEqualTo("SigninLogs");
        assertThat(inner.at("/alerts").asBoolean()).isFalse();
        assertThat(rules.at("/3/alerts").asBoolean()).isTrue();
        assertThat(rules.at("/4/holdsBack/0").asText()).isEqualTo("wrong-password");
        assertThat(rules.at("/4/logSource/service").asText()).isEqualTo("signinlogs");
    }

    @Test
    void aFilterForNoRuleIsListedAsSuch() {
        String other = Cli.write(folder, "other/filter.yml", """
                title: For nothing
                logsource: {product: azure}
                filter:
                  rules: [gone]
                  a: {IPAddress: 192.0.2.1}
                  condition: not a
                """);
        assertThat(run("rules", "list", other).out()).contains("holds back no rule that is loaded", "1 filter\n");
        assertThat(run("rules", "list", other, "--format", "json").out()).contains("\"holdsBack\":[]");
    }

    @Test
    void testsForPeople() throws IOException {
        Cli.Ran ran = run("rules", "test");
        assertThat(shown(ran)).isEqualTo(resource("guessed-tests.txt"));
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void testsAsJson() throws IOException {
        JsonNode report = json("rules", "test", "--format", "json");
        assertThat(report.at("/rules").asInt()).isEqualTo(2);
        assertThat(report.at("/correlations").asInt()).isEqualTo(2);
        assertThat(report.at("/failed").asInt()).isEqualTo(4);
        JsonNode fired = report.at("/results/3/differences/0");
        assertThat(fired.at("/kind").asText()).isEqualTo("correlation");
        assertThat(fired.at("/groups/0/group/UserPrincipalName").asText()).isEqualTo("lee@fabrikam.example");
        assertThat(fired.at("/groups/0/episodes/0/measure").asInt()).isEqualTo(2);
        JsonNode few = report.at("/results/4/differences/0");
        assertThat(few.at("/silent/0").asText()).isEqualTo("five-wrong");
        assertThat(few.at("/inner/0/groups/0/nearest/measure").asInt()).isEqualTo(4);
        JsonNode alone = report.at("/results/6/differences/0");
        assertThat(alone.at("/rules/0/rule").asText()).isEqualTo("signed-in");
        assertThat(alone.at("/groups/0/nearest/missing/0").asText()).isEqualTo("signed-in");
    }

    @Test
    void onlyWhatRaisesAlertsIsWithoutTests() {
        Cli.write(folder, "detections/guessed.test.yml", "tests: []\n");
        assertThat(run("rules", "test").lines())
                .containsExactly(
                        "2 rules, 2 correlations, 0 tests: nothing to run",
                        "without a test that fires: 1 correlation",
                        "    " + folder.resolve("detections/guessed.yml") + ":27: Password guessed");
    }

    @Test
    void aCorrelationWhoseRuleIsElsewhereCannotBeTested() {
        String other = Cli.write(folder, "other/alone.yml", """
                title: Alone
                correlation: {type: event_count, rules: [gone], group-by: [IPAddress], timespan: 1m, condition: {gte: 2}}
                """);
        Cli.write(
                folder, "other/alone.test.yml", resourceText("guessed.test.yml").split("  - name: five alone")[0]);
        Cli.Ran ran = run("rules", "test", other);
        assertThat(ran.err()).contains("alone.yml:2:1: the correlation refers to 'gone'");
        assertThat(ran.out()).contains("alone is quiet: it was refused; standard error says why");
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void explainsForPeople() throws IOException {
        Cli.Ran ran = run("rules", "explain", "guessed", events, "--most", "2");
        assertThat(shown(ran)).isEqualTo(resource("guessed-explain.txt"));
        assertThat(ran.err())
                .contains("explained 2 of 8 records; --most N explains more. Correlations are judged by all");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void explainsAsJson() throws IOException {
        JsonNode report = json("rules", "explain", "five-wrong", events, "--most", "1", "--format", "json");
        assertThat(report.at("/events")).hasSize(1);
        assertThat(report.at("/events/0/rules").findValuesAsText("name")).contains("wrong-password");
        assertThat(report.at("/events/0/rules/0/verdict").asText()).isEqualTo("quiet");
        JsonNode five = report.at("/correlations/0");
        assertThat(report.at("/correlations")).hasSize(1);
        assertThat(five.at("/verdict").asText()).isEqualTo("fires");
        assertThat(five.at("/alerts").asBoolean()).isFalse();
        assertThat(five.at("/groupCount").asInt()).isEqualTo(2);
        assertThat(five.at("/groups")).hasSize(1);
        assertThat(five.at("/groups/0/episodes/0/first").asText()).isEqualTo("2026-05-04T10:01:00Z");
        assertThat(five.at("/groups/0/episodes/0/lastEvent").asInt()).isEqualTo(6);
    }

    @Test
    void ofNoEventACorrelationHasNothingToSay() {
        assertThat(run("rules", "explain", "guessed", "{\"a\": 1}").out()).isEqualTo("No event.\n");
    }

    @Test
    void aRuleThatIsNamedIsExplainedWithoutItsCorrelations() {
        assertThat(run("rules", "explain", "signed-in", events).out()).doesNotContain("Password guessed");
    }

    @Test
    void aCorrelationIsAmongWhatASetOfLogsLetsSpeak() throws IOException {
        String audits = Cli.write(folder, "audits.json", """
                {"id":"b","activityDisplayName":"Add member to role","activityDateTime":"2026-05-04T10:00:00Z",\
                "loggedByService":"Core Directory","category":"RoleManagement","initiatedBy":{},"targetResources":[]}""");
        JsonNode blind = json("logs", "inspect", audits, "--format", "json").get("detections");
        assertThat(blind.findValuesAsText("title")).containsExactly("Password guessed");
        assertThat(blind.at("/0/kind").asText()).isEqualTo("correlation");
        assertThat(blind.at("/0/speaks").asText()).isEqualTo("no");
        assertThat(run("logs", "inspect", audits).out())
                .contains("1 loaded: 0 can speak, 0 in part, 1 cannot", "no       row-guess: Password guessed");
        assertThat(run("scan", audits).err()).contains("could not see row-guess: no rows of SigninLogs");
        assertThat(run("scan", events).err()).doesNotContain("could not see");
    }

    private JsonNode json(String... arguments) throws IOException {
        return new ObjectMapper().readTree(run(arguments).out());
    }

    private Cli.Ran run(String... arguments) {
        return Cli.at(folder).run(arguments);
    }

    private String shown(Cli.Ran ran) {
        return ran.out().replace(folder.toString(), "HOME");
    }

    private static String resourceText(String name) {
        try {
            return resource(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(CorrelationCommandsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
