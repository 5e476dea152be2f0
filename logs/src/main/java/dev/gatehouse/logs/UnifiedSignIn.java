package dev.gatehouse.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/*
 * The log does not tell whether somebody sat at the keyboard, so `isInteractive` is left out and the row is one of
 * SigninLogs; copies of the event in other shapes know better, and their table counts.
 */
/** Makes a sign-in with Microsoft Graph's keys of a record of the unified audit log. */
final class UnifiedSignIn {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private UnifiedSignIn() {}

    static ObjectNode row(UnifiedRecord record) {
        Map<String, String> extended = record.properties("ExtendedProperties");
        Map<String, String> device = record.properties("DeviceProperties");
        ObjectNode row = UnifiedAudit.marked(Table.SIGNIN_LOGS);
        String id = record.text("IntraSystemId");
        UnifiedAudit.put(row, "id", id.isEmpty() || id.equals(NIL) ? record.text("Id", "AuditId") : id);
        UnifiedAudit.put(row, "correlationId", record.text("InterSystemsId"));
        UnifiedAudit.put(row, "createdDateTime", record.time());
        user(record, row);
        UnifiedAudit.put(
                row, "ipAddress", ClientAddress.of(record.text("ActorIpAddress", "ClientIP", "ClientIPAddress")));
        UnifiedAudit.put(row, "appId", record.text("ApplicationId", "AppId"));
        UnifiedAudit.put(row, "resourceId", resource(record));
        UnifiedAudit.put(row, "homeTenantId", record.text("ActorContextId"));
        UnifiedAudit.put(row, "resourceTenantId", record.text("TargetContextId"));
        UnifiedAudit.put(row, "userAgent", extended.getOrDefault("useragent", record.text("UserAgent")));
        UnifiedAudit.put(row, "sessionId", device.getOrDefault("sessionid", record.text("SessionId", "AADSessionId")));
        row.set("status", status(record));
        ObjectNode detail = detail(device);
        if (!detail.isEmpty()) {
            row.set("deviceDetail", detail);
        }
        return row;
    }

    private static void user(UnifiedRecord record, ObjectNode row) {
        String name = record.text("UserId", "UserIds");
        List<UnifiedIdentity> actors = UnifiedIdentity.of(record.list("Actor"));
        UnifiedIdentity actor = actors.isEmpty() ? UnifiedIdentity.of("") : actors.getFirst();
        String key = record.text("UserKey");
        String id = actor.id().isEmpty() && UnifiedIdentity.isGuid(key) ? key : actor.id();
        UnifiedAudit.put(row, "userPrincipalName", name.isEmpty() ? actor.userPrincipalName() : name);
        UnifiedAudit.put(row, "userId", id);
    }

    private static String resource(UnifiedRecord record) {
        for (UnifiedIdentity target : UnifiedIdentity.of(record.list("Target"))) {
            if (!target.id().isEmpty()) {
                return target.id();
            }
        }
        return record.text("ObjectId");
    }

    private static ObjectNode status(UnifiedRecord record) {
        ObjectNode status = JsonText.newObject();
        String number = record.text("ErrorNumber", "ErrorCode");
        String reason = record.text("LogonError");
        boolean success = record.operation().strip().equalsIgnoreCase("UserLoggedIn");
        boolean told = NUMBER.matcher(number).matches() && (success || Integer.parseInt(number) != 0);
        if (told) {
            status.put("errorCode", Integer.parseInt(number));
        } else if (success) {
            status.put("errorCode", 0);
        } else {
            NumberedNames.LOGON_ERRORS
                    .number(reason)
                    .ifPresent(code -> status.put("errorCode", Integer.parseInt(code)));
        }
        UnifiedAudit.put(status, "failureReason", reason);
        return status;
    }

    private static ObjectNode detail(Map<String, String> device) {
        ObjectNode detail = JsonText.newObject();
        UnifiedAudit.put(detail, "deviceId", device.getOrDefault("id", ""));
        UnifiedAudit.put(detail, "displayName", device.getOrDefault("displayname", ""));
        UnifiedAudit.put(detail, "operatingSystem", device.getOrDefault("os", ""));
        UnifiedAudit.put(detail, "browser", device.getOrDefault("browsertype", ""));
        flag(detail, "isCompliant", device.getOrDefault("iscompliant", ""));
        if (device.getOrDefault("iscompliantandmanaged", "").equalsIgnoreCase("true")) {
            detail.put("isManaged", true);
        }
        return detail;
    }

    private static void flag(ObjectNode object, String name, String value) {
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            object.put(name, value.equalsIgnoreCase("true"));
        }
    }
}
