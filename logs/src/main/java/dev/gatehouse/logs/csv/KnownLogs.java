package dev.gatehouse.logs.csv;

import java.util.List;
import java.util.Optional;

/** Says of a header's columns whether records of a known log may lie below it; what they are is seen later. */
final class KnownLogs {
    private static final String AS_XML =
            "which holds an event's data as text only: save the events as XML or as .evtx instead";

    private KnownLogs() {}

    /** Whether the columns are those of a log. */
    static boolean has(Columns columns, List<String> header) {
        return isWorkspace(columns, header) || isGraph(columns) || isArm(columns) || isWindows(columns);
    }

    /** Why nothing can be read below a header of Windows events; empty if something can, or it is none. */
    static Optional<String> unreadableWindows(Columns columns) {
        boolean viewer = columns.hasAny("Event ID", "Ereignis-ID") && columns.hasAny("Source", "Quelle");
        boolean powerShell = columns.has("ProviderName") && columns.has("LogName") && columns.has("TimeCreated");
        if (viewer) {
            return Optional.of("this is the event viewer's CSV, " + AS_XML);
        }
        return powerShell && columns.has("Message")
                ? Optional.of("this is the CSV of Get-WinEvent, " + AS_XML)
                : Optional.empty();
    }

    private static boolean isWorkspace(Columns columns, List<String> header) {
        boolean typed = columns.has("Type") && !TimeCells.columns(header).isEmpty();
        boolean request =
                columns.has("RequestUri") && columns.hasAny("RequestMethod", "HttpStatusCode", "httpStatusCode_d");
        boolean activity = columns.has("Caller") && columns.hasAny("ActivityStatus", "ActivityStatusValue");
        return columns.hasAny("TimeGenerated", "$table", "OperationNameValue", "OfficeWorkload", "SystemAlertId")
                || typed
                || request
                || activity
                || (columns.has("Category") && columns.has("OperationName"));
    }

    private static boolean isGraph(Columns columns) {
        boolean result =
                columns.hasAny("ResultType", "Status", "Status.ErrorCode", "ConditionalAccessStatus", "ClientAppUsed");
        boolean who = columns.hasAny("UserPrincipalName", "UserId", "ServicePrincipalId");
        boolean signIn = columns.hasAny("CreatedDateTime", "AppDisplayName") && result && who;
        boolean audit = columns.hasAny("InitiatedBy", "InitiatedBy.User.Id", "TargetResources", "LoggedByService")
                && columns.hasAny("ActivityDisplayName", "OperationName");
        return signIn || audit || columns.hasAny("RiskEventType", "RiskType", "RiskLastUpdatedDateTime");
    }

    private static boolean isArm(Columns columns) {
        return (columns.has("EventTimestamp") && columns.hasAny("OperationName", "Caller", "EventDataId"))
                || (columns.has("event_timestamp") && columns.hasAny("operation_name", "event_data_id"));
    }

    private static boolean isWindows(Columns columns) {
        return columns.has("EventID") && columns.hasAny("Channel", "Activity", "Computer", "Hostname");
    }
}
