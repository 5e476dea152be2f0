package dev.gatehouse.connect.sink.syslog;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.connect.sink.Pages;
import dev.gatehouse.connect.sink.Tidings;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.sigma.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CefPayloadTest {
    private static final int ROOM = 8_000;
    private static final CefPayload CEF = new CefPayload("0.1.0");

    @Test
    void thePageShowsWhatArrives() {
        assertThat(Pages.text("syslog"))
                .contains(CEF.text(Tidings.told(), ROOM))
                .contains(CEF.text(Tidings.anchor(), ROOM));
    }

    @Test
    void anAlertReadsAsWhatItIs() {
        CefReading read = CefReading.of(CEF.text(Tidings.told(), ROOM));
        assertThat(read.header())
                .containsOnly(
                        entry("version", "0"),
                        entry("deviceVendor", "Gatehouse"),
                        entry("deviceProduct", "Gatehouse"),
                        entry("deviceVersion", "0.1.0"),
                        entry("deviceEventClassId", "7614182f-03f0-4153-969b-a07c2f9d3cce"),
                        entry("name", "Wrong passwords of a privileged account"),
                        entry("severity", "8"));
        assertThat(read.extension())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("rt", "1777888152345"),
                        entry("start", "1777887667999"),
                        entry("end", "1777888147999"),
                        entry("externalId", "5b0e0000-0000-5000-8000-000000000001"),
                        entry("cn1", "1"),
                        entry("cn1Label", "revision"),
                        entry("act", "opened"),
                        entry("cat", "alert"),
                        entry("deviceExternalId", "home"),
                        entry("cnt", "5"),
                        entry("suser", "adm_kim@contoso.example"),
                        entry("suid", "8a1f0000-0000-4000-8000-000000000007"),
                        entry("spriv", "Global Administrator"),
                        entry("duser", "backup"),
                        entry("src", "203.0.113.7"),
                        entry("msg", "5 wrong passwords for adm_kim@contoso.example from 203.0.113.7 in 8 minutes"),
                        entry("cs1", "open"),
                        entry("cs1Label", "state"),
                        entry("cs2", "T1110,T1078.004"),
                        entry("cs2Label", "attack"),
                        entry("cs3", "adm_kim@contoso.example, backup, 203.0.113.7"),
                        entry("cs3Label", "entities"),
                        entry("cs4", "5b0e0000-0000-5000-8000-000000000002"),
                        entry("cs4Label", "incident"),
                        entry("cs5", Tidings.LINK),
                        entry("cs5Label", "link"),
                        entry("cs6", "Ask whether it was them; if not, reset the password and end the sessions."),
                        entry("cs6Label", "advice")));
    }

    @ParameterizedTest
    @CsvSource({"INFORMATIONAL, 1", "LOW, 3", "MEDIUM, 5", "HIGH, 8", "CRITICAL, 10"})
    void everySeverityIsInItsBand(Level level, String number) {
        assertThat(CefReading.of(CEF.text(Tidings.told(level, "203.0.113.7"), ROOM))
                        .header())
                .containsEntry("severity", number);
    }

    @Test
    void whatBecameOfAnAlertIsItsAction() {
        assertThat(action(1, AlertState.OPEN)).isEqualTo("opened");
        assertThat(action(2, AlertState.OPEN)).isEqualTo("updated");
        assertThat(action(3, AlertState.FINAL)).isEqualTo("updated");
        assertThat(action(1, AlertState.WITHDRAWN)).isEqualTo("withdrawn");
        assertThat(action(4, AlertState.SUPERSEDED)).isEqualTo("superseded");
    }

    private static String action(int revision, AlertState state) {
        Map<String, String> extension =
                CefReading.of(CEF.text(Tidings.told(revision, state), ROOM)).extension();
        assertThat(extension).containsEntry("cn1", Integer.toString(revision));
        return extension.getOrDefault("act", "");
    }

    @Test
    void anAddressOfVersion6HasItsOwnPlace() {
        assertThat(CefReading.of(CEF.text(Tidings.told(Level.LOW, "2001:db8::7"), ROOM))
                        .extension())
                .containsEntry("c6a2", "2001:db8:0:0:0:0:0:7")
                .containsEntry("c6a2Label", "Source IPv6 Address")
                .doesNotContainKey("src");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "1.2.3",
                "1",
                "203.0.113.7:443",
                "999.1.1.1",
                "fe80::1%eth0",
                ":",
                "",
                "1.2.3.4 act=x"
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(CefReading.of(CEF.text(Tidings.told(Level.LOW, text), ROOM)).extension())
                .doesNotContainKeys("src", "c6a2");
    }

    @Test
    void aCheckpointReadsAsWhatItIs() {
        CefReading read = CefReading.of(CEF.text(Tidings.anchor(), ROOM));
        assertThat(read.header())
                .containsEntry("deviceEventClassId", "checkpoint")
                .containsEntry("severity", "1");
        assertThat(read.extension())
                .containsEntry("cs1", Tidings.anchor().json())
                .containsEntry("cs1Label", "checkpoint")
                .containsEntry("cn1", "2")
                .containsEntry("externalId", "checkpoint/2")
                .containsEntry("deviceExternalId", "contoso");
    }

    @Test
    void whateverLogsHoldEveryFieldReadsAsItWas() {
        Random random = new Random(11);
        for (int i = 0; i < 150; i++) {
            String text = Tidings.hostileText(random);
            holds(text);
        }
    }

    @FuzzTest
    void anyTextReadsAsItWas(FuzzedDataProvider data) {
        holds(data.consumeRemainingAsString());
    }

    private static void holds(String text) {
        Message.Told told = Tidings.hostile(text);
        String written = CEF.text(told, 1 << 20);
        assertThat(written).doesNotContain("\n", "\r", "\0", "\u2028", "\u0085");
        CefReading read = CefReading.of(written);
        assertThat(read.header())
                .hasEntrySatisfying(
                        "name",
                        name -> assertThat(name.strip()).satisfies(it -> isOf(it, text.replaceAll("[\r\n]", " "), 512)))
                .containsEntry("severity", "10")
                .containsEntry("deviceEventClassId", "7614182f-03f0-4153-969b-a07c2f9d3cce");
        Map<String, String> extension = read.extension();
        assertThat(extension)
                .containsEntry("act", "opened")
                .containsEntry("externalId", "5b0e0000-0000-5000-8000-000000000001")
                .containsEntry("deviceExternalId", "home")
                .containsEntry("cs4", "5b0e0000-0000-5000-8000-000000000002");
        for (String key : Set.of("suser", "suid", "spriv", "msg", "dpriv", "cs6")) {
            isOf(extension.getOrDefault(key, ""), text, 4_000);
        }
        isOf(extension.getOrDefault("duser", ""), text + "x", 1_023);
    }

    /** What is read is what was meant, without what has no shape, or the beginning of it. */
    private static void isOf(String read, String meant, int most) {
        String shown = shown(meant.strip()).strip();
        if (read.endsWith("…") && !shown.equals(read)) {
            assertThat(read).hasSizeLessThanOrEqualTo(most);
            assertThat(shown).startsWith(read.substring(0, read.length() - 1).strip());
        } else {
            assertThat(read.strip()).isEqualTo(shown);
        }
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(point -> shown.appendCodePoint(
                        point == '\n' || point == '\r' || Printable.isShown(point) ? point : ' '));
        return shown.toString();
    }

    @Test
    void whatIsTooLongIsShortenedAndStaysWellFormed() {
        for (int bytes : new int[] {1_900, 2_500, 4_000, 8_000}) {
            for (String text : Set.of("=".repeat(9_000), "中".repeat(9_000), "\ud83d\ude00\\".repeat(3_000))) {
                String written = CEF.text(Tidings.hostile(text), bytes);
                assertThat(written.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(bytes);
                assertThat(CefReading.of(written).extension())
                        .containsEntry("externalId", "5b0e0000-0000-5000-8000-000000000001")
                        .containsEntry("cn1", "3");
            }
        }
    }
}
