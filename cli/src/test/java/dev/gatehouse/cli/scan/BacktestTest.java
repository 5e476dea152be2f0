package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules backtest}: how many alerts rules would have raised, and which limit would do. */
final class BacktestTest {
    private static final String RULES = """
            title: Wrong password
            name: wrong
            logsource: {product: azure, service: signinlogs}
            detection: {s: {ResultType: '50126'}, condition: s}
            ---
            title: Many
            name: many
            correlation: {type: event_count, rules: [wrong], group-by: [UserId], timespan: 1h, condition: {gte: 2}}
            """;

    @TempDir
    private Path folder;

    /** In 14 days, on each of the first so many days one more wrong password than on the day before, beginning with one. */
    private String logs(int days) {
        StringBuilder logs = new StringBuilder();
        for (int day = 1; day <= 14; day++) {
            int count = day <= days ? day : 1;
            for (int i = 0; i < count; i++) {
                logs.append("""
                        {"id":"%d-%d","createdDateTime":"2026-05-%02dT10:%02d:00Z","userPrincipalName":"lee@contoso.example",\
                        "userId":"5eed278c-7d62-585c-83e3-0500a7574fb6","appDisplayName":"Azure Portal",\
                        "ipAddress":"203.0.113.7","isInteractive":true,"status":{"errorCode":50126}}
                        """.formatted(day, i, day, i));
            }
        }
        return Cli.write(folder, "signins.json", logs.toString());
    }

    private Cli.Ran backtest(String... more) {
        String rules = Cli.write(folder, "rules/many.yml", RULES);
        String[] all = new String[4 + more.length];
        all[0] = "rules";
        all[1] = "backtest";
        all[2] = rules;
        all[3] = logs(6);
        System.arraycopy(more, 0, all, 4, more.length);
        return Cli.atRepository().run(all);
    }

    @Test
    void theLeastLimitIsProposedThatRaisesFewEnough() {
        Cli.Ran ran = backtest();
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out())
                .as("days with two to six of them")
                .containsPattern("many +5 +0 +0\\.38 +1 +2 +6\n")
                .contains("over 13.0 days")
                .contains("thresholds:\n  many: 6\n");
    }

    @Test
    void asManyAWeekAsAreWanted() {
        assertThat(backtest("--per-week", "1.7").out()).contains("many: 4\n");
        assertThat(backtest("--per-week", "0").out()).contains("many: 7\n");
        assertThat(backtest("--per-week", "9").out()).doesNotContain("thresholds:");
    }

    @Test
    void theProposedLimitDoesWhatItPromises() {
        String context = Cli.write(folder, "gatehouse.yaml", "thresholds:\n  many: 6\n");
        assertThat(backtest("--context", context).out()).containsPattern("many +1 +0 +0\\.08 +1 +6 +6\n");
    }

    @Test
    void whatIsExcludedOrPlannedDoesNotRaiseTheLimit() {
        String excluded = Cli.write(folder, "excluded.yaml", """
                exclusions:
                  - rule: many
                    entity: lee@contoso.example
                    reason: a robot
                    from: 2026-05-05
                    until: 2026-05-07
                """);
        String planned = Cli.write(folder, "planned.yaml", """
                plannedChanges:
                  - rules: [many]
                    entities: [lee@contoso.example]
                    reason: a change of the fifth and sixth day
                    from: 2026-05-05
                    until: 2026-05-07
                """);
        for (String context : List.of(excluded, planned)) {
            assertThat(backtest("--context", context).out())
                    .as("days with two, three and four of them are left")
                    .containsPattern("many +3 +2 +0\\.23 +1 +2 +4\n")
                    .contains("thresholds:\n  many: 4\n");
            assertThat(backtest("--context", context, "--per-week", "0").out()).contains("thresholds:\n  many: 5\n");
        }
    }

    @Test
    void whereNothingIsNewsNothingIsProposed() {
        String context = Cli.write(folder, "quiet.yaml", """
                thresholds:
                  many: 1
                exclusions:
                  - rule: many
                    entity: lee@contoso.example
                    reason: a robot
                    from: 2026-05-01
                    until: 2026-06-01
                """);
        assertThat(backtest("--context", context).out())
                .containsPattern("many +0 +14 +0\\.00 +0 +1\n")
                .doesNotContain("thresholds:");
    }

    @Test
    void anEpisodeThatOnlyALowerLimitFindsCounts() {
        String context = Cli.write(folder, "higher.yaml", """
                thresholds:
                  many: 6
                exclusions:
                  - rule: many
                    entity: lee@contoso.example
                    reason: a robot
                    from: 2026-05-01
                    until: 2026-06-01
                """);
        assertThat(backtest("--context", context).out())
                .as("days with up to five of them raise no alert that could be excluded")
                .containsPattern("many +0 +1 +0\\.00 +0 +6 +5\n");
    }

    @Test
    void aCountThatMustBeExceededIsOneLess() {
        String rules = Cli.write(folder, "gt.yml", RULES.replace("gte: 2", "gt: 1"));
        Cli.Ran ran = Cli.atRepository().run("rules", "backtest", rules, logs(6));
        assertThat(ran.out()).contains("thresholds:\n  many: 5\n");
    }

    @Test
    void aMeanThatMustBeExceededIsNotRoundedDown() {
        String rules = Cli.write(
                folder,
                "mean.yml",
                RULES.replace("type: event_count", "type: value_avg")
                        .replace("{gte: 2}", "{field: ProcessingTimeInMilliseconds, gt: 1}"));
        StringBuilder logs = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            logs.append("""
                    {"id":"%d","createdDateTime":"2026-05-04T10:0%d:00Z","userPrincipalName":"lee@contoso.example",\
                    "userId":"5eed278c-7d62-585c-83e3-0500a7574fb6","appDisplayName":"Azure Portal",\
                    "ipAddress":"203.0.113.7","isInteractive":true,"processingTimeInMilliseconds":%d,\
                    "status":{"errorCode":50126}}
                    """.formatted(i, i, 3 + i));
        }
        String file = Cli.write(folder, "mean.json", logs.toString());
        Cli.Ran ran = Cli.atRepository().run("rules", "backtest", rules, file, "--per-week", "0");
        assertThat(ran.out()).as("3.5 on average").contains("thresholds:\n  many: 4\n");
    }

    @Test
    void whatIsWrongIsTold() {
        assertThat(Cli.atRepository()
                        .run("rules", "backtest", "nowhere", "nothing")
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(backtest("--per-week", "-1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(backtest("--per-week", "NaN").code()).isEqualTo(ExitCode.USAGE);
        Cli.Ran ran = backtest("--per-week", "10001");
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("--per-week must be from 0 to 10000");
    }

    @Test
    void theWholeCatalogueIsHeldAgainstAnExample() {
        Cli.Ran ran = Cli.atRepository()
                .run(
                        "rules",
                        "backtest",
                        "../detections",
                        "../examples/contoso",
                        "--context",
                        "../examples/contoso/gatehouse.yaml");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out())
                .containsPattern("\npim-elevation +70 +0 +")
                .contains("bad-passwords-of-a-privileged-account");
    }
}
