package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.scan.Event.User;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScanCommandTest {
    private static final User KIM = new User(1, "adm_kim@contoso.example");
    private static final String GIVEN =
            Event.roleGiven(1, KIM, "2026-05-01T00:00:00Z").graph();
    private static final String LOCKED =
            Event.signIn(1, KIM, "2026-05-04T09:41:07Z", 50053, "203.0.113.24").graph();
    private static final String ID = "ac4fd2f5-0000-4000-8000-000000000001";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsOfALockedAdministrator() {
        String file = Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED + "\n");
        Cli.Ran ran = scan(file);
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .containsIgnoringWhitespaces(
                        "high 2026-05-04 09:41:07 adm_kim@contoso.example refused from 203.0.113.24")
                .contains("signin-account-lockout")
                .containsIgnoringWhitespaces("Global Administrator");
        assertThat(ran.err()).contains("SigninLogs 1").contains("AuditLogs 1").doesNotContain("WARNING");
    }

    @Test
    void findsNothingInNothing() {
        Cli.Ran ran = scan(Cli.write(folder, "empty.json", ""));
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("No alerts.\n");
        assertThat(ran.err()).contains("0 records in 1 files").contains("WARNING");
    }

    @Test
    void anEmptyFolderIsNoMistake() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("none"));
        assertThat(scan(empty.toString()).code()).isZero();
    }

    @Test
    void aPathThatDoesNotExistIsNamedAndTheRestIsRead() {
        String file = Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED);
        Cli.Ran ran = scan(folder.resolve("gone.json").toString(), file);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("gone.json: does not exist");
        assertThat(ran.out()).contains("adm_kim@contoso.example refused");
    }

    @Test
    void aBinaryFileIsNamedAsNoLogAndTheRestIsRead() {
        byte[] binary = new byte[200_000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 31 + 128);
        }
        String file = Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED);
        Cli.Ran ran = scan(Cli.write(folder, "photo.bin", binary), file);
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err()).contains("photo.bin");
        assertThat(ran.out()).contains("adm_kim@contoso.example refused");
    }

    @Test
    void ofATruncatedGzipIsReadWhatIsThere() throws IOException {
        byte[] packed = gzip(GIVEN + "\n" + LOCKED + "\n" + "x".repeat(100_000) + LOCKED);
        String cut = Cli.write(folder, "cut.gz", Arrays.copyOf(packed, packed.length - 20));
        Cli.Ran ran = scan(cut);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("cut.gz: the compressed data ends too early");
        assertThat(ran.out()).contains("adm_kim@contoso.example refused");
    }

    @Test
    void aDamagedGzipIsNamed() throws IOException {
        byte[] packed = gzip(GIVEN + "\n" + LOCKED);
        packed[packed.length / 2] ^= 0x55;
        packed[packed.length / 2 + 1] ^= 0x55;
        Cli.Ran ran = scan(Cli.write(folder, "damaged.gz", packed));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("damaged.gz: the compressed data is damaged");
    }

    @Test
    void whatOnlyBeginsLikeGzipIsNamed() {
        Cli.Ran ran = scan(Cli.write(folder, "two.gz", new byte[] {0x1f, (byte) 0x8b}));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("two.gz: the compressed data ends too early");
    }

    @Test
    void aLineOfAHundredMegabytesIsQuarantinedAndItsNeighboursAreRead() throws IOException {
        Path file = folder.resolve("long.json");
        byte[] filler = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(file)) {
            out.write((GIVEN + "\n{\"id\":\"").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(filler);
            }
            out.write(("\"}\n" + LOCKED + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Cli.Ran ran = scan(file.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains("1 unreadable")
                .contains("too large")
                .containsIgnoringWhitespaces("long.json at byte");
        assertThat(ran.out()).contains("adm_kim@contoso.example refused");
    }

    @Test
    void brokenRecordsAreQuarantinedAndTheirNeighboursAreRead() throws IOException {
        Path quarantine = folder.resolve("quarantine.ndjson");
        String cut = LOCKED.substring(0, 100);
        String file = Cli.write(folder, "broken.json", GIVEN + "\n" + cut + "\n" + LOCKED + "\n");
        Cli.Ran ran = scan(file, "--quarantine", quarantine.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("adm_kim@contoso.example refused");
        assertThat(ran.err())
                .contains("1 unreadable")
                .containsIgnoringWhitespaces("broken.json at byte " + (GIVEN.length() + 1));
        assertThat(Files.readString(quarantine))
                .contains("\"file\":\"" + file + "\"", "\"position\":" + (GIVEN.length() + 1))
                .contains("\"reason\":")
                .contains(cut.substring(1, 4));
    }

    @Test
    void invalidUtf8InARecordStopsNothing() {
        byte[] bytes = (GIVEN + "\n" + LOCKED + "\n").getBytes(StandardCharsets.UTF_8);
        String text = new String(bytes, StandardCharsets.UTF_8);
        bytes[text.indexOf("Malmo") + 1] = (byte) 0xff;
        Cli.Ran ran = scan(Cli.write(folder, "latin1.json", bytes), "--format", "ndjson", "--explain");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("signin-account-lockout");
    }

    @Test
    void hostileTextNeverReachesTheTerminal() {
        String hostile = "evil\\u001b[2J\\u009b31m\\u202egnp\\u000a\\u2028";
        String record = LOCKED.replace("\"failureReason\":\"because\"", "\"failureReason\":\"" + hostile + "\"")
                .replace(ID, "x" + hostile);
        String rule = Cli.write(folder, "rules/all.yml", """
                title: Everything
                logsource: {product: azure, service: signinlogs}
                detection:
                  one: {ResultDescription|contains: evil}
                  condition: one
                """);
        String given = GIVEN.replace("Directory_1_R", "Directory_" + hostile);
        Cli.Ran ran = scan(Cli.write(folder, "hostile.json", given + "\n" + record), "--explain", "--rules", rule);
        assertThat(ran.out()).contains("evil").contains("Everything");
        assertThat(ran.out() + ran.err()).doesNotContain("\u001b", "\u009b", "\u202e", "\u2028");
        Cli.Ran lines = scan(folder.resolve("hostile.json").toString(), "--format", "ndjson", "--rules", rule);
        assertThat(lines.out()).doesNotContain("\u001b");
        assertThat(lines.out().lines()).allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
    }

    @Test
    void aWrongContextIsExplainedAndTheLogsAreStillRead() {
        String context = Cli.write(folder, "context.yaml", "tenant: contoso\nemergencyAcounts: [a@b.example]\n");
        Cli.Ran ran = scan(Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED), "--context", context);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("context.yaml:2:").contains("emergencyAccounts");
        assertThat(ran.out()).contains("adm_kim@contoso.example refused");
    }

    @Test
    void aContextThatIsMissingIsNamed() {
        Cli.Ran ran = scan(
                Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED),
                "--context",
                folder.resolve("nowhere.yaml").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("nowhere.yaml");
        assertThat(ran.out()).contains("adm_kim@contoso.example refused");
    }

    @Test
    void aWrongRuleIsExplainedAndTheOthersAreInForce() {
        Cli.write(folder, "rules/good.yml", rule("Good", "ResultType: '50053'"));
        Cli.write(folder, "rules/wrong.yml", rule("Wrong", "ResultType|contians: '5'"));
        Cli.write(folder, "rules/broken.yml", "title: [\n");
        Cli.write(folder, "rules/latin1.yml", new byte[] {'a', ':', ' ', (byte) 0xe9});
        Cli.write(folder, "rules/good.test.yml", "this: is no rule");
        Cli.write(folder, "rules/readme.md", "nor is this");
        Cli.Ran ran = scan(
                Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED),
                "--rules",
                folder.resolve("rules").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("wrong.yml:4:")
                .contains("contians")
                .contains("broken.yml:")
                .contains("latin1.yml:1:1: is not UTF-8")
                .doesNotContain("good.test.yml")
                .doesNotContain("readme.md");
        assertThat(ran.out()).contains("Good");
    }

    @Test
    void aFolderWithoutRulesIsAMistake() throws IOException {
        Path none = Files.createDirectory(folder.resolve("norules"));
        Cli.Ran ran = scan(Cli.write(folder, "logs.json", LOCKED), "--rules", none.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("norules").contains("holds no rule");
        Cli.Ran missing = scan(
                Cli.write(folder, "logs.json", LOCKED),
                "--rules",
                none.resolve("x").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("does not exist");
    }

    @Test
    void aRuleThatIsNamedTwiceFiresOnce() {
        String rule = Cli.write(folder, "rules/good.yml", rule("Good", "ResultType: '50053'"));
        Cli.Ran ran = scan(
                Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED),
                "--format",
                "ndjson",
                "--rules",
                rule,
                "--rules",
                folder.resolve("rules").toString());
        assertThat(ran.out().lines().filter(line -> line.contains("\"Good\""))).hasSize(1);
    }

    @Test
    void writesTheAlertsToAFile() throws IOException {
        Path output = folder.resolve("alerts.ndjson");
        Cli.Ran ran = Cli.atRepository()
                .coloured()
                .run(
                        "scan",
                        Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED),
                        "--format",
                        "ndjson",
                        "-o",
                        output.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(output)).startsWith("{\"id\":").endsWith("}\n");
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        String logs = Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED);
        for (String option : new String[] {"-o", "--quarantine"}) {
            Cli.Ran ran =
                    scan(logs, option, folder.resolve("no/such/folder.json").toString());
            assertThat(ran.code()).as(option).isEqualTo(2);
            assertThat(ran.err()).contains("no/such/folder.json").contains(option);
        }
    }

    @Test
    void leavesOutWhatHappenedBeforeAndAfter() {
        String logs = Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED);
        assertThat(alerts(logs, "--since", "2026-05-04T09:41:07Z")).isEqualTo(1);
        assertThat(alerts(logs, "--since", "2026-05-04T09:41:08Z")).isZero();
        assertThat(alerts(logs, "--until", "2026-05-04T09:41:07Z")).isZero();
        assertThat(alerts(logs, "--until", "2026-05-04T11:41:08+02:00")).isEqualTo(1);
        assertThat(alerts(logs, "--since", "2026-05-04", "--until", "2026-05-05"))
                .isEqualTo(1);
        assertThat(alerts(logs, "--since", "2026-05-05")).isZero();
    }

    @Test
    void leavesOutWhatIsLessSevere() {
        String logs = Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED);
        assertThat(alerts(logs, "--min-severity", "high")).isEqualTo(1);
        assertThat(alerts(logs, "--min-severity", "CRITICAL")).isZero();
    }

    @Test
    void failsOnASeverityIfAsked() {
        String logs = Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED);
        assertThat(scan(logs, "--fail-on", "high").code()).isEqualTo(3);
        assertThat(scan(logs, "--fail-on", "medium").code()).isEqualTo(3);
        assertThat(scan(logs, "--fail-on", "critical").code()).isZero();
        Cli.Ran hidden = scan(logs, "--fail-on", "high", "--min-severity", "critical");
        assertThat(hidden.code()).isEqualTo(3);
        assertThat(hidden.out()).isEqualTo("No alerts.\n");
        assertThat(scan(logs, "gone", "--fail-on", "high").code()).isEqualTo(2);
    }

    @Test
    void readsStandardInput() throws IOException {
        for (byte[] bytes :
                new byte[][] {(GIVEN + "\n" + LOCKED).getBytes(StandardCharsets.UTF_8), gzip(GIVEN + "\n" + LOCKED)}) {
            Cli.Ran ran = Cli.atRepository().in(bytes).run("scan", "-", "--format", "ndjson");
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).contains("\"source\":{\"name\":\"-\",\"position\":" + (GIVEN.length() + 1) + "}");
        }
    }

    @Test
    void standardInputNamedTwiceIsReadOnce() {
        Cli.Ran ran = Cli.atRepository()
                .in((GIVEN + "\n" + LOCKED).getBytes(StandardCharsets.UTF_8))
                .run("scan", "-", "-", "--format", "ndjson");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().lines()).hasSize(1);
    }

    @Test
    void aConfigurationAmongTheLogsIsMentionedAndNotRead() {
        Cli.write(folder, "in/gatehouse.yaml", "emergencyAccounts: [adm_kim@contoso.example]");
        Cli.write(folder, "in/logs.json", GIVEN + "\n" + LOCKED);
        Cli.Ran ran = scan(folder.resolve("in").toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("gatehouse.yaml lies among the logs and is not read");
        assertThat(ran.out()).doesNotContain("Emergency");
    }

    @Test
    void quarantinesARecordOnceThoughItsFileIsReadTwice() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 5 << 20; i++) {
            text.append(Event.signIn(100 + i, KIM, "2026-05-04T00:00:00Z", 0, "192.0.2.1")
                            .graph())
                    .append('\n');
        }
        text.append("{\"broken\": \n");
        text.append(GIVEN.replace("Add member to role", "Update something")).append('\n');
        Path quarantine = folder.resolve("quarantine.ndjson");
        Cli.Ran ran = scan(Cli.write(folder, "late.json", text.toString()), "--quarantine", quarantine.toString());
        assertThat(ran.err()).contains("1 unreadable: 1 × ");
        assertThat(Files.readString(quarantine).lines().filter(line -> !line.isBlank()))
                .hasSize(1);
    }

    @Test
    void anEmptyQuarantineIsAnEmptyFile() throws IOException {
        Path quarantine = folder.resolve("quarantine.ndjson");
        assertThat(scan(Cli.write(folder, "logs.json", LOCKED), "--quarantine", quarantine.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(quarantine)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "scan --format xml FILE",
                "scan --no-catalogue FILE",
                "scan --threads 0 FILE",
                "scan --threads many FILE",
                "scan --since yesterday FILE",
                "scan --since 2026-05-04T09:00 FILE",
                "scan --until 2026-13-01 FILE",
                "scan --since 2026-05-05 --until 2026-05-04 FILE",
                "scan --min-severity severe FILE",
                "scan --unknown FILE",
                "scan FILE --rules",
                "scna FILE",
                ""
            })
    void refusesWrongArgumentsWithAWordOfHelp(String line) {
        String file = Cli.write(folder, "logs.json", LOCKED);
        String[] arguments =
                line.isEmpty() ? new String[0] : line.replace("FILE", file).split(" ");
        Cli.Ran ran = Cli.atRepository().run(arguments);
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank().doesNotContain("Exception", "defect of Gatehouse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "scan --help", "--version"})
    void helpsOnStandardOutput(String line) {
        Cli.Ran ran = Cli.atRepository().run(line.split(" "));
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).containsIgnoringCase("gatehouse").doesNotContain("\u001b");
        assertThat(ran.out().lines()).allMatch(one -> one.length() <= 100);
    }

    @Test
    void aMissingCatalogueIsAMistakeThatIsNamed() {
        Cli.Ran ran = Cli.at(folder).run("scan", Cli.write(folder, "logs.json", LOCKED));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(folder.resolve("detections").toString());
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        String logs = Cli.write(folder, "logs.json", GIVEN + "\n" + LOCKED);
        assertThat(alerts(logs, "--threads", "1")).isEqualTo(1);
        assertThat(alerts(logs, "--threads", "16")).isEqualTo(1);
    }

    private long alerts(String logs, String... options) {
        String[] arguments = Arrays.copyOf(options, options.length + 3);
        arguments[options.length] = logs;
        arguments[options.length + 1] = "--format";
        arguments[options.length + 2] = "ndjson";
        Cli.Ran ran = scan(arguments);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out().lines().count();
    }

    private static Cli.Ran scan(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "scan";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Cli.atRepository().run(all);
    }

    private static String rule(String title, String test) {
        return "title: " + title
                + "\nlogsource: {product: azure, service: signinlogs}\ndetection:\n  one: {" + test
                + "}\n  condition: one\n";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
