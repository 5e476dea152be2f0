package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Headers of logs, and of what people keep beside them. */
final class KnownLogsTest {
    @Test
    void knowsLogsByAFewOfTheirColumns() {
        for (String header : List.of(
                "TimeGenerated,x",
                "$table,x",
                "Type,timestamp",
                "OperationNameValue,Caller",
                "Caller,ActivityStatus",
                "OfficeWorkload,x",
                "SystemAlertId,x",
                "RequestUri,RequestMethod",
                "RequestUri,httpStatusCode_d",
                "Category,OperationName",
                "createdDateTime,userPrincipalName,status",
                "AppDisplayName,ResultType,ServicePrincipalId",
                "activityDisplayName,initiatedBy",
                "OperationName,TargetResources",
                "riskEventType,x",
                "eventTimestamp,caller",
                "event_timestamp,operation_name",
                "EventID,Channel",
                "EventId,Computer")) {
            assertThat(has(header)).as(header).isTrue();
        }
    }

    @Test
    void knowsNothingElse() {
        for (String header : List.of(
                "Id,DisplayName",
                "Type,Name",
                "UserPrincipalName,CreatedDateTime,Department",
                "RoleName,UserPrincipalName,AssignmentType,StartDateTime",
                "RequestUri,x",
                "EventID,x",
                "Caller,x",
                "Status,Date")) {
            assertThat(has(header)).as(header).isFalse();
        }
    }

    @Test
    void knowsWindowsEventsWhoseDataIsATextOnly() {
        assertThat(windows("Level,Date and Time,Source,Event ID,Task Category")).isTrue();
        assertThat(windows("Ebene,Datum und Uhrzeit,Quelle,Ereignis-ID,Aufgabenkategorie"))
                .isTrue();
        assertThat(windows("Message,Id,ProviderName,LogName,TimeCreated")).isTrue();
        assertThat(windows("EventId,Channel,Payload,TimeCreated")).isFalse();
    }

    private static boolean has(String header) {
        List<String> names = List.of(header.split(",", -1));
        return KnownLogs.has(new Columns(names), names);
    }

    private static boolean windows(String header) {
        return KnownLogs.unreadableWindows(new Columns(List.of(header.split(",", -1))))
                .isPresent();
    }
}
