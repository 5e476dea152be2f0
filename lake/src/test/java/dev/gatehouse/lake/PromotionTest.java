package dev.gatehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Frame;
import dev.gatehouse.lake.journal.JournalPosition;
import dev.gatehouse.logs.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of each table's rows becomes which column; as rows of a workspace, which name their table. */
final class PromotionTest {
    private static final String KIM = "6A1B9C7D-1111-4222-8333-00000000000A";
    private static final String APP = "6a1b9c7d-1111-4222-8333-00000000000b";

    @Test
    void takesTheApplicationOfItsOwnSignIn() {
        var row = row(
                "AADServicePrincipalSignInLogs",
                "'Id':'1','ServicePrincipalId':'" + APP
                        + "','ServicePrincipalName':'Backup','AppId':'a-1','IPAddress':'192.0.2.1','ResultType':'0',"
                        + "'ResourceDisplayName':'Microsoft Graph','OperationName':'Sign-in activity'");

        assertThat(row.principal()).isEqualTo(APP);
        assertThat(row.principalName()).isEqualTo("Backup");
        assertThat(row.others()).isEqualTo("a-1");
        assertThat(row.application()).isEqualTo("Microsoft Graph");
        assertThat(row.address()).isEqualTo("192.0.2.1");
        assertThat(row.result()).isEqualTo("0");
    }

    @Test
    void takesTheUserAtRisk() {
        var row = row(
                "AADUserRiskEvents",
                "'Id':'risk-1','UserId':'" + KIM + "','UserPrincipalName':'kim@contoso.example',"
                        + "'RiskEventType':'leakedCredentials','RiskState':'atRisk','Source':'IdentityProtection','IpAddress':'192.0.2.2'");

        assertThat(row.id()).isEqualTo("risk-1");
        assertThat(row.principal()).isEqualTo(KIM.toLowerCase(java.util.Locale.ROOT));
        assertThat(row.operation()).isEqualTo("leakedCredentials");
        assertThat(row.application()).isEqualTo("IdentityProtection");
        assertThat(row.result()).isEqualTo("atRisk");
    }

    @Test
    void neverTakesAnEventsIdForTheAccount() {
        var row = row("AADUserRiskEvents", "'Id':'risk-1','UserDisplayName':'Kim','RiskEventType':'leakedCredentials'");

        assertThat(row.principal()).isEqualTo("kim");
    }

    @Test
    void takesTheObjectIdOutOfTheClaimsOfAzureActivity() {
        var row = row(
                "AzureActivity",
                "'EventDataId':'e-1','Caller':'kim@contoso.example','CallerIpAddress':'192.0.2.3',"
                        + "'OperationNameValue':'MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/WRITE','ActivityStatusValue':'Success',"
                        + "'ResourceProviderValue':'MICROSOFT.AUTHORIZATION',"
                        + "'Claims_d':{'http://schemas.microsoft.com/identity/claims/objectidentifier':'" + KIM + "'}");

        assertThat(row.principal()).isEqualTo(KIM.toLowerCase(java.util.Locale.ROOT));
        assertThat(row.principalName()).isEqualTo("kim@contoso.example");
        assertThat(row.operation()).isEqualTo("MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/WRITE");
        assertThat(row.result()).isEqualTo("Success");
    }

    @Test
    void takesTheNameWhereThereIsNoId() {
        var row = row(
                "OfficeActivity",
                "'UserId':'Kim@Contoso.example','Operation':'New-InboxRule','ClientIP':'192.0.2.4',"
                        + "'OfficeWorkload':'Exchange','ResultStatus':'True','MailboxOwnerUPN':'Lee@contoso.example','RecordType':'ExchangeAdmin'");

        assertThat(row.principal()).isEqualTo("kim@contoso.example");
        assertThat(row.principalName()).isEqualTo("Kim@Contoso.example");
        assertThat(row.others()).isEqualTo("lee@contoso.example");
        assertThat(row.operation()).isEqualTo("New-InboxRule");
        assertThat(row.application()).isEqualTo("Exchange");
    }

    @Test
    void takesWhoCalledMicrosoftGraph() {
        var row = row(
                "MicrosoftGraphActivityLogs",
                "'RequestId':'r-1','UserId':'" + KIM + "','AppId':'a-2',"
                        + "'IPAddress':'192.0.2.5','RequestMethod':'GET','ResponseStatusCode':'200',"
                        + "'RequestUri':'https://graph.microsoft.com/v1.0/users'");

        assertThat(row.principal()).isEqualTo(KIM.toLowerCase(java.util.Locale.ROOT));
        assertThat(row.others()).isEqualTo("a-2");
        assertThat(row.operation()).isEqualTo("https://graph.microsoft.com/v1.0/users");
        assertThat(row.result()).isEqualTo("200");
    }

    @Test
    void takesAllTargetsOfAnAuditAndNoneTwice() {
        var row = row(
                "AuditLogs",
                "'Id':'d-1','OperationName':'Add member to group','Result':'success','LoggedByService':'Core Directory',"
                        + "'InitiatedBy':{'app':{'displayName':'Sync','servicePrincipalId':'" + APP
                        + "','appId':'a-3'}},"
                        + "'TargetResources':[{'id':'" + KIM
                        + "','type':'User','userPrincipalName':'kim@contoso.example'},"
                        + "{'id':'g-1','type':'Group','displayName':'Tier 0 Admins'},"
                        + "{'id':'" + KIM + "','type':'User','userPrincipalName':'KIM@contoso.example'}]");

        assertThat(row.principal()).isEqualTo(APP);
        assertThat(row.principalName()).isEqualTo("Sync");
        assertThat(row.others())
                .contains(KIM.toLowerCase(java.util.Locale.ROOT), "kim@contoso.example", "g-1", "tier 0 admins", "a-3")
                .containsOnlyOnce("kim@contoso.example");
    }

    @Test
    void treatsTheNilGuidAsNothing() {
        var row = row(
                "SigninLogs",
                "'Id':'1','UserId':'00000000-0000-0000-0000-000000000000',"
                        + "'UserPrincipalName':'kim@contoso.example'");

        assertThat(row.principal()).isEqualTo("kim@contoso.example");
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void namesFieldsThatEveryTableOfItsKindCanHave(Table table) {
        var promotion = Promotion.of(table);
        var projection = Promotion.projection();

        assertThat(promotion.principal()).isNotEmpty();
        assertThat(promotion.operation()).isNotEmpty();
        for (var fields : List.of(
                promotion.principal(),
                promotion.name(),
                promotion.others(),
                promotion.address(),
                promotion.operation(),
                promotion.application(),
                promotion.result())) {
            assertThat(fields).allMatch(field -> projection.slot(field).isPresent());
        }
    }

    private static StoredRow row(String table, String members) {
        String record =
                "{'TenantId':'t','TimeGenerated':'2026-05-04T09:00:00Z','Type':'" + table + "'," + members + "}";
        byte[] bytes = record.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        var batch = new Batch("push", "home", "test", 5, bytes);
        List<StoredRow> rows = new ArrayList<>();
        new RowTaker().take(new Frame(new JournalPosition(100), 150, new JournalPosition(900), batch), rows);
        assertThat(rows).singleElement().extracting(StoredRow::table).isEqualTo(table);
        return rows.getFirst();
    }
}
