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

/** Two rules and their tests, of which some fail. */
final class RulesCommandsTest {
    private static final String EVENT = """
            {"id":"a","createdDateTime":"2026-05-04T09:41:00Z","userPrincipalName":"kim@contoso.example",\
            "userId":"6d43646f-6d4e-53bc-8391-938ae6dd27fb","appDisplayName":"Azure Portal","isInteractive":true,\
            "ipAddress":"192.0.2.7","status":{"errorCode":50126}}""";
    private static final String AUDIT = """
            {"id":"b","activityDisplayName":"Add member to role","activityDateTime":"2026-05-04T10:00:00Z",\
            "loggedByService":"Core Directory","category":"RoleManagement","initiatedBy":{},"targetResources":[\
            {"id":"1","type":"Role","displayName":"Reader"},{"id":"2","type":"User","userPrincipalName":"jo@fabrikam.example"}]}""";
    private static final String CONTEXT = "privilegedAccounts: [kim@contoso.example]\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void rules() throws IOException {
        Cli.write(folder, "detections/rules.yml", resource("rules.yml"));
        Cli.write(folder, "detections/rules.test.yml", resource("rules.test.yml"));
        Cli.write(folder, "gatehouse.yaml", CONTEXT);
    }

    @Test
    void listsForPeople() throws IOException {
        Cli.Ran ran = run("rules", "list");
        assertThat(shown(ran)).isEqualTo(resource("list.txt"));
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void listsAsJson() throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(run("rules", "list", "--format", "json").out());
        assertThat(all.get("rules")).hasSize(2);
        assertThat(run("rules", "list", "--format", "ndjson").lines()).hasSize(2);
        JsonNode first = new ObjectMapper()
                .readTree(run("rules", "list", "--format", "ndjson").lines().getFirst());
        assertThat(first).isEqualTo(all.at("/rules/0"));
        assertThat(first.at("/name").asText()).isEqualTo("wrong-password");
        assertThat(first.at("/line").asInt()).isEqualTo(1);
        assertThat(first.at("/level").asText()).isEqualTo("high");
        assertThat(first.at("/source").asText()).isEqualTo("catalogue");
        assertThat(first.at("/logSource/service").asText()).isEqualTo("signinlogs");
        assertThat(first.at("/logSource/category").isNull()).isTrue();
        assertThat(first.at("/tables/0").asText()).isEqualTo("SigninLogs");
        assertThat(first.at("/rows")).hasSize(2);
        assertThat(first.at("/attack/0").asText()).isEqualTo("T1110");
    }

    @Test
    void saysWhoseEvidenceCountsAgainstThem() throws IOException {
        String marked = Cli.write(folder, "marked/one.yml", """
                title: Marked
                logsource: {product: azure, service: signinlogs}
                detection: {a: {ResultType: '0'}, condition: a}
                custom: {evidence: authenticated, entities: [User]}
                """);
        assertThat(run("rules", "list", marked).out()).contains("community · evidence: authenticated · ");
        assertThat(new ObjectMapper()
                        .readTree(run("rules", "list", "--format", "ndjson", marked)
                                .out())
                        .path("evidence")
                        .asText())
                .isEqualTo("authenticated");
        assertThat(new ObjectMapper()
                        .readTree(run("rules", "list", "--format", "ndjson")
                                .lines()
                                .getFirst())
                        .path("evidence")
                        .isNull())
                .isTrue();
    }

    @Test
    void filtersByLevelAndText() {
        assertThat(run("rules", "list", "--level", "HIGH,critical").out())
                .endsWith("1 rule: 1 high\n")
                .contains("Wrong password");
        assertThat(run("rules", "list", "--text", "auditlogs", "--text", "ROLE").out())
                .endsWith("1 rule: 1 informational\n");
        assertThat(run("rules", "list", "--text", "nothing like it").out()).isEqualTo("No rules.\n");
        assertThat(run("rules", "list", "--level", "loud").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void foldersStandInPlaceOfTheCatalogueAndFurtherRulesBesideIt() {
        String other = Cli.write(folder, "other/one.yml", """
                title: Other
                logsource: {product: linux, service: auth}
                detection: {a: {B: c}, condition: a}
                """);
        assertThat(run("rules", "list", other).out())
                .contains("linux auth: nothing that is read")
                .endsWith("1 rule: 1 medium\n");
        assertThat(run("rules", "list", "--rules", other).out()).contains("3 rules: 1 high, 1 medium, 1 informational");
    }

    @Test
    void aWrongRuleIsToldAndNotListed() {
        String wrong = Cli.write(folder, "other/one.yml", """
                title: Other
                logsource: {product: azure, service: signinlogs}
                detection: {a: {UserId|expand: '%nobody%'}, condition: a}
                """);
        Cli.Ran ran = run("rules", "list", wrong);
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.out()).isEqualTo("No rules.\n");
        assertThat(ran.err()).contains("one.yml:3:").contains("nobody");
        assertThat(run("rules", "list", folder.resolve("gone").toString()).err())
                .contains("does not exist");
    }

    @Test
    void testsForPeople() throws IOException {
        Cli.Ran ran = run("rules", "test");
        assertThat(shown(ran)).isEqualTo(resource("tests.txt"));
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void testsAsJson() throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(run("rules", "test", "--format", "json").out());
        assertThat(report.at("/tests").asInt()).isEqualTo(5);
        assertThat(report.at("/failed").asInt()).isEqualTo(3);
        assertThat(report.at("/results/0/passed").asBoolean()).isTrue();
        assertThat(report.at("/results/2/line").asInt()).isEqualTo(20);
        assertThat(report.at("/results/2/fired/0").asText()).isEqualTo("wrong-password");
        assertThat(report.at("/results/2/differences/0/why/0/field").asText()).isEqualTo("ResultType");
        assertThat(report.at("/results/4/differences/1/judged").asBoolean()).isFalse();
        assertThat(report.get("untested")).isEmpty();
    }

    @Test
    void allThatPassesIsOneLine() {
        Cli.write(folder, "detections/rules.test.yml", "tests: []\n");
        Cli.write(folder, "mine/a.yaml", """
                title: Mine
                logsource: {product: azure, service: signinlogs}
                detection: {a: {ResultType: 50126}, condition: a}
                """);
        String tests =
                Cli.write(folder, "mine/a.test.yaml", "tests:\n  - {name: a, expect: fires, event: " + EVENT + "}\n");
        Cli.Ran ran = run("rules", "test", folder.resolve("mine").toString());
        assertThat(ran.out()).isEqualTo("1 rule, 1 test: all passed\n");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(run("rules", "test", tests).out()).isEqualTo(ran.out());
        assertThat(run("rules", "test").lines())
                .startsWith("2 rules, 0 tests: nothing to run", "without a test that fires: 2 rules");
    }

    @Test
    void mistakesInTestFilesAreTold() {
        Cli.write(folder, "detections/rules.test.yml", "tests:\n  - {name: a, expect: maybe, event: " + EVENT + "}\n");
        Cli.write(folder, "detections/orphan.test.yml", "tests: []\n");
        Cli.Ran ran = run("rules", "test");
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err())
                .contains("rules.test.yml:2:23: expect is 'maybe' [bad-value] - write fires, quiet, or")
                .contains("orphan.test.yml:1:1: there is no rule file beside these tests");
        Cli.write(folder, "detections/orphan.yml", "title: [\n");
        assertThat(run("rules", "test").err()).contains("orphan.yml:").contains("not YAML");
        assertThat(run("rules", "test", folder.resolve("gone").toString()).code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void explainsForPeople() throws IOException {
        String events = Cli.write(folder, "events.json", "[" + EVENT + ",\n" + AUDIT + "]");
        Cli.Ran ran = explain("rules.yml", events);
        assertThat(shown(ran)).isEqualTo(resource("explain.txt"));
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err()).isEmpty();
        assertThat(Cli.at(folder)
                        .coloured()
                        .run("rules", "explain", "row-two", EVENT)
                        .out())
                .contains("\033[1;31m✗")
                .contains("\033[32m✓");
    }

    @Test
    void explainsAsJson() throws IOException {
        Cli.Ran ran = Cli.at(folder)
                .in(AUDIT.getBytes(StandardCharsets.UTF_8))
                .run("rules", "explain", "22222222-2222-4222-8222-222222222222", "-", "--format", "json");
        JsonNode event = new ObjectMapper().readTree(ran.out()).at("/events/0");
        assertThat(event.at("/table").asText()).isEqualTo("AuditLogs");
        assertThat(event.at("/source/name").asText()).isEqualTo("-");
        JsonNode rule = event.at("/rules/0");
        assertThat(rule.at("/verdict").asText()).isEqualTo("quiet");
        assertThat(rule.at("/tree/kind").asText()).isEqualTo("search");
        JsonNode element = rule.at("/tree/parts/0/parts/1");
        assertThat(element.at("/kind").asText()).isEqualTo("element");
        assertThat(element.at("/list").asText()).isEqualTo("Target");
        assertThat(element.at("/number").asInt()).isEqualTo(2);
        assertThat(rule.at("/why/0/column").asText()).isEqualTo("Target.UserPrincipalName");
        assertThat(rule.at("/why/0/values/0").asText()).isEqualTo("jo@fabrikam.example");
        assertThat(rule.at("/why/0/wanted").asBoolean()).isTrue();
    }

    @Test
    void aRuleIsFoundByWhateverNamesIt() {
        for (String rule : new String[] {
            "wrong-password",
            "WRONG password for a privileged account",
            "11111111-1111-4111-8111-111111111111",
            "row-one"
        }) {
            assertThat(run("rules", "explain", rule, EVENT).lines())
                    .as(rule)
                    .contains("rule     Wrong password for a privileged account", "verdict  quiet");
        }
        Cli.Ran unknown = run("rules", "explain", "password", EVENT);
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("did you mean 'Wrong password for a privileged account'?");
        assertThat(run("rules", "explain", "gone.yml", EVENT).err()).contains("gone.yml:1:1: does not exist");
    }

    @Test
    void saysWhatIsNoEvent() {
        Cli.Ran nothing = run("rules", "explain", "row-one", "{\"a\": 1}");
        assertThat(nothing.err()).contains("-: the record at byte 0 is not judged: it is no log record");
        assertThat(nothing.out()).isEqualTo("No event.\n");
        Cli.Ran broken = run("rules", "explain", "row-one", "{\"a\": ");
        assertThat(broken.code()).isEqualTo(ExitCode.INPUT);
        Cli.Ran gone = run("rules", "explain", "row-one", "gone.json");
        assertThat(gone.code()).isEqualTo(ExitCode.USAGE);
        assertThat(gone.err()).contains("gone.json: does not exist");
        Cli.Ran text = run("rules", "explain", "row-one", Cli.write(folder, "notes.txt", "Call Kim."));
        assertThat(text.code()).isEqualTo(ExitCode.INPUT);
        assertThat(text.err()).contains("is text without any JSON record");
    }

    @Test
    void explainsNoMoreThanAsked() {
        Cli.Ran ran = run("rules", "explain", "row-one", "[" + EVENT + "," + EVENT + "]", "--most", "1");
        assertThat(ran.lines()).filteredOn(line -> line.startsWith("verdict")).hasSize(1);
        assertThat(ran.err()).contains("explained 1 of 2 records");
        assertThat(run("rules", "explain", "row-one", EVENT, "--most", "0").code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("rules", "explain", "row-one", "").err()).contains("an empty RULE or EVENT");
    }

    @Test
    void theGroupNamesItsCommands() {
        assertThat(run("rules").err()).contains("Say what to do: list, test, explain, lint");
        for (String command : new String[] {"list", "test", "explain"}) {
            assertThat(run("rules", command, "--help").out())
                    .contains("Exit codes:")
                    .contains("Examples:");
        }
    }

    private Cli.Ran explain(String rule, String event) {
        return run(
                "rules",
                "explain",
                folder.resolve("detections").resolve(rule).toString(),
                event,
                "--context",
                folder.resolve("gatehouse.yaml").toString());
    }

    private Cli.Ran run(String... arguments) {
        return Cli.at(folder).run(arguments);
    }

    private String shown(Cli.Ran ran) {
        return ran.out().replace(folder.toString(), "HOME");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RulesCommandsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
