package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The risk tables from both shapes, with the ways of their envelopes. */
final class RiskTablesTest {
    private static final String DETECTION =
            "'id':'d1','riskEventType':'leakedCredentials','riskState':'atRisk','riskLevel':'high','userId':'U1',"
                    + "'userPrincipalName':'ada@example.com','ipAddress':'192.0.2.1','location':{'city':'X'},"
                    + "'additionalInfo':'[{\\\"Key\\\":\\\"userAgent\\\",\\\"Value\\\":\\\"UA\\\"}]'";

    @Test
    void aDetectionIsTheSameInBothShapes() {
        String graph = "{" + DETECTION + ",'detectedDateTime':'2023-10-26T5:32:08.107Z'}";
        String envelope =
                "{'category':'UserRiskEvents','operationName':'User Risk Detection','time':'3/24/2022 2:42:35 PM','location':'fr','correlationId':'d1',"
                        + "'properties':{" + DETECTION
                        + ",'riskType':'old','detectedDateTime':'2023-10-26T05:32:08.1070000Z'}}";
        SortedMap<String, String> a = row(graph);
        SortedMap<String, String> b = row(envelope);

        assertThat(a).isEqualTo(b).containsEntry("TimeGenerated", "2023-10-26T05:32:08.107Z");
        assertThat(Reading.values(json(envelope), "AdditionalInfo.Value")).isEqualTo("UA");
        assertThat(Reading.values(json(graph), "CorrelationId")).isEmpty();
    }

    @Test
    void anEnvelopeTimeInTheAmericanWayIsReadWhereThereIsNoOther() {
        String envelope =
                "{'category':'UserRiskEvents','time':'3/24/2022 2:42:35 PM','properties':{" + DETECTION + "}}";

        assertThat(row(envelope)).containsKey("RiskState");
        assertThat(Reading.of(
                                json(envelope),
                                Projection.of(List.of()),
                                r -> Times.instant(r.time()).toString())
                        .notes)
                .containsExactly("2022-03-24T14:42:35Z");
    }

    @Test
    void theOldNameOfTheTypeIsReadToo() {
        assertThat(row("{" + DETECTION.replace("riskEventType", "riskType")
                        + ",'activityDateTime':'2023-10-26T05:32:08Z'}"))
                .containsEntry("RiskEventType", "leakedCredentials");
    }

    @Test
    void aRiskyUsersIdIsTheUser() {
        String state =
                "'id':'U1','riskLastUpdatedDateTime':'2026-01-01T00:00:00Z','userPrincipalName':'a@b','riskLevel':'hidden'";
        SortedMap<String, String> graph = row("{" + state + "}");
        SortedMap<String, String> envelope =
                row("{'category':'RiskyUsers','identity':'ada','operationName':'Risky user',"
                        + "'time':'2026-01-01T00:01:00Z','properties':{" + state + "}}");

        assertThat(graph).isEqualTo(envelope).containsEntry("Id", "U1").containsEntry("RiskLevel", "hidden");
    }

    private static SortedMap<String, String> row(String json) {
        return Reading.of(json(json)).rows.getFirst();
    }

    private static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }
}
