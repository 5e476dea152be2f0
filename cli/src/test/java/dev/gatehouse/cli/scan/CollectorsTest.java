package dev.gatehouse.cli.scan;

import static dev.gatehouse.cli.scan.CollectorRecords.FAILED;
import static dev.gatehouse.cli.scan.CollectorRecords.GIVEN;
import static dev.gatehouse.cli.scan.CollectorRecords.PASSED;
import static dev.gatehouse.cli.scan.CollectorRecords.arm;
import static dev.gatehouse.cli.scan.CollectorRecords.armPowerShell;
import static dev.gatehouse.cli.scan.CollectorRecords.armSnake;
import static dev.gatehouse.cli.scan.CollectorRecords.auditLogRecord;
import static dev.gatehouse.cli.scan.CollectorRecords.nested;
import static dev.gatehouse.cli.scan.CollectorRecords.sdk;
import static dev.gatehouse.cli.scan.CollectorRecords.unifiedCsv;
import static dev.gatehouse.cli.scan.CollectorRecords.wrapped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.scan.Collected.As;
import dev.gatehouse.cli.scan.Collected.Scanned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What responders' collectors leave on disk is read as it lies there. */
final class CollectorsTest {
    private static final String FAILURE = "2026-05-04T08:00:00Z A sign-in that failed";
    private static final String ROLE = "2026-05-04T10:00:00Z Somebody became a global administrator";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void signInsAndAuditsOfTheMicrosoftExtractorSuite() throws IOException {
        String signIns = "Output/EntraID/20260504120000-SignInLogs/interactiveUser/";
        String audits = "Output/EntraID/20260504120000-Auditlogs/";
        Scanned scanned = new Collected(folder)
                .file(
                        signIns + "20260504120001-interactiveUser-SignInLogs.json",
                        As.UTF_8_MARKED,
                        "[" + FAILED.graph() + "]",
                        "[" + PASSED.graph() + "]")
                .file(
                        signIns + "Merged/SignInLogs-interactiveUser-Combined.json",
                        As.UTF_8_MARKED,
                        "[" + FAILED.graph() + "]",
                        "[",
                        PASSED.graph() + "]")
                .file(audits + "20260504120002-AuditLogs.json", As.UTF_8, GIVEN.graph())
                .file(audits + "Merged/AuditLogs-Combined.json", As.UTF_8, "[", GIVEN.graph(), "]")
                .file(
                        "Output/AzureAD/20260504/SignInLogs.json",
                        As.UTF_16,
                        "[" + sdk(FAILED.graph()) + "," + sdk(PASSED.graph()) + "]")
                .scan();

        assertThat(scanned.files()).isEqualTo("""
                Output/AzureAD/20260504/SignInLogs.json: 2 SigninLogs as Graph JSON
                Output/EntraID/20260504120000-Auditlogs/20260504120002-AuditLogs.json: 1 AuditLogs as Graph JSON
                Output/EntraID/20260504120000-Auditlogs/Merged/AuditLogs-Combined.json: 1 AuditLogs as Graph JSON
                Output/EntraID/20260504120000-SignInLogs/interactiveUser/20260504120001-interactiveUser-SignInLogs.json: \
                2 SigninLogs as Graph JSON
                Output/EntraID/20260504120000-SignInLogs/interactiveUser/Merged/SignInLogs-interactiveUser-Combined.json: \
                2 SigninLogs as Graph JSON
                """);
        assertThat(scanned.alerts()).isEqualTo(List.of(FAILURE, ROLE));
        assertThat(scanned.summary()).contains("5 records are copies of 3 events");
    }

    @Test
    void theUnifiedAuditLogOfTheMicrosoftExtractorSuite() throws IOException {
        String failed = FAILED.unifiedAudit();
        String given = GIVEN.unifiedAudit();
        String name = "Output/UnifiedAuditLog/20260504120000/";
        Scanned scanned = new Collected(folder)
                .file(
                        name + "UAL-20260504000000.json",
                        As.UTF_8_MARKED,
                        "[" + nested(failed) + "]",
                        "",
                        "",
                        nested(given))
                .file(
                        name + "Merged/UAL-Combined.json",
                        As.UTF_8_MARKED,
                        "[" + nested(failed) + "]",
                        "",
                        "[" + nested(given),
                        nested(PASSED.unifiedAudit()) + ",]")
                .file(
                        name + "UAL-20260504000000.csv",
                        As.UTF_8_MARKED,
                        "#TYPE Deserialized.Microsoft.Exchange.Data.ApplicationLogic.UnifiedAuditLogEvent",
                        "\"RecordType\",\"CreationDate\",\"UserIds\",\"Operations\",\"AuditData\",\"ResultIndex\",\"Identity\"",
                        unifiedCsv(failed),
                        unifiedCsv(given))
                .file("Output/UnifiedAuditLog/old/UAL-20260504.json", As.UTF_16, failed, given)
                .file(
                        "Output/UnifiedAuditLog/20260504120000-search-UnifiedAuditLog.json",
                        As.UTF_8_MARKED,
                        "[" + auditLogRecord(failed) + "][" + auditLogRecord(given) + "]")
                .file("Output/UnifiedAuditLog/text/UAL.json", As.UTF_8, wrapped(given))
                .scan();

        assertThat(scanned.files()).isEqualTo("""
                Output/UnifiedAuditLog/20260504120000-search-UnifiedAuditLog.json: \
                1 SigninLogs as unified audit log; 1 AuditLogs as unified audit log
                Output/UnifiedAuditLog/20260504120000/Merged/UAL-Combined.json: \
                2 SigninLogs as unified audit log; 1 AuditLogs as unified audit log
                Output/UnifiedAuditLog/20260504120000/UAL-20260504000000.csv: \
                1 SigninLogs as unified audit log; 1 AuditLogs as unified audit log
                Output/UnifiedAuditLog/20260504120000/UAL-20260504000000.json: \
                1 SigninLogs as unified audit log; 1 AuditLogs as unified audit log
                Output/UnifiedAuditLog/old/UAL-20260504.json: \
                1 SigninLogs as unified audit log; 1 AuditLogs as unified audit log
                Output/UnifiedAuditLog/text/UAL.json: 1 AuditLogs as unified audit log
                """);
        assertThat(scanned.alerts()).isEqualTo(List.of(FAILURE, ROLE));
    }

    @Test
    void activityAndRiskOfTheMicrosoftExtractorSuite() throws IOException {
        Scanned scanned = new Collected(folder)
                .file(
                        "Output/ActivityLogs/20260504120000-s-1-ActivityLog.json",
                        As.UTF_8_MARKED,
                        "[" + arm(1) + "," + arm(2) + "]")
                .file(
                        "Output/AzureActivityLogs/20260504/s-1-ActivityLog.json",
                        As.UTF_16,
                        "[" + armPowerShell(1) + "," + armPowerShell(3) + "]")
                .file(
                        "Output/AzureActivityLogs/old/s-1-ActivityLog.json",
                        As.UTF_16,
                        "",
                        "Authorization        :",
                        "                       Scope     : /subscriptions/s-1",
                        "Caller               : adm_kim@contoso.example",
                        "EventTimestamp       : 5/4/2026 11:00:01 AM",
                        "")
                .file(
                        "Output/DirectoryActivityLogs/20260504120000-DirectoryActivityLogs.csv",
                        As.UTF_8_MARKED,
                        "\"operationName\",\"eventTimestamp\",\"caller\",\"category\",\"eventDataId\",\"status\"",
                        "\"@{value=Microsoft.Authorization/elevateAccess/action; localizedValue=Assigns the caller}\","
                                + "\"5/4/2026 11:00:09 AM\",\"adm_kim@contoso.example\","
                                + "\"@{value=Administrative; localizedValue=Administrative}\",\"e-9\","
                                + "\"@{value=Succeeded; localizedValue=Succeeded}\"")
                .file(
                        "Output/RiskyEvents/202605041200-RiskyUsers.csv",
                        As.UTF_8_MARKED,
                        "\"History\",\"Id\",\"IsDeleted\",\"IsProcessing\",\"RiskDetail\",\"RiskLastUpdatedDateTime\",\"RiskLevel\","
                                + "\"RiskState\",\"UserDisplayName\",\"UserPrincipalName\",\"AdditionalProperties\"",
                        "\"-\",\"u-1\",\"False\",\"False\",\"none\",\"5/4/2026 8:01:00 AM\",\"high\",\"atRisk\",\"Kim\","
                                + "\"adm_kim@contoso.example\",\"System.Collections.Generic.Dictionary`2[System.String,System.Object]\"")
                .file(
                        "Output/RiskyEvents/202605041200-RiskyDetections.csv",
                        As.UTF_8_MARKED,
                        "\"Activity\",\"ActivityDateTime\",\"AdditionalInfo\",\"CorrelationId\",\"DetectedDateTime\",\"IPAddress\","
                                + "\"Id\",\"City\",\"CountryOrRegion\",\"State\",\"RiskEventType\",\"RiskLevel\",\"RiskState\",\"UserId\","
                                + "\"UserPrincipalName\"",
                        "\"signin\",\"5/4/2026 8:00:00 AM\",\"[{\"\"Key\"\":\"\"userAgent\"\",\"\"Value\"\":null}]\",\"c-1\","
                                + "\"5/4/2026 8:01:00 AM\",\"192.0.2.1\",\"r-1\",\"Malmo\r\n\",\"SE\",\"Skane\r\n\","
                                + "\"unfamiliarFeatures\",\"high\",\"atRisk\",\"u-1\",\"adm_kim@contoso.example\"")
                .scan();

        assertThat(scanned.files()).isEqualTo("""
                Output/ActivityLogs/20260504120000-s-1-ActivityLog.json: 2 AzureActivity as Azure Resource Manager
                Output/AzureActivityLogs/20260504/s-1-ActivityLog.json: 2 AzureActivity as Azure Resource Manager
                Output/AzureActivityLogs/old/s-1-ActivityLog.json: not read: is text without any JSON record
                Output/DirectoryActivityLogs/20260504120000-DirectoryActivityLogs.csv: \
                1 AzureActivity as Azure Resource Manager
                Output/RiskyEvents/202605041200-RiskyDetections.csv: 1 AADUserRiskEvents as Graph JSON
                Output/RiskyEvents/202605041200-RiskyUsers.csv: 1 AADRiskyUsers as Graph JSON
                """);
        assertThat(scanned.summary()).contains("1 records are copies of 1 events");
    }

    @Test
    void whatElseTheMicrosoftExtractorSuiteLeavesIsNamed() throws IOException {
        Scanned scanned = new Collected(folder)
                .file(
                        "Output/Admins/20260504-Global_Administrator.csv",
                        As.UTF_8_MARKED,
                        "\"UserName\",\"UserId\",\"Role\",\"DisplayName\",\"AccountEnabled\",\"CreatedDateTime\",\"DaysSinceLastSignIn\"",
                        "\"adm_kim@contoso.example\",\"u-1\",\"Global Administrator\",\"Kim\",\"True\",\"1/2/2024 8:00:00 AM\",\"3\"")
                .file(
                        "Output/LogFile.txt",
                        As.UTF_16,
                        "5/4/2026 12:00:00 PM: [INFO] Running Get-UAL",
                        "5/4/2026 12:00:01 PM: [INFO] Connected, to the tenant, as adm_kim, at last")
                .file(
                        "Output/MFA/20260504-MFA-AuthenticationMethods.csv",
                        As.UTF_8_MARKED,
                        "\"user\",\"MFAstatus\",\"email\",\"fido2\",\"app\",\"password\",\"phone\"",
                        "\"adm_kim@contoso.example\",\"Enabled\",\"False\",\"True\",\"False\",\"True\",\"-\"")
                .file(
                        "Output/MFA/20260504-MFA-UserRegistrationDetails.csv",
                        As.UTF_8_MARKED,
                        "\"id\",\"userPrincipalName\",\"userDisplayName\",\"userType\",\"isAdmin\",\"isMfaRegistered\","
                                + "\"methodsRegistered\",\"lastUpdatedDateTime\"",
                        "\"u-1\",\"adm_kim@contoso.example\",\"Kim\",\"member\",\"True\",\"True\",\"fido2, email\","
                                + "\"5/4/2026 8:00:00 AM\"")
                .file(
                        "Output/OAuthPermissions/20260504-OAuthPermissions.csv",
                        As.UTF_8_MARKED,
                        "\"PermissionType\",\"AppId\",\"ClientDisplayName\",\"ConsentType\",\"PrincipalDisplayName\",\"Permission\"",
                        "\"Delegated\",\"a-1\",\"Mail app\",\"AllPrincipals\",\"\",\"Mail.Read\"")
                .file(
                        "Output/Roles/20260504-All-Roles.csv",
                        As.UTF_8_MARKED,
                        "\"Role\",\"UserName\",\"UserId\",\"DisplayName\",\"AccountEnabled\",\"CreatedDateTime\"",
                        "\"Global Administrator\",\"adm_kim@contoso.example\",\"u-1\",\"Kim\",\"True\",\"1/2/2024 8:00:00 AM\"")
                .file(
                        "Output/Roles/20260504-PIM-Assignments.csv",
                        As.UTF_8_MARKED,
                        "\"RoleName\",\"UserPrincipalName\",\"DisplayName\",\"AssignmentType\",\"SourceType\",\"AssignmentStatus\","
                                + "\"StartDateTime\",\"EndDateTime\",\"DirectoryScopeId\"",
                        "\"Global Administrator\",\"adm_kim@contoso.example\",\"Kim\",\"PIM Eligible\",\"Direct\",\"Eligible\","
                                + "\"1/2/2024 8:00:00 AM\",\"\",\"/\"")
                .file(
                        "Output/Users/20260504-Users.csv",
                        As.UTF_8_MARKED,
                        "\"UserPrincipalName\",\"DisplayName\",\"Id\",\"Department\",\"AccountEnabled\",\"CreatedDateTime\"",
                        "\"adm_kim@contoso.example\",\"Kim\",\"u-1\",\"IT\",\"True\",\"1/2/2024 8:00:00 AM\"")
                .scan();

        assertThat(scanned.files()).isEqualTo("""
                Output/Admins/20260504-Global_Administrator.csv: not read: \
                this is a list of role assignments, not a log
                Output/LogFile.txt: not read: is text without any JSON record
                Output/MFA/20260504-MFA-AuthenticationMethods.csv: not read: \
                this is a list of users' authentication methods, not a log
                Output/MFA/20260504-MFA-UserRegistrationDetails.csv: not read: \
                this is a list of users' authentication methods, not a log
                Output/OAuthPermissions/20260504-OAuthPermissions.csv: not read: \
                this is a list of applications' permissions, not a log
                Output/Roles/20260504-All-Roles.csv: not read: this is a list of role assignments, not a log
                Output/Roles/20260504-PIM-Assignments.csv: not read: this is a list of role assignments, not a log
                Output/Users/20260504-Users.csv: not read: this is a list of users, not a log
                """);
    }

    @Test
    void theOutputOfUntitledGooseTool() throws IOException {
        String other =
                PASSED.graph().replace("\"isInteractive\":true", "\"signInEventTypes\":[\"nonInteractiveUser\"]");
        // Files whose names begin with a dot are state, which is passed over.
        Scanned scanned = new Collected(folder)
                .file("output/.ual_state", As.UTF_8, "2026-05-04T00:00:00")
                .file("output/.sub_savestate", As.UTF_8, "{\"s-1\": {\"activity_log\": \"2026-05-04\"}}")
                .file(
                        "output/azure/s-1/Activity Log/azure_activity_log_2026-05-04.json",
                        As.UTF_8,
                        armSnake(1),
                        armSnake(2))
                .file("output/azure/s-1/key_vault_logs/log_1.json", As.UTF_8, keyVault(1) + keyVault(2) + keyVault(3))
                .file(
                        "output/azure/s-1/VirtualMachine.json",
                        As.UTF_8,
                        "{\"id\":\"/subscriptions/s-1/vm\",\"name\":\"vm\",\"type\":\"Microsoft.Compute/virtualMachines\","
                                + "\"properties\":{\"vm_id\":\"v\"}}")
                .file("output/csvs/users.csv", As.UTF_8, "id,userPrincipalName", "u-1,adm_kim@contoso.example")
                .file(
                        "output/entraid/entraid_audit_logs/entraidauditlog_2026-05-04.json",
                        As.UTF_8,
                        GIVEN.graph(),
                        GIVEN.graph())
                .file(
                        "output/entraid/entraid_configs/conditionalAccess_policies.json",
                        As.UTF_8,
                        "{\"id\":\"p-1\",\"displayName\":\"Block\",\"state\":\"enabled\",\"createdDateTime\":\"2024-01-02T00:00:00Z\","
                                + "\"conditions\":{\"clientAppTypes\":[\"all\"]}}")
                .file(
                        "output/entraid/entraid_configs/directoryRoles_members.json",
                        As.UTF_8,
                        "{\"directoryRoles\":{\"displayName\":\"Global Administrator\",\"id\":\"r-1\"},\"displayName\":\"Kim\","
                                + "\"id\":\"u-1\",\"userPrincipalName\":\"adm_kim@contoso.example\"}")
                .file(
                        "output/entraid/entraid_configs/roleManagement_directory_roleAssignmentSchedules.json",
                        As.UTF_8,
                        "{\"id\":\"s-1\",\"principalId\":\"u-1\",\"roleDefinitionId\":\"62e90394-69f5-4237-9190-012177145e10\","
                                + "\"directoryScopeId\":\"/\",\"createdDateTime\":\"2024-01-02T00:00:00Z\",\"status\":\"Provisioned\"}")
                .file(
                        "output/entraid/entraid_configs/users.json",
                        As.UTF_8,
                        "{\"id\":\"u-1\",\"userPrincipalName\":\"adm_kim@contoso.example\",\"userType\":\"Member\","
                                + "\"createdDateTime\":\"2024-01-02T00:00:00Z\",\"signInActivity\":{\"lastSignInDateTime\":"
                                + "\"2026-05-04T08:00:00Z\"}}")
                .file(
                        "output/entraid/entraidprovisioninglogs.json",
                        As.UTF_8,
                        "{\"id\":\"p-1\",\"activityDateTime\":\"2026-05-04T08:00:00Z\",\"provisioningAction\":\"create\","
                                + "\"provisioningSteps\":[],\"servicePrincipal\":{\"id\":\"sp\"}}")
                .file(
                        "output/entraid/signin_adfs/adfs_signin_log_2026-05-04.json",
                        As.UTF_8,
                        FAILED.graph(),
                        PASSED.graph())
                .file(
                        "output/entraid/signin_rt/rt_signin_log_2026-05-04.json",
                        As.UTF_8,
                        other.replace("ac4fd2f5", "bc4fd2f5"))
                .file(
                        "output/entraid/signin_sp/sp_signin_log_2026-05-04.json",
                        As.UTF_8,
                        "{\"id\":\"sp-1\",\"createdDateTime\":\"2026-05-04T08:10:00Z\",\"appId\":\"a-1\",\"servicePrincipalId\":"
                                + "\"sp-1\",\"servicePrincipalName\":\"robot\",\"ipAddress\":\"192.0.2.9\",\"signInEventTypes\":"
                                + "[\"servicePrincipal\"],\"status\":{\"errorCode\":0}}")
                .file(
                        "output/m365/ual_2026-05-04.json",
                        As.UTF_8,
                        "[" + FAILED.unifiedAudit() + ", " + GIVEN.unifiedAudit() + "]")
                .file(
                        "reports/_no_results.json",
                        As.UTF_8,
                        "No output file: output/entraid/signin_msi",
                        "No output file: x")
                .scan();

        assertThat(scanned.files()).isEqualTo("""
                output/azure/s-1/Activity Log/azure_activity_log_2026-05-04.json: 2 AzureActivity as Azure SDK for Python
                output/azure/s-1/VirtualMachine.json: 1 × no log record
                output/azure/s-1/key_vault_logs/log_1.json: 3 AZKVAuditLogs as diagnostics
                output/csvs/users.csv: not read: this is a list of users, not a log
                output/entraid/entraid_audit_logs/entraidauditlog_2026-05-04.json: 2 AuditLogs as Graph JSON
                output/entraid/entraid_configs/conditionalAccess_policies.json: 1 × no log record
                output/entraid/entraid_configs/directoryRoles_members.json: 1 × no log record
                output/entraid/entraid_configs/roleManagement_directory_roleAssignmentSchedules.json: 1 × no log record
                output/entraid/entraid_configs/users.json: 1 × no log record
                output/entraid/entraidprovisioninglogs.json: 1 × an Entra provisioning record
                output/entraid/signin_adfs/adfs_signin_log_2026-05-04.json: 2 SigninLogs as Graph JSON
                output/entraid/signin_rt/rt_signin_log_2026-05-04.json: 1 AADNonInteractiveUserSignInLogs as Graph JSON
                output/entraid/signin_sp/sp_signin_log_2026-05-04.json: 1 AADServicePrincipalSignInLogs as Graph JSON
                output/m365/ual_2026-05-04.json: 1 SigninLogs as unified audit log; 1 AuditLogs as unified audit log
                reports/_no_results.json: not read: is text without any JSON record
                """);
        assertThat(scanned.alerts()).isEqualTo(List.of(FAILURE, ROLE));
        assertThat(scanned.summary()).contains("Untitled Goose Tool (output/entraid, output/azure)");
    }

    @Test
    void theOutputOfHawk() throws IOException {
        Scanned scanned = new Collected(folder)
                .file(
                        "Hawk_20260504_1200/Tenant/EntraIDAuditLogs.csv",
                        As.UTF_8_MARKED,
                        "\"ActivityDateTime\",\"ActivityDisplayName\",\"AdditionalDetails\",\"Category\",\"CorrelationId\",\"Id\","
                                + "\"InitiatedBy\",\"LoggedByService\",\"OperationType\",\"Result\",\"ResultReason\",\"TargetResources\","
                                + "\"AdditionalProperties\"",
                        "\"5/4/2026 10:00:00 AM\",\"Add member to role\",\"System.Object[]\",\"RoleManagement\","
                                + "\"87454a3e-0000-4000-8000-000000000003\",\"Directory_3_R\","
                                + "\"Microsoft.Graph.PowerShell.Models.MicrosoftGraphAuditActivityInitiator\",\"Core Directory\","
                                + "\"Assign\",\"success\",\"\",\"Microsoft.Graph.PowerShell.Models.MicrosoftGraphTargetResource[]\","
                                + "\"System.Collections.Generic.Dictionary`2[System.String,System.Object]\"")
                .file(
                        "Hawk_20260504_1200/Tenant/EntraIDAuditLogs.json",
                        As.UTF_16,
                        sdk(GIVEN.graph().replace("\"user\":null", "\"user\":{\"id\":null}")))
                .file(
                        "Hawk_20260504_1200/Tenant/EntraIDAuditLogs.txt",
                        As.UTF_16,
                        "",
                        "ActivityDateTime : 5/4/2026",
                        "")
                .file(
                        "Hawk_20260504_1200/Tenant/RiskySignInLog.json",
                        As.UTF_16,
                        "[" + sdk(FAILED.graph()) + "]",
                        "[" + sdk(PASSED.graph()) + "]")
                .file(
                        "Hawk_20260504_1200/Tenant/RiskyUsers.json",
                        As.UTF_16,
                        "{\"Id\":\"u-1\",\"IsDeleted\":false,\"RiskDetail\":\"none\",\"RiskLastUpdatedDateTime\":"
                                + "\"\\/Date(1777881660000)\\/\",\"RiskLevel\":\"high\",\"RiskState\":\"atRisk\","
                                + "\"UserPrincipalName\":\"adm_kim@contoso.example\",\"History\":null}")
                .file(
                        "Hawk_20260504_1200/Tenant/XML/RiskyUsers.xml",
                        As.UTF_16,
                        "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><Obj RefId=\"0\"/></Objs>")
                .file(
                        "Hawk_20260504_1200/adm_kim@contoso.example/Simple_User_Logons_adm_kim.csv",
                        As.UTF_8_MARKED,
                        "\"Operation\",\"AuditId\",\"RecordType\",\"CreationDate\",\"UserIds\",\"AuditCreationTime\","
                                + "\"AuditRecordType\",\"Workload\",\"UserId\",\"UserKey\",\"ClientIP\",\"ResultStatus\",\"Operations\"",
                        "\"UserLoginFailed\",\"ac4fd2f5-0000-4000-8000-000000000001\",\"AzureActiveDirectoryStsLogon\","
                                + "\"5/4/2026 8:00:00 AM\",\"adm_kim@contoso.example\",\"2026-05-04T08:00:00\",\"15\","
                                + "\"AzureActiveDirectory\",\"adm_kim@contoso.example\",\"6d43646f-0000-4000-8000-000000000001\","
                                + "\"192.0.2.1\",\"Failed\",\"UserLoginFailed\"")
                .file(
                        "Hawk_20260504_1200/Tenant/Simple_Exchange_Admin.csv",
                        As.UTF_8_MARKED,
                        "\"Param_Identity\",\"FullCommand\",\"AuditCreationTime\",\"AuditId\",\"Operation\",\"AuditRecordType\","
                                + "\"Workload\",\"UserId\",\"Parameters\"",
                        "\"kim\",\"Set-Mailbox -Identity 'kim'\",\"2026-05-04T08:20:00\",\"x-1\",\"Set-Mailbox\",\"1\","
                                + "\"Exchange\",\"lee@contoso.example\",\"Identity=kim\"")
                .scan();

        assertThat(scanned.files()).isEqualTo("""
                Hawk_20260504_1200/Tenant/EntraIDAuditLogs.csv: 1 AuditLogs as Graph JSON
                Hawk_20260504_1200/Tenant/EntraIDAuditLogs.json: 1 AuditLogs as Graph JSON
                Hawk_20260504_1200/Tenant/EntraIDAuditLogs.txt: not read: is text without any JSON record
                Hawk_20260504_1200/Tenant/RiskySignInLog.json: 2 SigninLogs as Graph JSON
                Hawk_20260504_1200/Tenant/RiskyUsers.json: 1 AADRiskyUsers as Graph JSON
                Hawk_20260504_1200/Tenant/Simple_Exchange_Admin.csv: 1 OfficeActivity as unified audit log
                Hawk_20260504_1200/Tenant/XML/RiskyUsers.xml: not read: \
                is XML or HTML without Windows events, perhaps a page saved instead of the download; export JSON
                Hawk_20260504_1200/adm_kim@contoso.example/Simple_User_Logons_adm_kim.csv: \
                1 SigninLogs as unified audit log
                """);
        assertThat(scanned.alerts()).isEqualTo(List.of(FAILURE, ROLE));
        assertThat(scanned.summary()).contains("Hawk (Tenant, a user's folder)");
    }

    @Test
    void theOutputOfDfirO365rc() throws IOException {
        Scanned scanned = new Collected(folder)
                .file("DFIR-O365_Logs/Get-AADLogs.log", As.UTF_8, "2026-05-04 12:00:00 Starting, for contoso.example")
                .file(
                        "DFIR-O365_Logs/azure_ad_apps/AADApps_contoso.example.json",
                        As.UTF_8,
                        "[" + GIVEN.graph().replace("\"result\"", "\"enriched\":{\"appId\":\"a\"},\"result\"") + "]")
                .file(
                        "DFIR-O365_Logs/azure_ad_audit/AADAuditLog_contoso.example_2026-05-04.json",
                        As.UTF_8,
                        "[" + GIVEN.graph() + "]")
                .file(
                        "DFIR-O365_Logs/azure_ad_signin/2026-05-04/AADSigninLog_contoso.example_2026-05-04_HH-00-00.json",
                        As.UTF_8,
                        "[" + FAILED.graph() + "," + PASSED.graph() + "]")
                .file(
                        "DFIR-O365_Logs/azure_ad_tenant/AADTenant_contoso.example.json",
                        As.UTF_8,
                        "{\"id\":\"t-1\",\"displayName\":\"Contoso\",\"createdDateTime\":\"2020-01-01T00:00:00Z\"}")
                .file(
                        "DFIR-O365_Logs/azure_rm_activity/2026-05-04/AzRM_contoso.example_s-1_2026-05-04_11-00-00.json",
                        As.UTF_8,
                        "[" + arm(1) + "]")
                .file(
                        "DFIR-O365_Logs/O365_unified_audit_logs/2026-05-04/UnifiedAuditLog_contoso.example_2026-05-04.json",
                        As.UTF_8,
                        "[" + FAILED.unifiedAudit() + "," + GIVEN.unifiedAudit() + "]")
                .file(
                        "DFIR-O365_Logs/O365_unified_audit_logs/2026-05-04/"
                                + "UnifiedAuditLog_contoso.example_2026-05-04_UserIds.json",
                        As.UTF_8,
                        "[" + wrapped(FAILED.unifiedAudit()) + "]")
                .scan();

        assertThat(scanned.files()).isEqualTo("""
                DFIR-O365_Logs/Get-AADLogs.log: not read: is text without any JSON record
                DFIR-O365_Logs/O365_unified_audit_logs/2026-05-04/UnifiedAuditLog_contoso.example_2026-05-04.json: \
                1 SigninLogs as unified audit log; 1 AuditLogs as unified audit log
                DFIR-O365_Logs/O365_unified_audit_logs/2026-05-04/UnifiedAuditLog_contoso.example_2026-05-04_UserIds.json: \
                1 SigninLogs as unified audit log
                DFIR-O365_Logs/azure_ad_apps/AADApps_contoso.example.json: 1 AuditLogs as Graph JSON
                DFIR-O365_Logs/azure_ad_audit/AADAuditLog_contoso.example_2026-05-04.json: 1 AuditLogs as Graph JSON
                DFIR-O365_Logs/azure_ad_signin/2026-05-04/AADSigninLog_contoso.example_2026-05-04_HH-00-00.json: \
                2 SigninLogs as Graph JSON
                DFIR-O365_Logs/azure_ad_tenant/AADTenant_contoso.example.json: 1 × no log record
                DFIR-O365_Logs/azure_rm_activity/2026-05-04/AzRM_contoso.example_s-1_2026-05-04_11-00-00.json: \
                1 AzureActivity as Azure Resource Manager
                """);
        assertThat(scanned.alerts()).isEqualTo(List.of(FAILURE, ROLE));
    }

    @Test
    void theOutputOfSparrow() throws IOException {
        String columns =
                "CreationTime,Id,Operation,Organization,RecordType,ResultStatus,LogonError,UserKey,UserType,Version,"
                        + "Workload,ClientIP,ObjectId,UserId,AzureActiveDirectoryEventType,ExtendedProperties,ModifiedProperties,Actor,"
                        + "ActorContextId,ActorIpAddress,InterSystemsId,IntraSystemId,Target,TargetContextId";
        Scanned scanned = new Collected(folder)
                .file(
                        "ExportDir/AppRoleAssignment_Operations_Export.csv",
                        As.UTF_8,
                        "\"" + columns.replace(",", "\",\"") + "\"",
                        sparrow(columns, "f1c5e7aa-0000-4000-8000-000000000003"))
                .file(
                        "ExportDir/Domain_List.csv",
                        As.UTF_8,
                        "\"DomainName\",\"IsVerified\",\"AuthenticationType\"",
                        "a,b,c")
                .file(
                        "ExportDir/PSLogin_Operations_Export.csv",
                        As.UTF_8,
                        "\"" + columns.replace(",", "\",\"") + "\"",
                        sparrow(columns, "f1c5e7aa-0000-4000-8000-000000000013"),
                        sparrow(columns, "f1c5e7aa-0000-4000-8000-000000000014").replace("\",\"", "\";\""),
                        sparrow(columns, "f1c5e7aa-0000-4000-8000-000000000015"))
                .scan();

        assertThat(scanned.files()).isEqualTo("""
                ExportDir/AppRoleAssignment_Operations_Export.csv: 1 AuditLogs as unified audit log
                ExportDir/Domain_List.csv: not read: no known log has the columns "DomainName", "IsVerified", \
                "AuthenticationType": export sign-in, audit or activity logs from the portal, from Log Analytics or as JSON
                ExportDir/PSLogin_Operations_Export.csv: 3 AuditLogs as unified audit log
                """);
        assertThat(scanned.alerts()).containsExactly(ROLE);
        assertThat(scanned.summary()).contains("collector     Sparrow (ExportDir)");
    }

    private static String keyVault(int number) {
        return "{\"time\":\"2026-05-04T08:00:0" + number
                + "Z\",\"category\":\"AuditEvent\",\"operationName\":\"SecretGet\","
                + "\"resultType\":\"Success\",\"correlationId\":\"k-" + number + "\",\"callerIpAddress\":\"192.0.2.1\","
                + "\"properties\":{\"requestUri\":\"https://vault.example/secrets/a\",\"httpStatusCode\":200}}";
    }

    /** A row of Sparrow's, whose lists of one element are the element. */
    private static String sparrow(String columns, String id) {
        Map<String, String> cells = Map.of(
                "CreationTime", "2026-05-04T10:00:00",
                "Id", id,
                "Operation", "Add member to role.",
                "RecordType", "8",
                "ResultStatus", "Success",
                "Workload", "AzureActiveDirectory",
                "UserId", "adm_kim@contoso.example",
                "ModifiedProperties", "{'Name':'Role.DisplayName','NewValue':'Global Administrator','OldValue':''}",
                "Target", "{'ID':'lee@contoso.example','Type':5}");
        StringBuilder row = new StringBuilder();
        for (String column : columns.split(",", -1)) {
            String cell = cells.getOrDefault(column, "").replace("'", "\"\"");
            row.append(row.isEmpty() ? "" : ",").append('"').append(cell).append('"');
        }
        return row.toString();
    }
}
