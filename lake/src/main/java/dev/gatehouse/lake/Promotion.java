package dev.gatehouse.lake;

import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/*
 * A field that is named first counts first. Of `principal` and `name` the first that a row says, of `others` all.
 */
/** Which fields of each table become the lake's own columns. */
record Promotion(
        List<String> principal,
        List<String> name,
        List<String> others,
        List<String> address,
        List<String> operation,
        List<String> application,
        List<String> result) {
    private static final String OID = "http://schemas\\.microsoft\\.com/identity/claims/objectidentifier";
    private static final String UPN = "http://schemas\\.xmlsoap\\.org/ws/2005/05/identity/claims/upn";

    private static final Promotion USER_SIGN_IN = new Promotion(
            List.of("UserId", "ServicePrincipalId"),
            List.of("UserPrincipalName", "ServicePrincipalName", "UserDisplayName", "Identity"),
            List.of("ServicePrincipalId", "ServicePrincipalName", "SignInIdentifier", "AlternateSignInName"),
            List.of("IPAddress"),
            List.of("OperationName"),
            List.of("AppDisplayName", "AppId"),
            List.of("ResultType"));

    private static final Promotion APP_SIGN_IN = new Promotion(
            List.of("ServicePrincipalId", "AppId"),
            List.of("ServicePrincipalName", "Identity"),
            List.of("AppId", "ResourceServicePrincipalId"),
            List.of("IPAddress"),
            List.of("OperationName"),
            List.of("ResourceDisplayName", "ResourceIdentity"),
            List.of("ResultType"));

    private static final Promotion AUDIT = new Promotion(
            List.of("Actor.Id", "Actor.AppId"),
            List.of("Actor.UserPrincipalName", "Actor.DisplayName", "Identity"),
            List.of(
                    "Target.User.Id",
                    "Target.User.UserPrincipalName",
                    "Target.User.DisplayName",
                    "Target.ServicePrincipal.Id",
                    "Target.ServicePrincipal.DisplayName",
                    "Target.Group.Id",
                    "Target.Group.DisplayName",
                    "Actor.AppId"),
            List.of("Actor.IPAddress"),
            List.of("OperationName", "ActivityDisplayName"),
            List.of("LoggedByService"),
            List.of("Result", "ResultType"));

    private static final Promotion USER_RISK = new Promotion(
            List.of("UserId", "Id"),
            List.of("UserPrincipalName", "UserDisplayName"),
            List.of(),
            List.of("IpAddress"),
            List.of("RiskEventType", "OperationName"),
            List.of("Source"),
            List.of("RiskState", "RiskLevel"));

    private static final Promotion APP_RISK = new Promotion(
            List.of("ServicePrincipalId", "Id"),
            List.of("ServicePrincipalDisplayName", "ServicePrincipalName", "DisplayName"),
            List.of("AppId"),
            List.of("IpAddress"),
            List.of("RiskEventType", "OperationName"),
            List.of("Source"),
            List.of("RiskState", "RiskLevel"));

    private static final Promotion WINDOWS = new Promotion(
            List.of("SubjectUserSid", "TargetUserSid"),
            List.of("SubjectUserName", "TargetUserName", "Account"),
            List.of("TargetUserSid", "TargetUserName", "TargetSid", "MemberSid", "MemberName"),
            List.of("IpAddress", "ClientAddress"),
            List.of("Activity", "OperationName", "EventID"),
            List.of("Computer"),
            List.of("Keywords", "ResultType", "Status"));

    private static final Map<Table, Promotion> BY_TABLE = byTable();

    /** What of this table's rows becomes columns. */
    static Promotion of(Table table) {
        return BY_TABLE.getOrDefault(table, WINDOWS);
    }

    /** A projection on all fields that become columns. */
    static Projection projection() {
        Set<String> names = new LinkedHashSet<>();
        for (Table table : Table.values()) {
            names.addAll(of(table).all());
        }
        return Projection.of(names);
    }

    private List<String> all() {
        List<String> names = new ArrayList<>(principal);
        List.of(name, others, address, operation, application, result).forEach(names::addAll);
        return names;
    }

    private static Map<Table, Promotion> byTable() {
        Map<Table, Promotion> map = new EnumMap<>(Table.class);
        map.put(Table.SIGNIN_LOGS, USER_SIGN_IN);
        map.put(Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS, USER_SIGN_IN);
        map.put(Table.ADFS_SIGNIN_LOGS, USER_SIGN_IN);
        map.put(Table.AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS, APP_SIGN_IN);
        map.put(Table.AAD_MANAGED_IDENTITY_SIGNIN_LOGS, APP_SIGN_IN);
        map.put(Table.AUDIT_LOGS, AUDIT);
        map.put(Table.AAD_USER_RISK_EVENTS, USER_RISK.without("Id"));
        map.put(Table.AAD_RISKY_USERS, USER_RISK);
        map.put(Table.RISKY_USER_HISTORY, USER_RISK.without("Id"));
        map.put(Table.AAD_SERVICE_PRINCIPAL_RISK_EVENTS, APP_RISK.without("Id"));
        map.put(Table.AAD_RISKY_SERVICE_PRINCIPALS, APP_RISK);
        map.put(
                Table.AZURE_ACTIVITY,
                new Promotion(
                        List.of("Claims." + OID, "Claims_d." + OID, "Caller"),
                        List.of("Caller", "Claims." + UPN, "Claims_d." + UPN),
                        List.of("Caller"),
                        List.of("CallerIpAddress"),
                        List.of("OperationNameValue", "OperationName"),
                        List.of("ResourceProviderValue", "ResourceProvider"),
                        List.of("ActivityStatusValue", "ActivityStatus")));
        map.put(
                Table.OFFICE_ACTIVITY,
                new Promotion(
                        List.of("UserId", "UserKey"),
                        List.of("UserId"),
                        List.of("MailboxOwnerUPN", "TargetUserOrGroupName", "SendAsUserSmtp", "SendOnBehalfOfUserSmtp"),
                        List.of("ClientIP", "ActorIpAddress"),
                        List.of("Operation"),
                        List.of("OfficeWorkload"),
                        List.of("ResultStatus")));
        map.put(
                Table.AZKV_AUDIT_LOGS,
                new Promotion(
                        List.of("Identity.claim." + OID, "Identity.claim.oid", "Identity.claim.appid"),
                        List.of("Identity.claim." + UPN, "Identity.claim.upn"),
                        List.of("Identity.claim.appid"),
                        List.of("CallerIpAddress"),
                        List.of("OperationName"),
                        List.of("ResourceId"),
                        List.of("ResultType", "ResultSignature")));
        map.put(
                Table.SECURITY_ALERT,
                new Promotion(
                        List.of("CompromisedEntity"),
                        List.of("CompromisedEntity"),
                        List.of(),
                        List.of(),
                        List.of("AlertName", "DisplayName"),
                        List.of("ProductName"),
                        List.of("AlertSeverity")));
        map.put(
                Table.MICROSOFT_GRAPH_ACTIVITY_LOGS,
                new Promotion(
                        List.of("UserId", "ServicePrincipalId", "AppId"),
                        List.of(),
                        List.of("ServicePrincipalId", "AppId"),
                        List.of("IPAddress"),
                        List.of("RequestUri"),
                        List.of("AppId"),
                        List.of("ResponseStatusCode")));
        return map;
    }

    /** The same where that column is the event's id and not the account's. */
    private Promotion without(String id) {
        return new Promotion(
                principal.stream().filter(field -> !field.equals(id)).toList(),
                name,
                others,
                address,
                operation,
                application,
                result);
    }
}
