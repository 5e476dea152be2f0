package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as log shippers pass them on: as a text within another record. */
final class CarriedRecordTest {
    private static final String SIGN_IN = """
            {"id":"s-1","createdDateTime":"2026-03-04T05:06:07Z","userId":"u-1","appId":"a-1","isInteractive":true,\
            "userPrincipalName":"ada@contoso.example","clientAppUsed":"Browser","status":{"errorCode":50126}}""";
    private static final String AUDIT_DATA =
            "{\"CreationTime\":\"2026-03-04T05:06:07\",\"Id\":\"i-1\",\"Operation\":\"FileDownloaded\",\"RecordType\":6,"
                    + "\"UserId\":\"ada@contoso.example\",\"Workload\":\"SharePoint\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_raw\":%s,\"host\":\"cribl-1\",\"source\":\"https://graph.example/signIns\",\"_time\":1772600767.9}",
                "{\"preview\":false,\"offset\":3,\"result\":{\"_raw\":%s,\"_time\":\"2026-03-04\",\"index\":\"entra\"}}",
                "{\"@timestamp\":\"2026-03-04T05:06:08Z\",\"event\":{\"kind\":\"event\",\"original\":%s}}",
                "{\"event.kind\":\"event\",\"event.original\":%s}"
            })
    void areReadAsIfTheyStoodAlone(String carrier) {
        Reading carried = Reading.of(carrier.formatted(JsonText.quoted(SIGN_IN)));

        assertThat(carried.tables).containsExactly(Table.SIGNIN_LOGS);
        assertThat(carried.rows).isEqualTo(Reading.of(SIGN_IN).rows);
    }

    @Test
    void mayCarryAnotherOneThemselves() {
        String wrapper = "{\"Operations\":\"FileDownloaded\",\"AuditData\":" + JsonText.quoted(AUDIT_DATA) + "}";

        assertThat(Reading.of(raw(wrapper)).rows).isEqualTo(Reading.of(AUDIT_DATA).rows);
    }

    @Test
    void areNotLookedForWhereTheRecordItselfIsALog() {
        String own = SIGN_IN.substring(0, SIGN_IN.length() - 1) + ",\"_raw\":"
                + JsonText.quoted(SIGN_IN.replace("s-1", "s-2")) + "}";

        assertThat(Reading.of(own).rows).isEqualTo(Reading.of(SIGN_IN).rows);
    }

    @Test
    void thatAreNoJsonObjectsAreNoLogs() {
        Reading reading = Reading.of(String.join(
                "\n",
                raw("Mar 4 05:06:07 host sshd: hello"),
                raw(""),
                raw("{level=info}"),
                raw(SIGN_IN.substring(0, 60)),
                raw("[" + SIGN_IN + "]"),
                raw("{\"id\":\"u-1\",\"displayName\":\"Ada\"}"),
                "{\"_raw\":7}",
                "{\"_raw\":null,\"event\":{\"original\":[]}}",
                raw(SIGN_IN)));

        assertThat(reading.rows).hasSize(1);
        assertThat(reading.quarantined).isEmpty();
        assertThat(reading.skipped).hasSize(8).containsOnly(Skipped.NO_LOG);
    }

    @Test
    void areNotFollowedForever() {
        String deep = SIGN_IN;
        for (int i = 0; i < 8; i++) {
            deep = raw(deep);
        }
        Reading reading = Reading.of(deep + "\n" + SIGN_IN);

        assertThat(reading.rows).hasSize(1);
        assertThat(reading.quarantined).containsExactly("the record holds another one that is no log record");
    }

    @Test
    void ofARealShipperAreRead() throws IOException {
        Reading signIns = Reading.of(Corpus.text("logs/cribl-graph-samples/7cieEB.json"));

        assertThat(signIns.quarantined).isEmpty();
        assertThat(signIns.rows).isNotEmpty();
        assertThat(signIns.tables).containsOnly(Table.SIGNIN_LOGS);
        Reading alert = Reading.of(Corpus.text("logs/cribl-graph-samples/5THhyq.json"));
        assertThat(alert.tables).containsExactly(Table.SECURITY_ALERT);
        for (String other : List.of("cWoZyw", "hVaE3o")) {
            Reading none = Reading.of(Corpus.text("logs/cribl-graph-samples/" + other + ".json"));
            assertThat(none.quarantined).isEmpty();
            assertThat(none.skipped).isNotEmpty().containsOnly(Skipped.NO_LOG);
        }
    }

    private static String raw(String text) {
        return "{\"_raw\":" + JsonText.quoted(text) + ",\"source\":\"x\"}";
    }
}
