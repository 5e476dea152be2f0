package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Records that lie in the cell AuditData. */
final class AuditDataLayoutTest {
    private static final String HEADER =
            "RecordType,CreationDate,UserIds,Operations,AuditData,ResultIndex,Identity,IsValid,ObjectState\n";

    @Test
    void otherCellsCountOnlyWhereTheRecordLacksThem() {
        assertThat(Transcoded.of(
                                HEADER
                                        + "15,5/2/2026 1:18:26 PM,u,x,\"{\"\"Operation\"\":\"\"New\"\"}\",1,id-1,True,Unchanged\n")
                        .records)
                .containsExactly("{\"Operation\":\"New\",\"Id\":\"id-1\",\"CreationTime\":\"2026-05-02T13:18:26Z\"}");
    }

    @Test
    void aNullIdIsNone() {
        assertThat(Transcoded.of(HEADER + "15,,u,x,\"{\"\"Id\"\":null}\",1,id-1,True,\n").records)
                .containsExactly("{\"Id\":null,\"Id\":\"id-1\"}");
    }

    @Test
    void theIdOfAnInnerObjectIsNotTheRecords() {
        assertThat(Transcoded.of(HEADER + "15,,u,x,\"{\"\"Item\"\":{\"\"Id\"\":1}}\",1,id-1,True,\n").records)
                .containsExactly("{\"Item\":{\"Id\":1},\"Id\":\"id-1\"}");
    }

    @Test
    void aPrintedDictionaryIsReadToo() {
        assertThat(Transcoded.of(HEADER
                                + "15,,u,x,\"{'Id': 'a', 'CreationTime': '2026-05-02T13:18:26', 'Ok': True}\",,,,\n")
                        .records)
                .containsExactly("{\"Id\":\"a\",\"CreationTime\":\"2026-05-02T13:18:26\",\"Ok\":true}");
    }

    @Test
    void aBrokenOneCostsNoOther() {
        Transcoded made = Transcoded.of(HEADER
                + "1,,u,x,\"{\"\"Id\"\":\"\"a\"\",\"\"CreationTime\"\":\"\"t\"\"}\",,,,\n"
                + "1,,u,x,\"{\"\"Id\"\":\"\"a\"\",\"\"Creat\",,,,\n"
                + "1,,u,x,\"{\"\"Id\"\":\"\"b\"\",\"\"CreationTime\"\":\"\"t\"\"}\",,,,\n");

        assertThat(made.records)
                .containsExactly("{\"Id\":\"a\",\"CreationTime\":\"t\"}", "{\"Id\":\"b\",\"CreationTime\":\"t\"}");
        assertThat(made.lost).singleElement().asString().startsWith("SYNTAX ").contains("\"\"Creat\"");
    }

    @Test
    void isKnownWhateverItsSeparator() {
        assertThat(Transcoded.of("CreationDate;AuditData\r\n01.02.2026 10:00:00;\"{\"\"Id\"\":\"\"a;b\"\"}\"\r\n")
                        .records)
                .containsExactly("{\"Id\":\"a;b\",\"CreationTime\":\"2026-02-01T10:00:00Z\"}");
    }
}
