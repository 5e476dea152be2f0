package dev.gatehouse.server.api;

import java.util.List;
import java.util.Locale;

/** Made-up records of Identity Protection, in the shapes in which it tells of risks. */
final class RiskRecords {
    static final String BACKUP = "0000000b-1111-4222-8333-444444444444";
    static final String EVE = "0000000e-1111-4222-8333-444444444444";
    static final String APP = "000000aa-1111-4222-8333-444444444444";

    private RiskRecords() {}

    /** A risky user as Graph lists it. */
    static String user(String id, String name, String level, String state, String detail, String updated) {
        return quoted(String.format(
                Locale.ROOT,
                "{'id':'%s','isDeleted':false,'isProcessing':false,'riskLevel':'%s','riskState':'%s','riskDetail':'%s',"
                        + "'riskLastUpdatedDateTime':'%s','userDisplayName':'=Somebody','userPrincipalName':'%s'}",
                id,
                level,
                state,
                detail,
                updated,
                name));
    }

    /** The same as diagnostic settings send it: the name is in lower case, the time of the envelope says nothing. */
    static String userDiagnostics(String id, String name, String level, String state, String detail, String updated) {
        return quoted(String.format(
                Locale.ROOT,
                "{'time':'3/24/2022 2:42:35 PM','resourceId':'/tenants/t/providers/microsoft.aadiam','operationName':'Risky user',"
                        + "'operationVersion':'1.0','category':'RiskyUsers','tenantId':'t','correlationId':'%s','identity':'%s',"
                        + "'level':4,'properties':%s}",
                id,
                name.toLowerCase(Locale.ROOT),
                user(id, name, level, state, detail, updated)));
    }

    /** An entry of a user's history, as Graph lists it. */
    static String history(String id, String name, String level, String state, String detail, String updated) {
        return quoted(String.format(
                Locale.ROOT,
                "{'id':'%s%s','userId':'%s','initiatedBy':'adm_lee','activity':{'riskEventTypes':['leakedCredentials'],"
                        + "'detail':null},'isDeleted':false,'isProcessing':false,'riskLevel':'%s','riskState':'%s','riskDetail':'%s',"
                        + "'riskLastUpdatedDateTime':'%s','userDisplayName':'Somebody','userPrincipalName':'%s'}",
                id,
                updated.hashCode() & 0xFFFF,
                id,
                level,
                state,
                detail,
                updated,
                name));
    }

    /** A risky service principal as Graph lists it. */
    static String app(String level, String state, String updated) {
        return quoted(String.format(
                Locale.ROOT,
                "{'id':'%s','accountEnabled':true,'isProcessing':false,'appId':'000000ab-1111-4222-8333-444444444444',"
                        + "'displayName':'Robot','servicePrincipalType':'Application','riskLevel':'%s','riskState':'%s',"
                        + "'riskDetail':'none','riskLastUpdatedDateTime':'%s'}",
                APP,
                level,
                state,
                updated));
    }

    /** A detection with a user, as diagnostic settings send it. */
    static String detection(String id, String user, String type, String state, String detail, String updated) {
        return quoted(String.format(
                Locale.ROOT,
                "{'time':'5/20/2026 8:00:00 AM','resourceId':'/tenants/t/providers/microsoft.aadiam',"
                        + "'operationName':'User Risk Detection','operationVersion':'1.0','category':'UserRiskEvents','tenantId':'t',"
                        + "'correlationId':'%s','callerIpAddress':'203.0.113.9','identity':'eve','level':4,'location':'fr',"
                        + "'properties':{'id':'%s','requestId':'r','correlationId':'%s','riskType':'%s','riskEventType':'%s',"
                        + "'riskState':'%s','riskLevel':'medium','riskDetail':'%s','source':'IdentityProtection',"
                        + "'detectionTimingType':'offline','activity':'signin','ipAddress':'203.0.113.9',"
                        + "'location':{'city':'Paris','countryOrRegion':'FR'},'activityDateTime':'2026-05-20T5:32:08.107Z',"
                        + "'detectedDateTime':'2026-05-20T06:00:00Z','lastUpdatedDateTime':'%s','userId':'%s',"
                        + "'userDisplayName':'Eve','userPrincipalName':'eve@contoso.example',"
                        + "'additionalInfo':'[{\\\"Key\\\":\\\"userAgent\\\",\\\"Value\\\":\\\"x\\\"}]'}}",
                id,
                id,
                id,
                type,
                type,
                state,
                detail,
                updated,
                user));
    }

    /** A detection with a service principal, as Graph lists it. */
    static String appDetection(String id, String detected) {
        return quoted(String.format(
                Locale.ROOT,
                "{'id':'%s','requestId':null,'correlationId':'c','riskEventType':'leakedCredentials','riskState':'atRisk',"
                        + "'riskLevel':'high','riskDetail':'none','source':'IdentityProtection','detectionTimingType':'offline',"
                        + "'activity':'servicePrincipal','tokenIssuerType':'AzureAD','ipAddress':null,'location':null,"
                        + "'activityDateTime':'%s','detectedDateTime':'%s','lastUpdatedDateTime':'%s','servicePrincipalId':'%s',"
                        + "'servicePrincipalDisplayName':'Robot','appId':'000000ab-1111-4222-8333-444444444444',"
                        + "'keyIds':['k1','k2'],'additionalInfo':'[]'}",
                id,
                detected,
                detected,
                detected,
                APP));
    }

    /** A sign-in as Graph lists it. */
    static String signIn(String id, String user, String level, String state, String types, String time) {
        return quoted(String.format(
                Locale.ROOT,
                "{'id':'%s','createdDateTime':'%s','userDisplayName':'Somebody','userPrincipalName':'%s','userId':'%s',"
                        + "'appId':'a','appDisplayName':'Azure Portal','ipAddress':'203.0.113.9','clientAppUsed':'Browser',"
                        + "'conditionalAccessStatus':'success','isInteractive':true,'riskDetail':'none',"
                        + "'riskLevelAggregated':'none','riskLevelDuringSignIn':'%s','riskState':'%s','riskEventTypes_v2':%s,"
                        + "'status':{'errorCode':0,'failureReason':'highly privileged at risk'},"
                        + "'location':{'city':'Paris','countryOrRegion':'FR'}}",
                id,
                time,
                user.equals(BACKUP) ? "svc-backup@contoso.example" : "eve@contoso.example",
                user,
                level,
                state,
                types));
    }

    /** Everything that the tests ask for, in some order. */
    static List<String> all() {
        return List.of(
                user(EVE, "eve@contoso.example", "medium", "atRisk", "none", "2026-05-20T08:00:00Z"),
                history(EVE, "eve@contoso.example", "medium", "atRisk", "none", "2026-05-20T08:00:00Z"),
                userDiagnostics(
                        EVE,
                        "eve@contoso.example",
                        "high",
                        "confirmedCompromised",
                        "adminConfirmedUserCompromised",
                        "2026-05-21T08:00:00Z"),
                history(
                        EVE,
                        "eve@contoso.example",
                        "none",
                        "remediated",
                        "userPerformedSecuredPasswordReset",
                        "2026-05-22T08:00:00Z"),
                user(BACKUP, "svc-backup@contoso.example", "high", "atRisk", "none", "2026-05-19T08:00:00Z"),
                app("high", "atRisk", "2026-05-18T08:00:00Z"),
                app("none", "dismissed", "2026-05-19T08:00:00Z"),
                detection("d1", EVE, "unfamiliarFeatures", "atRisk", "none", "2026-05-20T06:00:00Z"),
                detection(
                        "d1",
                        EVE,
                        "unfamiliarFeatures",
                        "remediated",
                        "userPerformedSecuredPasswordReset",
                        "2026-05-22T08:00:00Z"),
                detection("d1", EVE, "unfamiliarFeatures", "atRisk", "none", "2026-05-21T6:00:00Z"),
                detection("d2", BACKUP, "passwordSpray", "atRisk", "none", "2026-05-20T06:00:00Z"),
                appDetection("d3", "2026-05-18T08:00:00Z"),
                signIn("s1", EVE, "none", "none", "[]", "2026-05-20T05:00:00Z"),
                signIn("s2", EVE, "low", "atRisk", "['unfamiliarFeatures']", "2026-05-20T05:30:00Z"),
                signIn(
                        "s3",
                        BACKUP,
                        "none",
                        "remediated",
                        "['passwordSpray','anonymizedIPAddress']",
                        "2026-05-20T05:31:00Z"),
                signIn("s4", EVE, "hidden", "none", "[]", "2026-05-20T05:32:00Z"));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
