package dev.gatehouse.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.csv.CsvTranscoder;
import dev.gatehouse.logs.csv.DateOrder;
import dev.gatehouse.logs.csv.DateOrderFinder;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import java.io.ByteArrayOutputStream;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Rows of CSV are the rows that JSON gives. */
final class CsvRowsTest {
    private static final String WORKSPACE = """
            {"TimeGenerated": "2026-05-01T13:02:11.287Z", "Type": "SigninLogs", "Id": "s1", "IsInteractive": true,
             "DurationMs": 12, "UserPrincipalName": "ada@contoso.example", "ResultType": "50126", "RiskEventTypes": [],
             "Status": {"errorCode": 50126, "failureReason": "Invalid"}, "FlaggedForReview": false,
             "LocationDetails": {"city": "Oslo", "geoCoordinates": {"latitude": 59.9}}}
            """;

    @Test
    void booleansNumbersAndJsonAreWhatTheyAreInJson() {
        assertThat(row("""
                        \uFEFFTimeGenerated [UTC],Type,Id,IsInteractive,DurationMs,UserPrincipalName,ResultType,\
                        RiskEventTypes,Status,FlaggedForReview,LocationDetails,ResultDescription
                        "5/1/2026, 1:02:11.287 PM",SigninLogs,s1,TRUE,12,ada@contoso.example,50126,[],"{
                          ""errorCode"": 50126,
                          ""failureReason"": ""Invalid""
                        }",FALSE,"{""city"":""Oslo"",""geoCoordinates"":{""latitude"":59.90}}",
                        """)).isEqualTo(json());
    }

    @Test
    void whatPandasPrintsIsWhatItIsInJson() {
        assertThat(row("""
                        TimeGenerated,Type,Id,IsInteractive,DurationMs,UserPrincipalName,ResultType,RiskEventTypes,Status,\
                        FlaggedForReview,LocationDetails,ResultDescription
                        2026-05-01 13:02:11.287000,SigninLogs,s1,True,12.0,ada@contoso.example,50126.0,[],\
                        "{'errorCode': 50126, 'failureReason': 'Invalid'}",False,\
                        "{'city': 'Oslo', 'geoCoordinates': {'latitude': 59.9}}",nan
                        """)).isEqualTo(json());
    }

    @Test
    void doubledColumnsAndEmptyOnesAtTheEndChangeNothing() {
        assertThat(row("""
                        Type;TimeGenerated [Local Time];Id;IsInteractive;DurationMs;UserPrincipalName;ResultType;\
                        RiskEventTypes;Status;FlaggedForReview;LocationDetails;Type
                        ;01.05.2026 13:02:11.287;s1;TRUE;12;ada@contoso.example;50126;[];\
                        "{""errorCode"":50126,""failureReason"":""Invalid""}";FALSE;\
                        "{""city"":""Oslo"",""geoCoordinates"":{""latitude"":59.9}}";SigninLogs;;;
                        """)).isEqualTo(json());
    }

    @Test
    void ambiguousTimesFollowTheOneThatIsNot() {
        String csv = """
                TimeGenerated,Type,Id,UserPrincipalName,ResultType
                05/01/2026 13:02:11,SigninLogs,s1,ada@contoso.example,0
                06/01/2026 13:02:11,SigninLogs,s2,ada@contoso.example,0
                26/01/2026 13:02:11,SigninLogs,s3,ada@contoso.example,0
                """;

        assertThat(reading(csv).rows)
                .extracting(row -> row.get("TimeGenerated"))
                .containsExactly("2026-01-05T13:02:11Z", "2026-01-06T13:02:11Z", "2026-01-26T13:02:11Z");
    }

    @Test
    void aCellLongerThanSpreadsheetsAllowIsWhole() {
        String reason = "x".repeat(70_000);
        SortedMap<String, String> row = row("TimeGenerated,Type,Id,UserPrincipalName,ResultType,ResultDescription\n"
                + "2026-05-01T13:02:11Z,SigninLogs,s1,ada@contoso.example,0,\"" + reason + "\"\n");

        assertThat(row).containsEntry("ResultDescription", reason);
    }

    @Test
    void riskDetectionsOfCollectorsAreRows() {
        Reading reading = reading("""
                ActivityDateTime,Id,City,CountryOrRegion,State,RiskEventType,RiskLevel,UserId,UserPrincipalName,DetectedDateTime
                1/26/2026 8:20:44 PM,r1,Oslo,NO,,unfamiliarFeatures,high,u1,ada@contoso.example,1/26/2026 8:25:00 PM
                """);

        assertThat(reading.tables).containsExactly(Table.AAD_USER_RISK_EVENTS);
        assertThat(reading.rows.getFirst())
                .containsEntry("ActivityDateTime", "2026-01-26T20:20:44Z")
                .containsEntry("Location", "{\"city\":\"Oslo\",\"countryOrRegion\":\"NO\"}");
    }

    private static SortedMap<String, String> json() {
        return Reading.of(WORKSPACE).rows.getFirst();
    }

    private static SortedMap<String, String> row(String csv) {
        Reading reading = reading(csv);
        assertThat(reading.rows).hasSize(1);
        return reading.rows.getFirst();
    }

    private static Reading reading(String csv) {
        byte[] bytes = csv.getBytes(UTF_8);
        Records records = new Records();
        CsvTranscoder transcoder =
                new CsvTranscoder("x.csv", () -> order(bytes), new BlockBuffers(1 << 12, 2), records);
        transcoder.feed(bytes, 0, bytes.length);
        transcoder.end();
        assertThat(transcoder.refusal()).isEmpty();
        return Reading.of(records.made.toByteArray(), Projection.ofAllColumns(), Row::id);
    }

    private static DateOrder order(byte[] bytes) {
        DateOrderFinder finder = new DateOrderFinder();
        finder.feed(bytes, 0, bytes.length);
        finder.end();
        return finder.order();
    }

    private static final class Records implements BlockSink {
        private final ByteArrayOutputStream made = new ByteArrayOutputStream();

        @Override
        public void block(Block block) {
            made.write(block.buffer(), block.from(), block.to() - block.from());
            block.release();
        }

        @Override
        public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
            throw new AssertionError(reason + " at " + from);
        }
    }
}
