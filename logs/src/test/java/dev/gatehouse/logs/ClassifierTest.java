package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClassifierTest {
    private static final String SIGN_IN = "'createdDateTime':'2026-01-02T03:04:05Z','appDisplayName':'Portal'";

    @ParameterizedTest
    @CsvSource({
        "interactiveUser, SIGNIN_LOGS",
        "nonInteractiveUser, AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS",
        "servicePrincipal, AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS",
        "managedIdentity, AAD_MANAGED_IDENTITY_SIGNIN_LOGS"
    })
    void tellsGraphSignInsByTheirEventTypes(String type, Table table) {
        assertTable("{" + SIGN_IN + ",'isInteractive':false,'signInEventTypes':['" + type + "']}", table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'isInteractive':true; SIGNIN_LOGS",
                "'isInteractive':false,'userId':'u'; AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS",
                "'clientAppUsed':'Browser'; SIGNIN_LOGS",
                "'isInteractive':false,'servicePrincipalId':'s','userId':''; AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS",
                "'isInteractive':false,'servicePrincipalId':'s','managedIdentityType':'userAssigned'; AAD_MANAGED_IDENTITY_SIGNIN_LOGS",
                "'isInteractive':false,'servicePrincipalId':'s','managedIdentityType':'none'; AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS",
                "'isInteractive':false,'servicePrincipalId':'s','managedIdentityType':'unknownFutureValue'; AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS",
                "'isInteractive':false,'servicePrincipalId':'','userId':'u','signInEventTypes':[]; AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS"
            })
    void tellsOtherGraphSignInsByWhoSignedIn(String members, Table table) {
        assertTable("{" + SIGN_IN + "," + members + "}", table);
    }

    @ParameterizedTest
    @CsvSource({
        "SignInLogs, SIGNIN_LOGS",
        "signinlogs, SIGNIN_LOGS",
        "NonInteractiveUserSignInLogs, AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS",
        "ServicePrincipalSignInLogs, AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS",
        "ManagedIdentitySignInLogs, AAD_MANAGED_IDENTITY_SIGNIN_LOGS",
        "ADFSSignInLogs, ADFS_SIGNIN_LOGS",
        "AuditLogs, AUDIT_LOGS",
        "UserRiskEvents, AAD_USER_RISK_EVENTS",
        "RiskyUsers, AAD_RISKY_USERS",
        "RiskyServicePrincipals, AAD_RISKY_SERVICE_PRINCIPALS",
        "ServicePrincipalRiskEvents, AAD_SERVICE_PRINCIPAL_RISK_EVENTS",
        "MicrosoftGraphActivityLogs, MICROSOFT_GRAPH_ACTIVITY_LOGS",
        "AuditEvent, AZKV_AUDIT_LOGS",
        "Administrative, AZURE_ACTIVITY",
        "Security, AZURE_ACTIVITY",
        "PrivilegeUse, AAD_DOMAIN_SERVICES_PRIVILEGE_USE",
        "DirectoryServiceAccess, AAD_DOMAIN_SERVICES_DIRECTORY_SERVICE_ACCESS"
    })
    void tellsEnvelopesByTheirCategory(String category, Table table) {
        assertTable("{'category':'" + category + "','time':'2026-01-02T03:04:05Z','properties':{}}", table);
        assertTable("{'CATEGORY':'" + category + "','Time':'2026-01-02T03:04:05Z','Properties':{'id':'x'}}", table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'activityDisplayName':'Add user','initiatedBy':{},'category':'UserManagement'}; AUDIT_LOGS",
                "{'activityDisplayName':'Issue','createdDateTime':'2026-01-02T03:04:05Z','targetResources':[]}; AUDIT_LOGS",
                "{'activityDisplayName':'Add user','targetResource':[]}; AUDIT_LOGS",
                "{'category':'Policy','operationName':'x','properties':{'activityDisplayName':'x','initiatedBy':{}}}; AUDIT_LOGS",
                "{'riskEventType':'leakedCredentials','userId':'u'}; AAD_USER_RISK_EVENTS",
                "{'riskType':'leakedCredentials','activityDateTime':null,'userId':'u'}; AAD_USER_RISK_EVENTS",
                "{'riskEventType':'suspiciousSignins','servicePrincipalId':'s'}; AAD_SERVICE_PRINCIPAL_RISK_EVENTS",
                "{'riskLastUpdatedDateTime':null,'userPrincipalName':'a@b'}; AAD_RISKY_USERS",
                "{'riskLastUpdatedDateTime':null,'servicePrincipalType':'Application'}; AAD_RISKY_SERVICE_PRINCIPALS"
            })
    void tellsOtherGraphRecordsByTheirKeys(String json, Table table) {
        assertTable(json, table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'Type':'SigninLogs','CreatedDateTime':'2026-01-02T03:04:05Z','UserId':'a','IsInteractive':true; SIGNIN_LOGS",
                "'Category':'SignInLogs','CreatedDateTime':'2026-01-02T03:04:05Z','AppId':'a','UserId':'u'; SIGNIN_LOGS",
                "'Type':'AADNonInteractiveUserSignInLogs','Category':'SignInLogs','Id':'x'; AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS",
                "'$table':'AzureActivity','OperationName':'x','Category':'Administrative'; AZURE_ACTIVITY",
                "'TimeGenerated':'','UserPrincipalName':'a','ResultType':0; SIGNIN_LOGS",
                "'TimeGenerated':'','ServicePrincipalId':'a','ResultType':0; AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS",
                "'TimeGenerated':'','ServicePrincipalId':'a','UserId':'','UserPrincipalName':null,'ResultType':0; AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS",
                "'TimeGenerated':'','ServicePrincipalId':'','UserId':'a','UserPrincipalName':'','ResultType':0; SIGNIN_LOGS",
                "'TimeGenerated':'','ServicePrincipalId':null,'UserId':'','ResultType':0; SIGNIN_LOGS",
                "'TimeGenerated':'','OperationName':'x','InitiatedBy':null,'TargetResources':'','RequestUri':'','UserId':'u','ResultType':0; SIGNIN_LOGS",
                "'TimeGenerated':'','OperationName':'Add user','InitiatedBy':'','LoggedByService':'PIM','UserId':'','ResultType':''; AUDIT_LOGS",
                "'TimeGenerated':'','OperationName':'Add user','InitiatedBy':null,'TargetResources':null; AUDIT_LOGS",
                "'TimeGenerated':'','EventID':4673,'Activity':'x','InitiatedBy':'','OperationName':'','ResultType':'','UserId':''; SECURITY_EVENT",
                "'TimeGenerated':'','OperationName':'Add user','Category':'UserManagement','InitiatedBy':'{}'; AUDIT_LOGS",
                "'TimeGenerated':'','Caller':'a','ActivityStatus':'Succeeded','OperationName':'Delete'; AZURE_ACTIVITY",
                "'OperationNameValue':'X/WRITE','Caller':'a'; AZURE_ACTIVITY",
                "'TimeGenerated':'','SystemAlertId':'a'; SECURITY_ALERT",
                "'TimeGenerated':'','RequestMethod':'GET','RequestUri':'https://x'; MICROSOFT_GRAPH_ACTIVITY_LOGS",
                "'TimeGenerated':'','OperationName':'SecretGet','httpStatusCode_d':200,'RequestUri':''; AZKV_AUDIT_LOGS",
                "'TimeGenerated':'','RiskEventType':'x','UserId':'a'; AAD_USER_RISK_EVENTS",
                "'TimeGenerated':'','RiskEventType':'x','ServicePrincipalId':'a'; AAD_SERVICE_PRINCIPAL_RISK_EVENTS",
                "'TimeGenerated':'','RiskLastUpdatedDateTime':'','UserPrincipalName':'a'; AAD_RISKY_USERS",
                "'TimeGenerated':'','RiskLastUpdatedDateTime':'','AppId':'a'; AAD_RISKY_SERVICE_PRINCIPALS"
            })
    void tellsRowsOfAWorkspace(String members, Table table) {
        assertTable("{" + members + "}", table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'operationName':{'value':'X/write'},'eventTimestamp':'2026-01-02T03:04:05Z'}; AZURE_ACTIVITY",
                "{'EventDataId':'x','EventTimestamp':'2026-01-02T03:04:05Z','OperationName':'Delete'}; AZURE_ACTIVITY",
                "{'event_data_id':'x','event_timestamp':'2026-01-02T03:04:05Z'}; AZURE_ACTIVITY",
                "{'riskLastUpdatedDateTime':null,'userId':'u','activity':{}}; RISKY_USER_HISTORY",
                "{'id':'x','title':'New agent','severity':'low','vendorInformation':{'provider':'P'}}; SECURITY_ALERT",
                "{'id':'x','title':'New agent','severity':'low','detectionSource':'cloudApps'}; SECURITY_ALERT",
                "{'@gatehouse':'portal-csv/AuditLogs','activityDisplayName':'Add user'}; AUDIT_LOGS"
            })
    void tellsRecordsOfOtherSources(String json, Table table) {
        assertTable(json, table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'category':'AuditLogs','properties':{'ActivityDate':'x','Actor':{},'Targets':[]}}; INTUNE",
                "{'provisioningSteps':[],'activityDateTime':'2026-01-02T03:04:05Z','initiatedBy':{}}; PROVISIONING",
                "{'category':'ProvisioningLogs','properties':{}}; PROVISIONING",
                "{'category':'StorageRead','properties':{}}; OTHER_DIAGNOSTICS",
                "{'TimeGenerated':'2026-01-02T03:04:05Z','AppId':'a'}; LOG_ANALYTICS",
                "{'Type':'SigninLogs','Count':3,'IPAddress':'192.0.2.1'}; SUMMARY",
                "{'tables':[{'name':'PrimaryResult'}]}; LOG_ANALYTICS_RESULT",
                "{'EventID':4673}; WINDOWS_EVENT",
                "{'winlog':{'event_id':4673}}; WINDOWS_EVENT",
                "{'id':'x','createdDateTime':'2026-01-02T03:04:05Z','displayName':'a group'}; NO_LOG",
                "{}; NO_LOG"
            })
    void namesWhatIsNotRead(String json, Skipped what) {
        Reading reading = Reading.of(json(json));

        assertThat(reading.tables).isEmpty();
        assertThat(reading.skipped).containsExactly(what);
    }

    @Test
    void quarantinesAnEnvelopeWhosePropertiesAreText() {
        Reading reading = Reading.of(json("{'category':'SignInLogs','properties':'{broken'}"));

        assertThat(reading.quarantined).containsExactly("the record's properties are no JSON object");
    }

    @Test
    void opensAnEnvelopeAroundOneObject() {
        assertTable("{'value':{" + SIGN_IN + ",'isInteractive':true}}", Table.SIGNIN_LOGS);
    }

    private static void assertTable(String json, Table table) {
        Reading reading = Reading.of(json(json));

        assertThat(reading.tables).containsExactly(table);
        assertThat(reading.quarantined).isEmpty();
    }

    private static String json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"');
    }
}
