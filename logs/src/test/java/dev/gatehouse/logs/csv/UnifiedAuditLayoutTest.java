package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** AuditData that a script laid flat. */
final class UnifiedAuditLayoutTest {
    @Test
    void fitsColumnsOfTheAuditLogAndNotThoseOfAWorkspace() {
        assertThat(fits("Operation", "Workload")).isTrue();
        assertThat(fits("operation", "userId")).isTrue();
        assertThat(fits("Operation", "AuditRecordType")).isFalse();
        assertThat(fits("Operation", "UserId", "TimeGenerated")).isFalse();
        assertThat(fits("Operation", "UserId", "OfficeWorkload")).isFalse();
        assertThat(fits("OperationName", "UserId")).isFalse();
    }

    @Test
    void whatStandsAroundTheRecordFillsItsGaps() {
        assertThat(record(
                        "CreationDate,UserIds,Operations,Operation,Workload", "5/2/2026 1:18:26 PM,ada,x,New,Exchange"))
                .isEqualTo("{\"Operations\":\"x\",\"Operation\":\"New\",\"Workload\":\"Exchange\","
                        + "\"CreationTime\":\"2026-05-02T13:18:26Z\",\"UserId\":\"ada\"}");
    }

    @Test
    void theRecordsOwnTypeCountsForMoreThanTheOneAroundIt() {
        assertThat(record("RecordType,Operation,AuditRecordType", "ExchangeAdmin,x,1"))
                .isEqualTo("{\"Operation\":\"x\",\"RecordType\":\"1\"}");
        assertThat(record("RecordType,Operation,AuditRecordType", "ExchangeAdmin,x,"))
                .isEqualTo("{\"Operation\":\"x\",\"RecordType\":\"ExchangeAdmin\"}");
    }

    @Test
    void parametersAreGatheredFromTheirColumns() {
        assertThat(record("Operation,UserId,Param_A,Param_B,Param_C,Parameters", "x,u,1,\"{\"\"k\"\":2}\",,A=1 | B=2"))
                .isEqualTo("{\"Operation\":\"x\",\"UserId\":\"u\",\"Parameters\":"
                        + "[{\"Name\":\"A\",\"Value\":\"1\"},{\"Name\":\"B\",\"Value\":\"{\\\"k\\\":2}\"}]}");
    }

    @Test
    void parametersStayATextWhereTheirColumnsAreEmpty() {
        assertThat(record("Operation,UserId,Param_A,Parameters", "x,u,,A=1 | B=2"))
                .isEqualTo("{\"Operation\":\"x\",\"UserId\":\"u\",\"Parameters\":\"A=1 | B=2\"}");
    }

    @Test
    void onlyWhatTheAuditLogHasAsListsBecomesOne() {
        assertThat(record("Operation,UserId,Target,Folder", "x,u,\"{\"\"ID\"\":1}\",\"{\"\"Path\"\":1}\""))
                .isEqualTo("{\"Operation\":\"x\",\"UserId\":\"u\",\"Target\":[{\"ID\":1}],\"Folder\":{\"Path\":1}}");
    }

    private static boolean fits(String... names) {
        return UnifiedAuditLayout.fits(new Columns(List.of(names)));
    }

    private static String record(String header, String row) {
        return Transcoded.of(header + "\n" + row + "\n").records.getFirst();
    }
}
