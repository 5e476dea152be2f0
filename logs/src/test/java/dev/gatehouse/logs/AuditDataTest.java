package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Records of the unified audit log within others. */
final class AuditDataTest {
    private static final String INNER =
            "{\"CreationTime\":\"2026-03-04T05:06:07\",\"Id\":\"i-1\",\"Operation\":\"FileDownloaded\",\"RecordType\":6,"
                    + "\"UserId\":\"ada@contoso.example\",\"Workload\":\"SharePoint\",\"ObjectId\":\"https://contoso.example/a\"}";
    private static final String WRAPPER =
            "{\"RecordType\":\"SharePointFileOperation\",\"CreationDate\":\"2026-03-04T05:06:07Z\",\"UserIds\":"
                    + "\"ada@contoso.example\",\"Operations\":\"FileDownloaded\",\"AuditData\":%s,\"ResultIndex\":1,"
                    + "\"Identity\":\"i-1\"}";

    @Test
    void isTakenOutOfPowerShellsResultAsTextOrObject() {
        Reading bare = Reading.of(INNER);
        assertThat(bare.tables).containsExactly(Table.OFFICE_ACTIVITY);

        assertThat(Reading.of(WRAPPER.formatted(JsonText.quoted(INNER))).rows).isEqualTo(bare.rows);
        assertThat(Reading.of(WRAPPER.formatted(JsonText.quoted(INNER).replace("/", "\\/"))).rows)
                .isEqualTo(bare.rows);
        assertThat(Reading.of(WRAPPER.formatted(JsonText.quoted(JsonText.quoted(INNER)))).rows)
                .isEqualTo(bare.rows);
        assertThat(Reading.of(WRAPPER.formatted(INNER)).rows).isEqualTo(bare.rows);
    }

    @Test
    void isTakenOutOfGraphsRecord() {
        String graph = """
                {"id": "i-1", "createdDateTime": "2026-03-04T05:06:07Z", "auditLogRecordType": "sharePointFileOperation",
                 "operation": "FileDownloaded", "service": "SharePoint", "userPrincipalName": "ada@contoso.example",
                 "userId": "x", "objectId": "https://contoso.example/a", "clientIp": null, "administrativeUnits": [""],
                 "auditData": %s}""";

        assertThat(Reading.of(graph.formatted(INNER)).rows).isEqualTo(Reading.of(INNER).rows);
        assertThat(Reading.of(graph.formatted("{\"@odata.type\": \"#microsoft.graph.security.defaultAuditData\"}"))
                        .rows)
                .as("what the outer record says")
                .isEqualTo(Reading.of(INNER).rows);
    }

    @Test
    void isTakenOutOfElasticsWrapping() {
        String elastic = "{\"event\":{\"original\":" + JsonText.quoted(INNER) + "},\"o365audit\":" + INNER + "}";

        assertThat(Reading.of(elastic).rows).isEqualTo(Reading.of(INNER).rows);
    }

    @Test
    void brokenTextIsQuarantinedAndItsNeighboursAreKept() {
        String good = WRAPPER.formatted(JsonText.quoted(INNER));
        String cut = WRAPPER.formatted(JsonText.quoted(INNER.substring(0, 90)));
        Reading reading = Reading.of(String.join(
                "\n",
                good,
                cut,
                good,
                WRAPPER.formatted("\"\""),
                WRAPPER.formatted("{}"),
                WRAPPER.formatted("\"[1]\""),
                good));

        assertThat(reading.rows).hasSize(3);
        assertThat(reading.quarantined).hasSize(4).containsOnly("the record's AuditData is no JSON object");
    }

    @Test
    void aRecordWithinARecordWithinARecordIsNotFollowedForever() {
        String deep = INNER;
        for (int i = 0; i < 6; i++) {
            deep = WRAPPER.formatted(deep);
        }
        Reading reading = Reading.of(deep + "\n" + INNER);

        assertThat(reading.rows).hasSize(1);
        assertThat(reading.quarantined).containsExactly("the record holds another one that is no log record");
    }

    @Test
    void whatIsNoAuditRecordIsSaidToBeNone() {
        Reading reading = Reading.of("{\"AuditData\":{\"a\":1}}\n{\"o365audit\":{\"a\":1}}\n{\"o365audit\":7}");

        assertThat(reading.rows).isEmpty();
        assertThat(reading.skipped).hasSize(3).containsOnly(Skipped.NO_LOG);
    }
}
