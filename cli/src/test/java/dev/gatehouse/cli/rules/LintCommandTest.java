package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.Corpus;
import dev.gatehouse.cli.console.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LintCommandTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatIsWrongWithEachRuleAndHowManyThereAre() {
        Cli.write(folder, "rules/a.yml", rule(1, "OperationName: Disable account"));
        Cli.write(folder, "rules/b.yml", rule(2, "Wherever: x"));
        Cli.write(folder, "rules/c.yml", rule(3, "Status: Sucess"));
        Cli.Ran ran =
                Cli.at(folder).run("rules", "lint", folder.resolve("rules").toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.lines().stream().map(line -> line.replace(folder.toString(), "DIR")))
                .containsExactly(
                        "DIR/rules/b.yml:1",
                        "  Rule 2",
                        "  warning     no row of AuditLogs has the field Wherever; correct it, or say in a field table what",
                        "              it stands for [field-unknown, 5:17]",
                        "  warning     the rule can never fire: AuditLogs has no field Wherever; correct it, or say in a",
                        "              field table what its fields and values stand for [never-fires, 1:1]",
                        "",
                        "DIR/rules/c.yml:1",
                        "  Rule 3",
                        "  warning     the rule holds for everyday events: a user created; a user deleted; a user changed;",
                        "              and 12 more; ask for more, such as Actor.IsPrivileged or User.IsPrivileged",
                        "              [over-broad, 1:1]",
                        "  stands for  Status: Sucess → Result: success",
                        "",
                        "rules     3: 1 without a finding, 1 can never fire, 1 over-broad",
                        "fields    all known in 2 rules, some by alias in 1, unknown in 1",
                        "findings  0 errors, 3 warnings, 0 notes");
    }

    @Test
    void showsAllRulesAndFieldsOnRequest() {
        Cli.write(folder, "rules/a.yml", rule(1, "OperationName: Disable account, Status: Success"));
        Cli.Ran ran =
                Cli.at(folder).run("rules", "lint", folder.resolve("rules").toString(), "--all");
        assertThat(ran.out())
                .contains(
                        "Rule 1", "  known       OperationName\n", "  stands for  Status: Success → Result: success (");
    }

    @Test
    void aRuleThatIsNotUsedIsAnErrorAndTheExitCodeSaysSo() {
        Cli.write(folder, "rules/a.yml", "title: Rule\ndetection: [\n");
        Cli.write(folder, "rules/b.yml", rule(1, "OperationName|expand: '%ours%'"));
        String context = Cli.write(folder, "gatehouse.yaml", "watchlists: {ours: [Disable account]}");
        String rules = folder.resolve("rules").toString();
        Cli.Ran ran = Cli.at(folder).run("rules", "lint", rules);
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.out())
                .contains(
                        "a.yml", "the placeholder %ours% has no values", "rules     1: 0 without a finding, 1 refused");
        assertThat(Cli.at(folder)
                        .run("rules", "lint", rules + "/b.yml", "--context", context)
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void rulesWithOneIdAreAnError() {
        Cli.write(folder, "rules/a.yml", rule(1, "OperationName: Disable account"));
        Cli.write(folder, "rules/b.yml", rule(1, "OperationName: Enable account"));
        Cli.Ran ran =
                Cli.at(folder).run("rules", "lint", folder.resolve("rules").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.out()).contains("duplicate-rule-id");
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        Cli.Ran ran = Cli.at(folder).run("rules", "lint", folder.resolve("gone").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.out()).contains("does not exist");
    }

    @Test
    void aMistakeInTheContextIsToldAndTheRulesAreStillLookedAt() {
        Cli.write(folder, "rules/a.yml", rule(1, "OperationName: Disable account"));
        String context = Cli.write(folder, "gatehouse.yaml", "fieldTables: [gone.yaml]");
        Cli.Ran ran =
                Cli.at(folder).run("rules", "lint", folder.resolve("rules").toString(), "--context", context);
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("gone.yaml: does not exist");
        assertThat(ran.out()).contains("rules     1: 1 without a finding");
    }

    @Test
    void writesOneJsonObject() {
        String file = Cli.write(folder, "rules/a.yml", rule(1, "Status: Sucess, Wherever: x"));
        Cli.Ran ran = Cli.at(folder).run("rules", "lint", file, "--format", "json");
        assertThat(ran.out().replace(folder.toString(), "DIR"))
                .isEqualTo("""
                        {"rules":[{"id":"00000000-0000-4000-8000-000000000001","title":"Rule 1","source":"community",\
                        "file":"DIR/rules/a.yml","line":1,"tables":["AuditLogs"],"fires":"never",\
                        "fields":[{"field":"Status","how":"aliased","values":["Sucess"],"to":"Result: success",\
                        "by":"fields.yaml of Gatehouse:134:17"},{"field":"Wherever","how":"unknown"}],\
                        "findings":[{"code":"field-unknown","severity":"warning",\
                        "message":"no row of AuditLogs has the field Wherever","file":"DIR/rules/a.yml","line":5,"column":33,\
                        "remedy":"correct it, or say in a field table what it stands for"},\
                        {"code":"never-fires","severity":"warning",\
                        "message":"the rule can never fire: AuditLogs has no field Wherever","file":"DIR/rules/a.yml",\
                        "line":1,"column":1,\
                        "remedy":"correct it, or say in a field table what its fields and values stand for"}]}],\
                        "files":[],"counts":{"rules":1,"resolved":0,"aliased":1,"unknown":1,"noTable":0,"never":1,\
                        "unlikely":0,"overBroad":0,"placeholders":0,"refused":0,"clean":0}}
                        """.replaceFirst("fields.yaml of Gatehouse:134:17", place(ran.out())));
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void withoutAFolderItLooksAtGatehousesOwnRules() {
        Cli.Ran ran = Cli.atRepository().run("rules", "lint");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).contains("0 errors, 0 warnings");
    }

    /** The example of docs/rules.md. */
    @Test
    void theExampleOfAFieldTableIsSound() {
        Path example = Path.of("..", "examples", "field-tables");
        Cli.Ran ran = Cli.at(folder)
                .run(
                        "rules",
                        "lint",
                        example.resolve("rules").toString(),
                        "--all",
                        "--context",
                        example.resolve("gatehouse.yaml").toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("Event → OperationName (", "Outcome: Suces → Result: success (", "1 without a finding");
    }

    @Test
    void writesToAFileButNeverOverARule() throws Exception {
        Path rule = Path.of(Cli.write(folder, "rules/a.yml", rule(1, "OperationName: Disable account")));
        Path report = folder.resolve("report.txt");
        assertThat(Cli.at(folder)
                        .run("rules", "lint", rule.toString(), "-o", report.toString())
                        .code())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(report)).contains("1 without a finding");
        Cli.Ran ran = Cli.at(folder).run("rules", "lint", rule.toString(), "-o", rule.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(Files.readString(rule)).startsWith("title");
    }

    /** What fired on real logs can fire. */
    @Test
    void noRuleThatFiredIsCalledImpossible() {
        String rules = Corpus.path("sigmahq/rules/cloud").toString();
        String logs = Corpus.path("logs").toString();
        String example = Path.of("..", "examples", "contoso").toString();
        Cli.Ran scan =
                Cli.at(folder).run("scan", logs, example, "--no-catalogue", "--rules", rules, "--format", "ndjson");
        Set<String> fired = ids(Pattern.compile("\"rule\":\\{\"id\":\"([^\"]+)"), scan.out());
        Cli.Ran lint = Cli.at(folder).run("rules", "lint", rules, "--format", "json");
        Set<String> able =
                ids(Pattern.compile("\"id\":\"([^\"]+)\",\"title\":(?:(?!\"fires\").)*\"fires\":\"can\""), lint.out());
        assertThat(fired).hasSizeGreaterThan(20);
        assertThat(able).containsAll(fired);
    }

    private static Set<String> ids(Pattern pattern, String text) {
        Set<String> ids = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    /** The table moves on; that it is named is enough. */
    private static String place(String json) {
        Matcher matcher = Pattern.compile("fields.yaml of Gatehouse:\\d+:\\d+").matcher(json);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private static String rule(int number, String tests) {
        return """
                title: Rule %d
                id: 00000000-0000-4000-8000-00000000000%d
                logsource: {product: azure, service: auditlogs}
                detection:
                    selection: {%s}
                    condition: selection
                """.formatted(number, number, tests);
    }
}
