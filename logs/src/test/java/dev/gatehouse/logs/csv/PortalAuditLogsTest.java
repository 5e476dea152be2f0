package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of audit logs. */
final class PortalAuditLogsTest {
    private static final String FILE = "AuditLogs_2026-03-01.csv";

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("Date (UTC)", "2026-03-01T08:19:41.123Z");
        values.put("CorrelationId", "22222222-0000-4000-8000-000000000002");
        values.put("Service", "Core Directory");
        values.put("Category", "RoleManagement");
        values.put("Activity", "Add member to role");
        values.put("Result", "Success");
        values.put("ActorType", "User");
        values.put("ActorObjectId", "33333333-0000-4000-8000-000000000003");
        values.put("ActorUserPrincipalName", "ada@contoso.example");
        values.put("IPAddress", "192.0.2.7");
        values.put("Target1Type", "User");
        values.put("Target1ObjectId", "44444444-0000-4000-8000-000000000004");
        values.put("Target1UserPrincipalName", "bob@contoso.example");
        values.put("Target1ModifiedProperty1Name", "Role.DisplayName");
        values.put("Target1ModifiedProperty1NewValue", "\"Global Administrator\"");
        values.put("Target3Type", "Role");
        values.put("Target3DisplayName", "Global Administrator");
        values.put("AdditionalDetail2Key", "Justification");
        values.put("AdditionalDetail2Value", "because");
        return values;
    }

    /** The header with three targets of five properties, and six details. */
    static List<String> header() {
        List<String> names = new ArrayList<>(List.of(
                "Date (UTC)",
                "CorrelationId",
                "Service",
                "Category",
                "Activity",
                "Result",
                "ResultReason",
                "User Agent",
                "ActorType",
                "ActorDisplayName",
                "ActorObjectId",
                "ActorUserPrincipalName",
                "IPAddress",
                "ActorHomeTenantId",
                "ActorHomeTenantName",
                "ActorServicePrincipalId",
                "ActorServicePrincipalName"));
        for (int target = 1; target <= 3; target++) {
            for (String part : List.of("Type", "DisplayName", "ObjectId", "UserPrincipalName")) {
                names.add("Target" + target + part);
            }
            for (int property = 1; property <= 5; property++) {
                for (String part : List.of("Name", "OldValue", "NewValue")) {
                    names.add("Target" + target + "ModifiedProperty" + property + part);
                }
            }
        }
        for (int detail = 1; detail <= 6; detail++) {
            names.add("AdditionalDetail" + detail + "Key");
            names.add("AdditionalDetail" + detail + "Value");
        }
        return names;
    }

    @Test
    void rowHasTheColumnsOfGraph() {
        PortalReading reading = PortalSamples.read(FILE, header(), values());

        assertThat(reading.tables).containsExactly(Table.AUDIT_LOGS);
        assertThat(reading.row())
                .containsEntry("TimeGenerated", "2026-03-01T08:19:41.123Z")
                .containsEntry("OperationName", "Add member to role")
                .containsEntry("LoggedByService", "Core Directory")
                .containsEntry("Result", "success")
                .containsEntry(
                        "InitiatedBy",
                        "{\"user\":{\"id\":\"33333333-0000-4000-8000-000000000003\",\"ipAddress\":\"192.0.2.7\","
                                + "\"userPrincipalName\":\"ada@contoso.example\"}}")
                .containsEntry(
                        "TargetResources",
                        "[{\"id\":\"44444444-0000-4000-8000-000000000004\",\"modifiedProperties\":"
                                + "[{\"displayName\":\"Role.DisplayName\",\"newValue\":\"\\\"Global Administrator\\\"\"}],"
                                + "\"type\":\"User\",\"userPrincipalName\":\"bob@contoso.example\"},"
                                + "{\"displayName\":\"Global Administrator\",\"modifiedProperties\":[],\"type\":\"Role\"}]")
                .containsEntry("AdditionalDetails", "[{\"key\":\"Justification\",\"value\":\"because\"}]")
                .doesNotContainKeys("Id", "ResultReason", "UserAgent");
    }

    @Test
    void rowGetsAnIdThatIsTheSameInEveryCopy() {
        List<String> reversed = header().reversed();

        List<String> ids = PortalSamples.read(FILE, header(), values()).ids;
        assertThat(ids).hasSize(1).isEqualTo(PortalSamples.read("copy.csv", reversed, values()).ids);
        Map<String, String> other = PortalSamples.with(values(), "Target1ObjectId", "another");
        assertThat(PortalSamples.read(FILE, header(), other).ids).isNotEqualTo(ids);
    }

    @Test
    void applicationIsTheActorWhereTheRowSaysSo() {
        Map<String, String> values = values();
        values.keySet().removeAll(List.of("ActorUserPrincipalName", "ActorObjectId"));
        values.put("ActorType", "Application");
        values.put("ActorDisplayName", "Deployment");
        values.put("ActorServicePrincipalId", "99999999-0000-4000-8000-000000000009");
        String expected = "{\"app\":{\"displayName\":\"Deployment\",\"ipAddress\":\"192.0.2.7\","
                + "\"servicePrincipalId\":\"99999999-0000-4000-8000-000000000009\"}}";

        assertThat(PortalSamples.read(FILE, header(), values).row()).containsEntry("InitiatedBy", expected);
        values.put("ActorType", "Anwendung");
        assertThat(PortalSamples.read(FILE, header(), values).row()).containsEntry("InitiatedBy", expected);
    }

    @Test
    void nobodyIsTheActorWhereTheRowNamesNone() {
        Map<String, String> values = values();
        values.keySet().removeIf(name -> name.startsWith("Actor") || name.equals("IPAddress"));

        assertThat(PortalSamples.read(FILE, header(), values).row()).containsEntry("InitiatedBy", "{}");
    }

    @Test
    void userAgentIsWrittenOnceAndWhereGraphHasIt() {
        Map<String, String> values = PortalSamples.with(values(), "User Agent", "curl/8");
        assertThat(PortalSamples.read(FILE, header(), values).row()).containsEntry("UserAgent", "curl/8");

        values = PortalSamples.with(values, "AdditionalDetail1Key", "User-Agent");
        values = PortalSamples.with(values, "AdditionalDetail1Value", "curl/8");
        assertThat(PortalSamples.read(FILE, header(), values).row())
                .doesNotContainKey("UserAgent")
                .containsEntry(
                        "AdditionalDetails",
                        "[{\"key\":\"User-Agent\",\"value\":\"curl/8\"},{\"key\":\"Justification\",\"value\":\"because\"}]");
    }

    @Test
    void olderFileWithFewerTargetsIsReadAsWell() {
        List<String> names = header();
        names.removeIf(name -> name.startsWith("Target2") || name.startsWith("Target3") || name.startsWith("Addit"));

        assertThat(PortalSamples.read(FILE, names, values()).row())
                .containsEntry("AdditionalDetails", "[]")
                .hasEntrySatisfying(
                        "TargetResources",
                        targets -> assertThat(targets)
                                .contains("bob@contoso.example")
                                .doesNotContain("\"Role\""));
    }
}
