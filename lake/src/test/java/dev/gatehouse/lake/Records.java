package dev.gatehouse.lake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Made-up records of Entra, each in two shapes. */
final class Records {
    static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

    private Records() {}

    /** The object id of a user. */
    static String user(int number) {
        return String.format(Locale.ROOT, "%08x-1111-4222-8333-444444444444", number);
    }

    static String name(int number) {
        return "user" + number + "@contoso.example";
    }

    /** The id of an event. */
    static String id(int number) {
        return String.format(Locale.ROOT, "%08x-aaaa-4bbb-8ccc-dddddddddddd", number);
    }

    /** A sign-in as Microsoft Graph gives it. */
    static String signIn(int event, int user, Instant time) {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"%s\",\"createdDateTime\":\"%s\",\"userDisplayName\":\"Usêr %d\",\"userPrincipalName\":\"%s\","
                        + "\"userId\":\"%s\",\"appId\":\"app-%d\",\"appDisplayName\":\"Azure Portal\",\"ipAddress\":\"203.0.113.%d\","
                        + "\"clientAppUsed\":\"Browser\",\"correlationId\":\"c-%d\",\"conditionalAccessStatus\":\"success\","
                        + "\"status\":{\"errorCode\":%d,\"failureReason\":\"Other.\"}}",
                id(event),
                time.truncatedTo(ChronoUnit.SECONDS),
                user,
                name(user),
                user(user).toUpperCase(Locale.ROOT),
                event % 3,
                user % 200,
                event,
                event % 5 == 0 ? 50126 : 0);
    }

    /** The same sign-in as diagnostic settings send it. */
    static String signInDiagnostics(int event, int user, Instant time) {
        return String.format(
                Locale.ROOT,
                "{\"time\":\"%s\",\"resourceId\":\"/tenants/t/providers/Microsoft.aadiam\",\"operationName\":\"Sign-in activity\","
                        + "\"operationVersion\":\"1.0\",\"category\":\"SignInLogs\",\"tenantId\":\"t\",\"resultType\":\"%d\","
                        + "\"callerIpAddress\":\"203.0.113.%d\",\"level\":4,\"properties\":%s}",
                time.truncatedTo(ChronoUnit.SECONDS),
                event % 5 == 0 ? 50126 : 0,
                user % 200,
                signIn(event, user, time));
    }

    /** A directory audit as Microsoft Graph gives it: one user gives another a role. */
    static String audit(int event, int actor, int target, Instant time) {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"Directory_%s\",\"category\":\"RoleManagement\",\"correlationId\":\"c-%d\",\"result\":\"success\","
                        + "\"resultReason\":\"\",\"activityDisplayName\":\"Add member to role\",\"activityDateTime\":\"%s\","
                        + "\"loggedByService\":\"Core Directory\",\"operationType\":\"Assign\",\"initiatedBy\":{\"user\":{\"id\":\"%s\","
                        + "\"displayName\":null,\"userPrincipalName\":\"%s\",\"ipAddress\":\"198.51.100.7\"},\"app\":null},"
                        + "\"targetResources\":[{\"id\":\"%s\",\"displayName\":null,\"type\":\"User\",\"userPrincipalName\":\"%s\","
                        + "\"modifiedProperties\":[{\"displayName\":\"Role.DisplayName\",\"oldValue\":null,"
                        + "\"newValue\":\"\\\"Global Administrator\\\"\"}]}],\"additionalDetails\":[]}",
                id(event),
                event,
                time.truncatedTo(ChronoUnit.SECONDS),
                user(actor),
                name(actor),
                user(target),
                name(target));
    }

    /** The same audit as diagnostic settings send it. */
    static String auditDiagnostics(int event, int actor, int target, Instant time) {
        return String.format(
                Locale.ROOT,
                "{\"time\":\"%s\",\"resourceId\":\"/tenants/t/providers/Microsoft.aadiam\",\"operationName\":\"Add member to role\","
                        + "\"operationVersion\":\"1.0\",\"category\":\"AuditLogs\",\"tenantId\":\"t\",\"properties\":%s}",
                time.truncatedTo(ChronoUnit.SECONDS),
                audit(event, actor, target, time));
    }
}
