package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RowTest {
    private static final String SIGN_IN = """
            {"id": "e1", "createdDateTime": "2026-03-04T05:06:07.89Z", "appDisplayName": "Por\\u0074al \\"X\\"",
             "isInteractive": true, "ipAddress": "123.456.7.89", "autonomousSystemNumber": 64512,
             "status": {"errorCode": 50126, "failureReason": null},
             "deviceDetail": {"isCompliant": false, "trustType": ""},
             "riskEventTypes_v2": ["anonymizedIPAddress", "unfamiliar\\u0046eatures"], "riskEventTypes": [],
             "appliedConditionalAccessPolicies": [{"result": "success", "Id": "p1"}, {"id": "p2"}, {"result": "failure"}],
             "authenticationDetails": "[{\\"authenticationMethod\\": \\"Password\\"}]",
             "location": {"countryOrRegion": "DE", "geoCoordinates": {"latitude": 0}}}
            """;

    @ParameterizedTest
    @CsvSource({
        "AppDisplayName, Portal \"X\"",
        "IPAddress, 123.456.7.89",
        "ResultType, 50126",
        "resulttype, 50126",
        "ResultDescription, null",
        "IsInteractive, true",
        "DeviceDetail.isCompliant, false",
        "DeviceDetail.ISCOMPLIANT, false",
        "DeviceDetail.trustType, ''",
        "DeviceDetail.browser, ''",
        "Location, DE",
        "LocationDetails.geoCoordinates.latitude, 0",
        "RiskEventTypes_V2, anonymizedIPAddress|unfamiliarFeatures",
        "RiskEventTypes, []",
        "ConditionalAccessPolicies.result, success|failure",
        "ConditionalAccessPolicies.id, p1|p2",
        "AuthenticationDetails.authenticationMethod, Password",
        "OperationName, Sign-in activity",
        "Type, SigninLogs",
        "Category, SignInLogs",
        "SourceSystem, Azure AD",
        "AADTenantId, ''",
        "Failed, true",
        "Interrupted, false"
    })
    void givesColumnsPathsAndDerivedColumns(String field, String expected) {
        assertThat(Reading.values(SIGN_IN, field)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "50126.0, 50126",
        "0.0, 0",
        "50126, 50126",
        "50126.5, 50126.5",
        "50126.00, 50126.00",
        "\"50126.0\", 50126.0"
    })
    void aWholeNumberInATextsPlaceHasNoFraction(String json, String expected) {
        assertThat(Reading.values(
                        "{\"TimeGenerated\":null,\"Type\":\"SigninLogs\",\"Id\":\"s\",\"ResultType\":" + json + "}",
                        "ResultType"))
                .isEqualTo(expected);
    }

    @Test
    void givesAListOfObjectsAsOneJsonValue() {
        Projection projection = Projection.of(List.of("ConditionalAccessPolicies", "Status"));
        List<String> kinds = new ArrayList<>();
        Slice slice = new Slice();
        Reading.of(SIGN_IN, projection, row -> {
            for (int slot = 0; slot < 2; slot++) {
                assertThat(row.count(slot, Row.WHOLE)).isEqualTo(1);
                row.value(slot, Row.WHOLE, 0, slice);
                kinds.add(slice.kind() + " " + slice.text().charAt(0));
            }
            return "";
        });

        assertThat(kinds).containsExactly("JSON [", "JSON {");
    }

    @Test
    void saysWhatKindAValueWas() {
        Projection projection = Projection.of(List.of("IsInteractive", "ResultType", "ResultDescription", "Failed"));
        List<Slice.Kind> kinds = new ArrayList<>();
        Slice slice = new Slice();
        Reading.of(SIGN_IN, projection, row -> {
            for (int slot = 0; slot < 4; slot++) {
                row.value(slot, Row.WHOLE, 0, slice);
                kinds.add(slice.kind());
            }
            return "";
        });

        assertThat(kinds).containsExactly(Slice.Kind.BOOLEAN, Slice.Kind.TEXT, Slice.Kind.NULL, Slice.Kind.BOOLEAN);
    }

    @Test
    void firstTextIsEmptyForNullAndForAbsentOnly() {
        Projection projection = Projection.of(List.of("ResultDescription", "DeviceDetail.trustType", "UserAgent"));

        Reading.of(SIGN_IN, projection, row -> {
            assertThat(row.firstText(0)).isEmpty();
            assertThat(row.firstText(1)).contains("");
            assertThat(row.firstText(2)).isEmpty();
            assertThat(row.text(0)).isEmpty();
            return "";
        });
    }

    @Test
    void keepsTheBytesOfTheRecord() {
        byte[] bytes = ("[ " + SIGN_IN + ",\n" + SIGN_IN.replace("e1", "e2") + "]").getBytes(StandardCharsets.UTF_8);
        List<String> records = Reading.of(
                        bytes,
                        Projection.of(List.of()),
                        row -> new String(row.buffer(), row.start(), row.end() - row.start(), StandardCharsets.UTF_8))
                .notes;

        assertThat(records).containsExactly(SIGN_IN.strip(), SIGN_IN.strip().replace("e1", "e2"));
    }

    @Test
    void takesTheTimeFromTheFirstPlaceThatHasOne() {
        String envelope = "{'category':'SignInLogs','time':'2026-01-01T00:00:09Z','properties':{'createdDateTime':%s}}";

        assertThat(time(envelope.formatted("'2026-01-01T00:00:01Z'"))).containsExactly(1_767_225_601_000_000L);
        assertThat(time(envelope.formatted("'2026-01-01T00\\u003a00:01Z'"))).containsExactly(1_767_225_601_000_000L);
        assertThat(time(envelope.formatted("null"))).containsExactly(1_767_225_609_000_000L);
        assertThat(time(envelope.formatted("'soon'"))).containsExactly(1_767_225_609_000_000L);
        assertThat(time(envelope.formatted("'0001-01-01T00:00:00Z'"))).containsExactly(1_767_225_609_000_000L);
    }

    @Test
    void quarantinesARecordWhoseTimeIsNoTimeAndKeepsOneThatHasNone() {
        String record = "{'createdDateTime':%s,'appDisplayName':'x','isInteractive':true}".replace('\'', '"');

        assertThat(Reading.of(record.formatted("\"String (timestamp)\"")).quarantined)
                .containsExactly("the record's time is no time");
        assertThat(Reading.of(record.formatted("12")).quarantined).hasSize(1);
        assertThat(time(record.formatted("null"))).containsExactly(Row.NO_TIME);
        assertThat(time(record.formatted("\"\""))).containsExactly(Row.NO_TIME);
        assertThat(time(record.formatted("\"0001-01-01T00:00:00Z\""))).containsExactly(Row.NO_TIME);
    }

    @Test
    void passesOverWhatIsUnreadableAndKeepsItsNeighbours() {
        Reading reading = Reading.of(
                "{\"broken\": nope}\n" + SIGN_IN.replace('\n', ' ') + "\n{\"id\":\"cut",
                Projection.of(List.of()),
                Row::id);

        assertThat(reading.notes).containsExactly("e1");
        assertThat(reading.quarantined).hasSize(2);
    }

    private static List<Long> time(String json) {
        List<Long> times = new ArrayList<>();
        Reading.of(json.replace('\'', '"'), Projection.of(List.of()), row -> String.valueOf(times.add(row.time())));
        return times;
    }
}
