package dev.gatehouse.cli.scan;

import java.util.Locale;

/** One event of a made-up tenant, as each of two shapes writes it. */
record Event(String graph, String diagnostics) {
    private static final String TENANT = "0f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1";
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

    /** An account: its number decides its object id. */
    record User(int number, String name) {
        String id() {
            return String.format(Locale.ROOT, "6d43646f-0000-4000-8000-%012d", number);
        }
    }

    static Event signIn(int number, User user, String time, int errorCode, String ip) {
        String body = String.format(
                Locale.ROOT, """
                "id":"ac4fd2f5-0000-4000-8000-%012d","createdDateTime":"%s","userDisplayName":"User %d",\
                "userPrincipalName":"%s","userId":"%s","appId":"c44b4083-3bb0-49c1-b47d-974e53cbdf3c",\
                "appDisplayName":"Azure Portal","ipAddress":"%s","clientAppUsed":"Browser",\
                "correlationId":"35cd137c-0000-4000-8000-%012d","isInteractive":true,\
                "status":{"errorCode":%d,"failureReason":"because","additionalDetails":null},\
                "location":{"city":"Malmo","state":"Skane","countryOrRegion":"SE"}""", number, time, user.number(), user.name(), user.id(), ip, number, errorCode);
        return new Event("{" + body + "}", envelope("SignInLogs", "Sign-in activity", time, errorCode, ip, body));
    }

    /** Somebody is given the role of a global administrator. */
    static Event roleGiven(int number, User user, String time) {
        return role(number, user, time, "Add member to role", "newValue", "oldValue");
    }

    /** The role of a global administrator is taken away. */
    static Event roleTaken(int number, User user, String time) {
        return role(number, user, time, "Remove member from role", "oldValue", "newValue");
    }

    private static Event role(int number, User user, String time, String operation, String value, String other) {
        String body = String.format(
                Locale.ROOT,
                """
                "id":"Directory_%d_R","category":"RoleManagement","correlationId":"87454a3e-0000-4000-8000-%012d",\
                "result":"success","resultReason":"","activityDisplayName":"%s","activityDateTime":"%s",\
                "loggedByService":"Core Directory","operationType":"Assign","initiatedBy":{"user":null,"app":\
                {"appId":"01fc33a7-78ba-4d2f-a4b7-768e336e890e","displayName":"MS-PIM",\
                "servicePrincipalId":"a9dbe4f0-aac9-5a68-9bd2-597998d65b89","servicePrincipalName":null}},\
                "targetResources":[{"id":"%s","displayName":null,"type":"User","userPrincipalName":"%s",\
                "groupType":null,"modifiedProperties":[\
                {"displayName":"Role.DisplayName","%s":"\\"Global Administrator\\"","%s":null},\
                {"displayName":"Role.TemplateId","%s":"\\"%s\\"","%s":null}]}],"additionalDetails":[]""",
                number,
                number,
                operation,
                time,
                user.id(),
                user.name(),
                value,
                other,
                value,
                GLOBAL_ADMINISTRATOR,
                other);
        return new Event("{" + body + "}", envelope("AuditLogs", operation, time, 0, "", body));
    }

    private static String envelope(
            String category, String operation, String time, int result, String ip, String properties) {
        return String.format(Locale.ROOT, """
                {"time":"%s","resourceId":"/tenants/%s/providers/Microsoft.aadiam","operationName":"%s",\
                "operationVersion":"1.0","category":"%s","tenantId":"%s","resultType":"%d","resultSignature":"None",\
                "durationMs":0,"callerIpAddress":"%s","Level":4,"properties":{%s}}""", time, TENANT, operation, category, TENANT, result, ip, properties);
    }
}
