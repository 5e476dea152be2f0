package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Objects of PowerShell's modules, whose members have other names than the services' own. */
final class PowerShellObjectsTest {
    @Test
    void activityWithTextsInsteadOfNameAndValueIsAzureActivity() {
        Reading reading = Reading.of("""
                {"Authorization": {"Action": "Microsoft.Compute/x/action", "Scope": "/subscriptions/s-1"},
                 "Caller": "adm_kim@contoso.example", "Category": "Administrative", "Claims": {"Content": {"ipaddr": "192.0.2.1"}},
                 "CorrelationId": "c-1", "EventDataId": "e-1", "EventTimestamp": "\\/Date(1777892400000)\\/",
                 "OperationName": "Run Command on Virtual Machine", "Properties": {"Content": {}}, "Status": "Succeeded"}""");

        assertThat(reading.quarantined).isEmpty();
        assertThat(reading.tables).containsExactly(Table.AZURE_ACTIVITY);
        assertThat(reading.rows.getFirst())
                .containsEntry("TimeGenerated", "2026-05-04T11:00:00Z")
                .containsEntry("EventDataId", "e-1")
                .containsEntry("Caller", "adm_kim@contoso.example")
                .containsEntry("CallerIpAddress", "192.0.2.1")
                .containsEntry("Category", "Administrative")
                .containsEntry("ActivityStatus", "Succeeded")
                .containsEntry("OperationName", "Run Command on Virtual Machine");
    }

    @Test
    void theEnvelopeOfTheSameActivityIsStillOne() {
        Reading reading = Reading.of("""
                {"time": "2026-05-04T11:00:00Z", "category": "Administrative", "operationName": "MICROSOFT.COMPUTE/X/ACTION",
                 "eventTimestamp": "2026-05-04T11:00:00Z", "eventDataId": "e-1", "resultType": "Success", "properties": {}}""");

        assertThat(reading.tables).containsExactly(Table.AZURE_ACTIVITY);
        assertThat(reading.rows.getFirst()).containsEntry("ActivityStatus", "Success");
    }

    @Test
    void riskEventTypesOfASignInAreFoundUnderTheSdksName() {
        Reading reading = Reading.of("""
                {"Id": "s-1", "CreatedDateTime": "2026-05-04T08:00:00Z", "UserPrincipalName": "adm_kim@contoso.example",
                 "ClientAppUsed": "Browser", "RiskEventTypesV2": ["unfamiliarFeatures"], "Status": {"ErrorCode": 50126}}""");

        assertThat(reading.rows.getFirst())
                .containsEntry("RiskEventTypes_V2", "unfamiliarFeatures")
                .containsEntry("ResultType", "50126");
    }
}
