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
        "ServicePrincipalRiskEvents, AAD_SERVICE_PRINCIPAL_RISK_EVENTS"
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
                "{'category':'AuditLogs','properties':{'ActivityDate':'x','Actor':{},'Targets':[]}}; INTUNE",
                "{'provisioningSteps':[],'activityDateTime':'2026-01-02T03:04:05Z','initiatedBy':{}}; PROVISIONING",
                "{'category':'ProvisioningLogs','properties':{}}; PROVISIONING",
                "{'category':'MicrosoftGraphActivityLogs','properties':{}}; GRAPH_ACTIVITY",
                "{'category':'AuditEvent','operationName':'SecretGet','properties':{}}; KEY_VAULT",
                "{'category':'Administrative','operationName':'X/WRITE','properties':{}}; AZURE_ACTIVITY",
                "{'category':'StorageRead','properties':{}}; OTHER_DIAGNOSTICS",
                "{'riskLastUpdatedDateTime':null,'userId':'u','activity':{}}; RISK_HISTORY",
                "{'Type':'SigninLogs','CreatedDateTime':'2026-01-02T03:04:05Z','AppId':'a','IsInteractive':true}; LOG_ANALYTICS",
                "{'TimeGenerated':'2026-01-02T03:04:05Z','AppId':'a'}; LOG_ANALYTICS",
                "{'Category':'SignInLogs','CreatedDateTime':'2026-01-02T03:04:05Z','AppId':'a','IsInteractive':true}; LOG_ANALYTICS",
                "{'tables':[{'name':'PrimaryResult'}]}; LOG_ANALYTICS_RESULT",
                "{'Workload':'AzureActiveDirectory','Operation':'Add user.'}; UNIFIED_AUDIT_LOG",
                "{'operationName':{'value':'X/write'},'category':{'value':'Administrative'}}; AZURE_ACTIVITY",
                "{'event_data_id':'x'}; AZURE_ACTIVITY",
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
