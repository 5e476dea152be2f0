package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Real records of the unified audit log, where the corpus is at hand. */
final class UnifiedCorpusTest {
    @Test
    void recordsOfTheManagementApiAreRead() throws IOException {
        Reading reading = Reading.of(Corpus.text("logs/plaso/jsonl/microsoft_audit_log.jsonl"));

        assertThat(reading.quarantined).isEmpty();
        assertThat(reading.skipped).isEmpty();
        assertThat(reading.tables)
                .containsExactly(
                        Table.OFFICE_ACTIVITY, Table.OFFICE_ACTIVITY, Table.OFFICE_ACTIVITY, Table.SIGNIN_LOGS);
        assertThat(reading.rows.getFirst())
                .containsEntry("RecordType", "ExchangeAdmin")
                .containsEntry("UserType", "DcAdmin")
                .containsEntry("TimeGenerated", "2022-05-07T12:55:53Z")
                .containsEntry("OfficeWorkload", "Exchange");
        assertThat(reading.rows.getLast())
                .containsEntry("TimeGenerated", "2022-05-08T15:13:41Z")
                .containsEntry("ResultType", "0")
                .containsKeys("UserId", "UserPrincipalName", "Id");
    }

    @Test
    void rowsOfAWorkspaceAreRead() throws IOException {
        Reading reading = Reading.of(
                Corpus.text("logs/otrf-security-datasets/datasets/compound/GoldenSAMLADFSMailAccess/"
                        + "x_OfficeActivityEvents/OfficeActivityEvents.json"),
                Projection.ofAllColumns(),
                Row::id);

        assertThat(reading.quarantined).isEmpty();
        assertThat(reading.skipped).isEmpty();
        assertThat(new HashSet<>(reading.tables)).containsExactly(Table.OFFICE_ACTIVITY);
        assertThat(reading.rows)
                .allSatisfy(row -> assertThat(row).containsKeys("OfficeWorkload", "TimeGenerated", "OfficeId"));
    }
}
