package dev.gatehouse.cli.posture;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gatehouse posture}: an export of a directory in, what is not as it should be out. */
final class PostureTest {
    private static final String KIM = "00000000-0000-0000-0000-0000000000a1";
    private static final String LEE = "00000000-0000-0000-0000-0000000000a2";
    private static final String USER_ADMINISTRATOR = "fe930be7-5e62-47db-91af-98c3a49a38b1";
    private static final String GRAPH = "{\"@odata.context\":\"https://graph.microsoft.com/v1.0/$metadata#";

    @TempDir
    private Path folder;

    /** Kim, whose name is that of an everyday account, holds a role all the time; Lee may activate it. */
    private String export(String name, String at, boolean kimHolds) {
        Cli.write(folder, name + "/export.json", "{\"takenAt\":\"" + at + "\"}");
        Cli.write(
                folder,
                name + "/users-0001.json",
                GRAPH + "users\",\"value\":[" + user(KIM, "kim") + "," + user(LEE, "adm_lee") + "]}");
        Cli.write(folder, name + "/groups-0001.json", GRAPH + "groups\",\"value\":[]}");
        String held = kimHolds
                ? "{\"id\":\"s1\",\"principalId\":\"" + KIM + "\",\"roleDefinitionId\":\"" + USER_ADMINISTRATOR
                        + "\",\"directoryScopeId\":\"/\",\"assignmentType\":\"Assigned\",\"startDateTime\":null,"
                        + "\"endDateTime\":null}"
                : "";
        Cli.write(
                folder,
                name + "/roleAssignmentScheduleInstances-0001.json",
                GRAPH + "roleManagement/directory/roleAssignmentScheduleInstances\",\"value\":[" + held + "]}");
        Cli.write(
                folder,
                name + "/roleEligibilityScheduleInstances-0001.json",
                GRAPH
                        + "roleManagement/directory/roleEligibilityScheduleInstances\",\"value\":[{\"id\":\"e1\",\"principalId\":\""
                        + LEE + "\",\"roleDefinitionId\":\"" + USER_ADMINISTRATOR
                        + "\",\"directoryScopeId\":\"/\",\"startDateTime\":\"2026-01-01T00:00:00Z\",\"endDateTime\":null}]}");
        return folder.resolve(name).toString();
    }

    private static String user(String id, String name) {
        return "{\"id\":\"" + id + "\",\"userPrincipalName\":\"" + name + "@test.example\",\"displayName\":\"" + name
                + "\",\"accountEnabled\":true,\"userType\":\"Member\",\"createdDateTime\":\"2025-01-01T00:00:00Z\"}";
    }

    private String now() {
        return export("now", "2026-06-01T12:00:00Z", true);
    }

    private static Cli.Ran posture(String... arguments) {
        List<String> all = new ArrayList<>(List.of("posture"));
        all.addAll(List.of(arguments));
        return Cli.atRepository().run(all.toArray(String[]::new));
    }

    @Test
    void tellsWhatIsAndWhatShouldBe() {
        Cli.Ran ran = posture(now());
        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out())
                .contains("as of 2026-06-01T12:00:00Z, as the export says")
                .contains("high     kim@test.example: Privileged role that is held all the time")
                .contains("User Administrator: active without an end and without activation; should be: eligible")
                .doesNotContain("adm_lee@test.example: Privileged role");
        assertThat(ran.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void saysWhatItCouldNotJudgeAndForWantOfWhat() {
        assertThat(posture(now()).out())
                .contains("Not judged, for the export lacks something")
                .contains("posture-mfa-not-registered: no registered means of authentication");
    }

    @Test
    void explainsWhyItMattersAndHowToMendIt() {
        assertThat(posture(now(), "--explain").out())
                .contains("check standing-assignments; row posture-admin-validation")
                .contains("→ POST /v1.0/roleManagement/directory/")
                .contains(KIM);
    }

    @Test
    void acceptedFindingsStayVisibleAndFailNothing() {
        String context = Cli.write(folder, "gatehouse.yaml", """
                posture: {privilegedNames: ^(adm_|kim)}
                acceptedFindings:
                  - finding: standing-assignments
                    object: kim@test.example
                    reason: until the new shift begins
                    by: Ada
                    until: 2026-07-01
                """);
        Cli.Ran ran = posture(now(), "--context", context, "--fail-on", "high");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out())
                .contains("Accepted (1)")
                .contains("accepted by Ada until 2026-07-01T00:00:00Z: until the new shift begins");
        assertThat(posture(now(), "--fail-on", "high").code()).isEqualTo(ExitCode.ALERTS);
    }

    @Test
    void whatLeadsToTheWorkloadPlaneOnlyIsLessGrave() {
        String context = Cli.write(folder, "gatehouse.yaml", """
                posture: {accountTiers: {kim@test.example: workload}}
                """);
        assertThat(posture(now(), "--context", context).out())
                .contains("medium   kim@test.example: Privileged role on an account that is not named");
    }

    @Test
    void anAcceptanceEndsOnItsDay() {
        String context = Cli.write(folder, "gatehouse.yaml", """
                acceptedFindings:
                  - {finding: standing-assignments, object: kim@test.example, reason: r, by: Ada, until: 2026-06-01}
                """);
        assertThat(posture(now(), "--context", context, "--fail-on", "high").code())
                .isEqualTo(ExitCode.ALERTS);
    }

    @Test
    void twoExportsAreCompared() {
        String before = export("before", "2026-05-01T12:00:00Z", false);
        assertThat(posture(now(), "--before", before).out())
                .contains("Since 2026-05-01T12:00:00Z: 2 opened, 0 closed")
                .contains("opened   kim@test.example: Privileged role that is held all the time");
        assertThat(posture(before, "--before", now()).out()).contains("0 opened, 2 closed");
    }

    @Test
    void jsonHasEverything() throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(posture(now(), "--format", "json").out());
        assertThat(json.get("at").asText()).isEqualTo("2026-06-01T12:00:00Z");
        assertThat(json.get("findings").findValuesAsText("check"))
                .containsExactlyInAnyOrder("posture-naming-entra-roles", "standing-assignments");
        JsonNode finding = json.get("findings").get(0);
        assertThat(finding.get("object").get("id").asText()).isEqualTo(KIM);
        assertThat(finding.get("state").asText()).isEqualTo("open");
        assertThat(finding.get("tier").asText()).isEqualTo("control");
        assertThat(json.get("unjudged").findValuesAsText("check")).contains("emergency-accounts");
    }

    @Test
    void csvTakesNoNameForAFormula() {
        String csv = posture(now(), "--format", "csv").out();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).startsWith("\uFEFFseverity,state,tier,area,check,").contains("kim@test.example");
    }

    @Test
    void thePageIsWellFormedAndWithoutScripts() throws IOException {
        Path page = folder.resolve("posture.html");
        assertThat(posture(now(), "--format", "html", "-o", page.toString()).code())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(page))
                .contains("<h1>Posture of home</h1>", "held all the time", "Scores by area")
                .doesNotContain("<script");
    }

    @Test
    void whatIsNoExportIsSaidToBeNone() {
        String log =
                Cli.write(folder, "log/signins.json", "{\"id\":\"x\",\"createdDateTime\":\"2026-05-04T10:00:00Z\"}");
        Cli.Ran ran = posture(log);
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err()).contains("nothing of a directory's export");
        assertThat(posture("nowhere").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theHelpListsTheRequestsOfAnExport() {
        assertThat(posture("--help").out())
                .contains("GET /v1.0/roleManagement/directory/roleEligibilityScheduleInstances")
                .contains("RoleManagementPolicy.Read.Directory")
                .contains("scripts/export-directory");
    }

    @Test
    void aScanOfAFolderWithAnExportKnowsWhoIsPrivilegedAndTellsTheFindings() {
        now();
        Cli.write(folder, "now/signins.json", """
                {"id":"s-1","createdDateTime":"2026-05-04T10:00:00Z","userPrincipalName":"kim@test.example",\
                "userId":"%s","appDisplayName":"Azure Portal","ipAddress":"203.0.113.7","isInteractive":true,\
                "status":{"errorCode":50057}}
                """.formatted(KIM));
        String rule = Cli.write(folder, "tier.yml", """
                title: Control plane
                logsource: {product: azure, service: signinlogs}
                detection: {selection: {User.Tier: control}, condition: selection}
                """);
        Cli.Ran ran = Cli.atRepository().run("scan", folder.resolve("now").toString(), "--rules", rule);
        assertThat(ran.err().replaceAll("\\s+", " "))
                .contains("export as of 2026-06-01T12:00:00Z: 2 users, 2 assignments of roles")
                .contains("by state of the directory")
                .doesNotContain("no privileged account is known");
        assertThat(ran.out())
                .as("a sign-in to a disabled account that only the export shows to be privileged")
                .contains("kim@test.example: User Administrator is active without an end")
                .contains("Control plane");
    }

    @Test
    void aFindingInTheReportOfAScanHasNoEmptyTableOfEvidence() {
        String html = Cli.atRepository().run("scan", now(), "--format", "html").out();
        assertThat(html)
                .contains("held all the time", "the directory&#39;s export says so")
                .doesNotContain("<caption>Evidence</caption>", "not known to be privileged");
    }
}
