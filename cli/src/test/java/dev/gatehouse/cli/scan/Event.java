package dev.gatehouse.cli.scan;

import java.util.Locale;

/**
 * One event of a made-up tenant, as each shape writes it.
 *
 * @param portalCsv a line below {@link #SIGN_IN_HEADER} or {@link #AUDIT_HEADER}
 */
record Event(String graph, String diagnostics, String logAnalytics, String portalCsv, String unifiedAudit) {
    /** Some of the columns of the portal's download of sign-ins, in its order and with its blanks. */
    static final String SIGN_IN_HEADER =
            "\"Date (UTC)\",\"Request ID\",\"Correlation ID\",\"User ID\",\"User\",\"Username\",\"Incoming token type\","
                    + "\"Application\",\"Application ID \",\"IP address\",\"Location\",\"Status\",\"Sign-in error code\","
                    + "\"Failure reason\",\"Client app\",\"Incoming token type\",\"Conditional Access\"";

    /** Some of the columns of the portal's download of audits. */
    static final String AUDIT_HEADER =
            "Date (UTC),CorrelationId,Service,Category,Activity,Result,ResultReason,ActorType,ActorDisplayName,"
                    + "ActorObjectId,ActorUserPrincipalName,IPAddress,ActorServicePrincipalId,ActorServicePrincipalName,"
                    + "Target1Type,Target1DisplayName,Target1ObjectId,Target1UserPrincipalName,"
                    + "Target1ModifiedProperty1Name,Target1ModifiedProperty1OldValue,Target1ModifiedProperty1NewValue,"
                    + "Target1ModifiedProperty2Name,Target1ModifiedProperty2OldValue,Target1ModifiedProperty2NewValue";

    private static final String TENANT = "0f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1";
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

    boolean isSignIn() {
        return diagnostics.contains("Sign-in activity");
    }

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
        return new Event(
                "{" + body + "}",
                envelope("SignInLogs", "Sign-in activity", time, errorCode, ip, body),
                String.format(
                        Locale.ROOT,
                        """
                {"TimeGenerated":"%s","Type":"SigninLogs","Category":"SignInLogs","OperationName":"Sign-in activity",\
                "Id":"ac4fd2f5-0000-4000-8000-%012d","CreatedDateTime":"%s","UserDisplayName":"User %d",\
                "UserPrincipalName":"%s","UserId":"%s","AppId":"c44b4083-3bb0-49c1-b47d-974e53cbdf3c",\
                "AppDisplayName":"Azure Portal","IPAddress":"%s","ClientAppUsed":"Browser","AADTenantId":"%s",\
                "CorrelationId":"35cd137c-0000-4000-8000-%012d","IsInteractive":true,"ResultType":"%d",\
                "ResultDescription":"because","Location":"SE",\
                "Status":"{\\"errorCode\\":%d,\\"failureReason\\":\\"because\\"}",\
                "LocationDetails":"{\\"city\\":\\"Malmo\\",\\"state\\":\\"Skane\\",\\"countryOrRegion\\":\\"SE\\"}"}""",
                        time,
                        number,
                        time,
                        user.number(),
                        user.name(),
                        user.id(),
                        ip,
                        TENANT,
                        number,
                        errorCode,
                        errorCode),
                String.format(
                        Locale.ROOT,
                        "\"%s\",\"ac4fd2f5-0000-4000-8000-%012d\",\"35cd137c-0000-4000-8000-%012d\",\"%s\",\"User %d\",\"%s\","
                                + "\"none\",\"Azure Portal\",\"c44b4083-3bb0-49c1-b47d-974e53cbdf3c\",\"%s\",\"Malmo, Skane, SE\","
                                + "\"%s\",\"%d\",\"because\",\"Browser\",\"\",\"Not Applied\"",
                        time,
                        number,
                        number,
                        user.id(),
                        user.number(),
                        user.name(),
                        ip,
                        errorCode == 0 ? "Success" : "Failure",
                        errorCode),
                String.format(
                        Locale.ROOT,
                        """
                {"CreationTime":"%s","Id":"ac4fd2f5-0000-4000-8000-%012d","IntraSystemId":\
                "ac4fd2f5-0000-4000-8000-%012d","InterSystemsId":"35cd137c-0000-4000-8000-%012d",\
                "Operation":"%s","RecordType":15,"ResultStatus":"%s","Workload":"AzureActiveDirectory",\
                "UserId":"%s","UserKey":"%s","UserType":0,"ClientIP":"%s","ActorIpAddress":"%s",\
                "ApplicationId":"c44b4083-3bb0-49c1-b47d-974e53cbdf3c","ErrorNumber":"%d",\
                "Actor":[{"ID":"%s","Type":0},{"ID":"%s","Type":5}],"ExtendedProperties":[]}""",
                        time.replace("Z", ""),
                        number,
                        number,
                        number,
                        errorCode == 0 ? "UserLoggedIn" : "UserLoginFailed",
                        errorCode == 0 ? "Success" : "Failed",
                        user.name(),
                        user.id(),
                        ip,
                        ip,
                        errorCode,
                        user.id(),
                        user.name()));
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
        boolean given = value.equals("newValue");
        return new Event(
                "{" + body + "}",
                envelope("AuditLogs", operation, time, 0, "", body),
                logAnalytics(number, user, time, operation, value),
                String.format(
                        Locale.ROOT,
                        "%s,87454a3e-0000-4000-8000-%012d,Core Directory,RoleManagement,%s,success,,Application,MS-PIM,,,,"
                                + "a9dbe4f0-aac9-5a68-9bd2-597998d65b89,MS-PIM,User,,%s,%s,"
                                + "Role.DisplayName,%s,Role.TemplateId,%s",
                        time,
                        number,
                        operation,
                        user.id(),
                        user.name(),
                        oldAndNew("\"\"\"Global Administrator\"\"\"", given),
                        oldAndNew("\"\"\"" + GLOBAL_ADMINISTRATOR + "\"\"\"", given)),
                unifiedAudit(number, user, time, operation, given));
    }

    private static String oldAndNew(String value, boolean given) {
        return given ? "," + value : value + ",";
    }

    private static String logAnalytics(int number, User user, String time, String operation, String value) {
        String actor = "{'app':{'appId':'01fc33a7-78ba-4d2f-a4b7-768e336e890e','displayName':'MS-PIM',"
                + "'servicePrincipalId':'a9dbe4f0-aac9-5a68-9bd2-597998d65b89'}}";
        String targets = String.format(
                Locale.ROOT,
                "[{'id':'%s','displayName':null,'type':'User','userPrincipalName':'%s','modifiedProperties':["
                        + "{'displayName':'Role.DisplayName','%s':'\\'Global Administrator\\''},"
                        + "{'displayName':'Role.TemplateId','%s':'\\'%s\\''}]}]",
                user.id(),
                user.name(),
                value,
                value,
                GLOBAL_ADMINISTRATOR);
        return String.format(
                Locale.ROOT, """
                {"TimeGenerated":"%s","Type":"AuditLogs","Category":"RoleManagement","OperationName":"%s",\
                "ActivityDisplayName":"%s","ActivityDateTime":"%s","Id":"Directory_%d_R","Result":"success",\
                "LoggedByService":"Core Directory","AADOperationType":"Assign","CorrelationId":\
                "87454a3e-0000-4000-8000-%012d","InitiatedBy":"%s","TargetResources":"%s","AdditionalDetails":"[]"}""", time, operation, operation, time, number, number, escaped(actor), escaped(targets));
    }

    /** JSON written with single quotes, as the inside of a JSON text. */
    private static String escaped(String json) {
        return json.replace("\\'", "\\\\\\\"").replace("'", "\\\"");
    }

    private static String unifiedAudit(int number, User user, String time, String operation, boolean given) {
        String change = "{'Name':'%s','OldValue':'%s','NewValue':'%s'}";
        String name = "Global Administrator";
        return String.format(
                        Locale.ROOT,
                        """
                {'CreationTime':'%s','Id':'f1c5e7aa-0000-4000-8000-%012d','InterSystemsId':\
                '87454a3e-0000-4000-8000-%012d','IntraSystemId':'00000000-0000-0000-0000-000000000000',\
                'Operation':'%s.','RecordType':8,'ResultStatus':'Success','Workload':'AzureActiveDirectory',\
                'UserId':'ServicePrincipal_a9dbe4f0-aac9-5a68-9bd2-597998d65b89','UserType':4,\
                'ObjectId':'%s','ModifiedProperties':[%s,%s],\
                'Actor':[{'ID':'MS-PIM','Type':1},{'ID':'01fc33a7-78ba-4d2f-a4b7-768e336e890e','Type':2},\
                {'ID':'ServicePrincipal_a9dbe4f0-aac9-5a68-9bd2-597998d65b89','Type':2},\
                {'ID':'a9dbe4f0-aac9-5a68-9bd2-597998d65b89','Type':2},{'ID':'ServicePrincipal','Type':2}],\
                'Target':[{'ID':'User_%s','Type':2},{'ID':'%s','Type':2},{'ID':'User','Type':2},\
                {'ID':'%s','Type':5}]}""",
                        time.replace("Z", ""),
                        number,
                        number,
                        operation,
                        user.name(),
                        String.format(Locale.ROOT, change, "Role.DisplayName", given ? "" : name, given ? name : ""),
                        String.format(
                                Locale.ROOT,
                                change,
                                "Role.TemplateId",
                                given ? "" : GLOBAL_ADMINISTRATOR,
                                given ? GLOBAL_ADMINISTRATOR : ""),
                        user.id(),
                        user.id(),
                        user.name())
                .replace('\'', '"');
    }

    private static String envelope(
            String category, String operation, String time, int result, String ip, String properties) {
        return String.format(Locale.ROOT, """
                {"time":"%s","resourceId":"/tenants/%s/providers/Microsoft.aadiam","operationName":"%s",\
                "operationVersion":"1.0","category":"%s","tenantId":"%s","resultType":"%d","resultSignature":"None",\
                "durationMs":0,"callerIpAddress":"%s","Level":4,"properties":{%s}}""", time, TENANT, operation, category, TENANT, result, ip, properties);
    }
}
