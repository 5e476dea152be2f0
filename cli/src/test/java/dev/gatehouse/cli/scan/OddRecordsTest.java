package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.scan.Event.User;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever else lies in a file, its good records are read. */
final class OddRecordsTest {
    private static final User KIM = new User(1, "adm_kim@contoso.example");
    private static final String TIME = "2026-05-04T09:41:07Z";
    private static final String GOOD =
            Event.signIn(1, KIM, TIME, 50053, "203.0.113.24").graph();
    private static final String NEXT =
            Event.signIn(2, KIM, TIME, 50053, "203.0.113.24").graph();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\r",
                ",",
                "[]",
                "{}",
                "[1,2,\"x\",null,true]",
                "null",
                "garbage here",
                "}}}]]",
                "{\"cut\":",
                "{\"a\":\"tab\tin text\"}",
                "{\"id\":\"no log\"}",
                "{\"createdDateTime\":\"never\",\"userPrincipalName\":{\"a\":[1]},\"status\":\"odd\",\"id\":[]}",
                "{\"value\":[]}",
                "{\"records\":[{\"time\":null,\"category\":5}]}",
                "DEEP"
            })
    void aLineBetweenTwoRecordsHarmsNeither(String line) {
        String between = line.equals("DEEP") ? "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000) : line;
        assertThat(alerts(GOOD + "\n" + between + "\n" + NEXT + "\n")).isEqualTo(2);
    }

    @Test
    void aByteOrderMarkAndWindowsLineBreaksAreNothing() {
        assertThat(alerts("\ufeff" + GOOD + "\r\n" + NEXT + "\r\n")).isEqualTo(2);
    }

    @Test
    void recordsMayStandOnOneLineOrOnMany() {
        assertThat(alerts(GOOD + NEXT)).isEqualTo(2);
        assertThat(alerts("[\n" + GOOD.replace(",", ",\n") + "\n,\n" + NEXT.replace(":{", ":\n{") + "]"))
                .isEqualTo(2);
    }

    @Test
    void ofAKeyThatStandsTwiceTheFirstCounts() {
        assertThat(alerts(GOOD.substring(0, GOOD.length() - 1) + ",\"status\":{\"errorCode\":0}}"))
                .isEqualTo(1);
    }

    @Test
    void aRecordWithoutAnIdIsOneEventHoweverOftenItIsRead() {
        String record = GOOD.replace("\"id\":\"ac4fd2f5-0000-4000-8000-000000000001\",", "");
        assertThat(record).hasSizeLessThan(GOOD.length());
        assertThat(alerts(record + "\n" + record + "\n")).isEqualTo(1);
    }

    @Test
    void anEventWithoutATimeIsAnAlertOfUnknownTime() {
        String record = GOOD.replace("\"createdDateTime\":\"" + TIME + "\",", "");
        assertThat(scan(record, "table").out()).contains("time unknown");
        assertThat(scan(record, "ndjson").out()).contains("\"time\":null,\"firstEvent\":null,\"lastEvent\":null");
    }

    @Test
    void textOfUtf16IsReadLikeTextOfUtf8() {
        String plain = scan(GOOD, "table").out();
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
            String file = Cli.write(folder, "odd.json", GOOD.getBytes(charset));
            Cli.Ran ran = Cli.atRepository().run("scan", file, "--context", folder + "/context.yaml");
            assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.DONE);
            assertThat(ran.out()).isEqualTo(plain);
        }
    }

    private long alerts(String text) {
        Cli.Ran ran = scan(text, "ndjson");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out()
                .lines()
                .filter(line -> line.contains("\"signin-account-lockout\""))
                .count();
    }

    private Cli.Ran scan(String text, String format) {
        String context = Cli.write(folder, "context.yaml", "privilegedAccounts: [adm_kim@contoso.example]");
        return Cli.atRepository()
                .run("scan", Cli.write(folder, "odd.json", text), "--format", format, "--context", context);
    }
}
