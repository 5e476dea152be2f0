package dev.gatehouse.connect.sink.syslog;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.gatehouse.connect.sink.Pages;
import dev.gatehouse.connect.sink.Tidings;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.sigma.Level;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LeefPayloadTest {
    private static final int ROOM = 8_000;
    private static final LeefPayload LEEF = new LeefPayload(SyslogSettings.Delimiter.TAB, "0.1.0");

    @Test
    void thePageShowsWhatArrives() {
        assertThat(Pages.text("syslog"))
                .contains(LEEF.text(Tidings.told(), ROOM).replace('\t', '⇥'))
                .contains(LEEF.text(Tidings.anchor(), ROOM).replace('\t', '⇥'));
    }

    @Test
    void anAlertReadsAsWhatItIs() {
        LeefReading read = LeefReading.of(LEEF.text(Tidings.told(), ROOM));
        assertThat(read.vendor()).isEqualTo("Gatehouse");
        assertThat(read.product()).isEqualTo("Gatehouse");
        assertThat(read.version()).isEqualTo("0.1.0");
        assertThat(read.eventId()).isEqualTo("7614182f-03f0-4153-969b-a07c2f9d3cce");
        assertThat(read.attributes())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("devTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSZ"),
                        entry("devTime", "2026-05-04T09:49:12.345+0000"),
                        entry("sev", "8"),
                        entry("cat", "alert"),
                        entry("usrName", "adm_kim@contoso.example"),
                        entry("userId", "8a1f0000-0000-4000-8000-000000000007"),
                        entry("role", "Global Administrator"),
                        entry("accountName", "backup"),
                        entry("src", "203.0.113.7"),
                        entry("alertId", "5b0e0000-0000-5000-8000-000000000001"),
                        entry("revision", "1"),
                        entry("action", "opened"),
                        entry("state", "open"),
                        entry("tenant", "home"),
                        entry("title", "Wrong passwords of a privileged account"),
                        entry("msg", "5 wrong passwords for adm_kim@contoso.example from 203.0.113.7 in 8 minutes"),
                        entry("firstEvent", "2026-05-04T09:41:07.999+0000"),
                        entry("lastEvent", "2026-05-04T09:49:07.999+0000"),
                        entry("eventCount", "5"),
                        entry("attack", "T1110,T1078.004"),
                        entry("entities", "adm_kim@contoso.example, backup, 203.0.113.7"),
                        entry("incident", "5b0e0000-0000-5000-8000-000000000002"),
                        entry("url", Tidings.LINK),
                        entry("advice", "Ask whether it was them; if not, reset the password and end the sessions.")));
    }

    @Test
    void theTimeIsReadByItsFormat() throws ParseException {
        Map<String, String> attributes =
                LeefReading.of(LEEF.text(Tidings.told(), ROOM)).attributes();
        SimpleDateFormat format = new SimpleDateFormat(attributes.getOrDefault("devTimeFormat", ""), Locale.ROOT);
        assertThat(format.parse(attributes.get("devTime")).toInstant())
                .isEqualTo(Instant.parse("2026-05-04T09:49:12.345Z"));
    }

    @ParameterizedTest
    @EnumSource
    void everySeverityIsFromOneToTen(Level level) {
        String severity = LeefReading.of(LEEF.text(Tidings.told(level, "2001:db8::7"), ROOM))
                .attributes()
                .getOrDefault("sev", "");
        assertThat(Integer.parseInt(severity)).isBetween(1, 10);
    }

    @Test
    void anAddressOfVersion6IsASource() {
        assertThat(LeefReading.of(LEEF.text(Tidings.told(Level.LOW, "2001:db8::7"), ROOM))
                        .attributes())
                .containsEntry("src", "2001:db8:0:0:0:0:0:7");
        assertThat(LeefReading.of(LEEF.text(Tidings.told(Level.LOW, "localhost"), ROOM))
                        .attributes())
                .doesNotContainKey("src");
    }

    @Test
    void whatBecameOfAnAlertIsItsAction() {
        assertThat(LeefReading.of(LEEF.text(Tidings.told(4, AlertState.WITHDRAWN), ROOM))
                        .attributes())
                .containsEntry("action", "withdrawn")
                .containsEntry("revision", "4");
    }

    @Test
    void aCheckpointReadsAsWhatItIs() {
        LeefReading read = LeefReading.of(LEEF.text(Tidings.anchor(), ROOM));
        assertThat(read.eventId()).isEqualTo("checkpoint");
        assertThat(read.attributes())
                .containsEntry("checkpoint", Tidings.anchor().json())
                .containsEntry("sequence", "2")
                .containsEntry("tenant", "contoso");
    }

    @Test
    void whateverLogsHoldEveryAttributeReadsAsItWas() {
        Random random = new Random(17);
        for (int i = 0; i < 1_000; i++) {
            holds(Tidings.hostileText(random));
        }
    }

    @FuzzTest
    void anyTextReadsAsItWas(FuzzedDataProvider data) {
        holds(data.consumeRemainingAsString());
    }

    private static void holds(String text) {
        for (SyslogSettings.Delimiter delimiter : SyslogSettings.Delimiter.values()) {
            String written = new LeefPayload(delimiter, "0.1.0").text(Tidings.hostile(text), 1 << 20);
            Map<String, String> attributes = LeefReading.of(written).attributes();
            assertThat(attributes)
                    .containsEntry("sev", "10")
                    .containsEntry("action", "opened")
                    .containsEntry("alertId", "5b0e0000-0000-5000-8000-000000000001")
                    .containsEntry("incident", "5b0e0000-0000-5000-8000-000000000002");
            String shown =
                    Printable.of(text, ' ').replace(delimiter.sign(), ' ').strip();
            for (String key : Set.of("title", "msg", "role", "userId", "advice")) {
                isOf(attributes.getOrDefault(key, ""), shown);
            }
            isOf(attributes.getOrDefault("usrName", ""), shown);
            assertThat(attributes.getOrDefault("usrName", "")).hasSizeLessThanOrEqualTo(255);
        }
    }

    private static void isOf(String read, String shown) {
        if (read.endsWith("…") && !read.equals(shown)) {
            assertThat(shown).startsWith(read.substring(0, read.length() - 1));
        } else {
            assertThat(read).isEqualTo(shown);
        }
    }

    @Test
    void whatIsTooLongIsShortenedAndStaysWellFormed() {
        for (int bytes : new int[] {1_900, 2_500, 4_000, 8_000}) {
            for (String text : Set.of("=".repeat(9_000), "中".repeat(9_000), "\ud83d\ude00\t".repeat(3_000))) {
                String written = LEEF.text(Tidings.hostile(text), bytes);
                assertThat(written.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(bytes);
                assertThat(LeefReading.of(written).attributes()).containsEntry("revision", "3");
            }
        }
    }

    @Test
    void aHeaderHasNoMoreFieldsThanItsOwn() {
        String written = new LeefPayload(SyslogSettings.Delimiter.CARET, "0|1^\n").text(Tidings.told(), ROOM);
        assertThat(LeefReading.of(written).version()).isEqualTo("0 1^");
    }
}
