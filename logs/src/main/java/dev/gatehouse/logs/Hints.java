package dev.gatehouse.logs;

import java.util.stream.Stream;

/** The raw paths by which records are told apart, and their indexes in the scan. */
final class Hints {
    /** One such path. */
    enum Hint {
        MARK("@gatehouse"),
        ACTIVITY("activity"),
        ACTIVITY_DATE_TIME("activityDateTime"),
        ACTIVITY_DISPLAY_NAME("activityDisplayName"),
        ACTIVITY_STATUS("ActivityStatus"),
        ACTIVITY_STATUS_VALUE("ActivityStatusValue"),
        APP_DISPLAY_NAME("appDisplayName"),
        APP_ID("appId"),
        AUDIT_DATA("AuditData"),
        CALLER("Caller"),
        CATEGORY("category"),
        CHANNEL("Channel"),
        CLIENT_APP_USED("clientAppUsed"),
        CLIENT_IP("ClientIP"),
        CONDITIONAL_ACCESS_STATUS("conditionalAccessStatus"),
        DETECTION_SOURCE("detectionSource"),
        ELASTIC_AUDIT("o365audit"),
        EVENT_DATA_ID("eventDataId"),
        EVENT_DATA_ID_SNAKE("event_data_id"),
        EVENT_ID("EventID"),
        EVENT_ID_6("event_id"),
        EVENT_DATA_6("event_data"),
        EVENT_DATA_LIST("Event.EventData.Data"),
        EVENT_ORIGINAL("event.original"),
        EVENT_ORIGINAL_FLAT("event\\.original"),
        EVENT_SYSTEM("Event.System"),
        EVENT_SYSTEM_CHANNEL("Event.System.Channel"),
        EVENT_SYSTEM_PROVIDER("Event.System.Provider"),
        EVENT_SYSTEM_PROVIDER_ATTRIBUTES("Event.System.Provider_attributes"),
        EVENT_TIMESTAMP("eventTimestamp"),
        HTTP_STATUS_CODE("HttpStatusCode"),
        HTTP_STATUS_CODE_D("httpStatusCode_d"),
        ID("id"),
        INITIATED_BY("initiatedBy"),
        IS_INTERACTIVE("isInteractive"),
        LOGGED_BY_SERVICE("loggedByService"),
        LOG_NAME("LogName"),
        LOG_NAME_6("log_name"),
        MANAGED_IDENTITY_TYPE("managedIdentityType"),
        MESSAGE("Message"),
        OFFICE_WORKLOAD("OfficeWorkload"),
        OPERATION("Operation"),
        OPERATION_NAME("operationName"),
        OPERATION_NAME_COLUMN("OperationNameValue"),
        OPERATION_NAME_VALUE("operationName.value"),
        PARAMETERS("Parameters"),
        PAYLOAD("Payload"),
        PROPERTIES("properties"),
        PROPERTIES_ACTIVITY_DISPLAY_NAME("properties.activityDisplayName"),
        PROPERTIES_ACTIVITY_DATE("properties.ActivityDate"),
        PROPERTIES_AUDIT_EVENT_ID("properties.AuditEventId"),
        PROPERTIES_CHANNEL("properties.Channel"),
        PROPERTIES_INITIATED_BY("properties.initiatedBy"),
        PROPERTIES_LOGGED_BY_SERVICE("properties.loggedByService"),
        PROPERTIES_TARGET_RESOURCES("properties.targetResources"),
        PROPERTIES_TARGETS("properties.Targets"),
        PROVIDER("Provider"),
        PROVIDER_NAME("ProviderName"),
        PROVISIONING_STEPS("provisioningSteps"),
        RAW("_raw"),
        RAW_IN_RESULT("result._raw"),
        RAW_XML("RawXml"),
        REQUEST_METHOD("RequestMethod"),
        REQUEST_URI("RequestUri"),
        RESULT_TYPE("ResultType"),
        RISK_EVENT_TYPE("riskEventType"),
        RISK_LAST_UPDATED("riskLastUpdatedDateTime"),
        RISK_TYPE("riskType"),
        SERVICE_PRINCIPAL_ID("servicePrincipalId"),
        SERVICE_PRINCIPAL_TYPE("servicePrincipalType"),
        SEVERITY("severity"),
        SIGN_IN_EVENT_TYPES("signInEventTypes"),
        SOURCE_NAME("SourceName"),
        SOURCE_NAME_6("source_name"),
        STATUS("status"),
        STRING_INSERTS("StringInserts"),
        SUBJECT_USER_NAME("SubjectUserName"),
        SYSTEM_ALERT_ID("SystemAlertId"),
        TABLE("$table"),
        TABLES("tables"),
        TARGET_RESOURCE("targetResource"),
        TARGET_RESOURCES("targetResources"),
        TIME("time"),
        TIME_GENERATED("TimeGenerated"),
        TITLE("title"),
        TYPE("Type"),
        USER_ID("userId"),
        USER_PRINCIPAL_NAME("userPrincipalName"),
        VENDOR_INFORMATION("vendorInformation"),
        WINLOG("winlog"),
        WINLOG_CHANNEL("winlog.channel"),
        WINLOG_PROVIDER("winlog.provider_name"),
        WIN_SYSTEM("win.system"),
        WIN_SYSTEM_IN_ALERT("data.win.system"),
        WIN_CHANNEL("win.system.channel"),
        WIN_CHANNEL_IN_ALERT("data.win.system.channel"),
        WORKLOAD("Workload");

        private final String path;

        Hint(String path) {
            this.path = path;
        }
    }

    private final int[] indexes;

    Hints(RawPaths raw) {
        indexes = Stream.of(Hint.values()).mapToInt(hint -> raw.add(hint.path)).toArray();
    }

    /** Its index in the scan. */
    @SuppressWarnings("EnumOrdinal") // read several times per record; never leaves memory
    int index(Hint hint) {
        return indexes[hint.ordinal()];
    }
}
