package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Table;
import org.junit.jupiter.api.Test;

final class ColumnTallyTest {
    private static final Projection ALL = Projection.ofAllColumns();

    @Test
    void aColumnIsPresentOnceAnyRowHasAValueInIt() {
        ColumnTally tally = tally(signIn("\"riskDetail\":null,\"userDisplayName\":\"\""));
        assertThat(tally.of(Table.SIGNIN_LOGS))
                .contains("UserPrincipalName", "CreatedDateTime", "Type")
                .doesNotContain("RiskDetail", "UserDisplayName", "IPAddress");

        tally.add(tally(signIn("\"riskDetail\":\"none\"")));
        assertThat(tally.of(Table.SIGNIN_LOGS)).contains("RiskDetail").doesNotContain("UserDisplayName");
        assertThat(tally.of(Table.AUDIT_LOGS)).isEmpty();
    }

    @Test
    void emptyObjectsAndListsAreNoValues() {
        ColumnTally tally =
                tally(signIn("\"deviceDetail\":{ },\"authenticationDetails\":[],\"riskEventTypes_v2\":[\"x\"]"));
        assertThat(tally.of(Table.SIGNIN_LOGS))
                .contains("RiskEventTypes_V2")
                .doesNotContain("DeviceDetail", "AuthenticationDetails");
    }

    private static ColumnTally tally(String... records) {
        ColumnTally tally = new ColumnTally(ALL);
        for (String one : records) {
            Rows.each(ALL, one, tally::row);
        }
        return tally;
    }

    private static String signIn(String more) {
        return "{\"id\":\"ac4fd2f5-0000-4000-8000-000000000001\",\"createdDateTime\":\"2026-05-04T10:00:00Z\","
                + "\"userPrincipalName\":\"kim@contoso.example\",\"appDisplayName\":\"Azure Portal\","
                + "\"clientAppUsed\":\"Browser\",\"status\":{\"errorCode\":0}," + more + "}";
    }
}
