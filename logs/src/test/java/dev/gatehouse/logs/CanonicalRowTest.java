package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;

final class CanonicalRowTest {
    private static SortedMap<String, String> row(String members) {
        return Reading.of("{'createdDateTime':'2026-01-01T01:00:00+01:00','isInteractive':true,'appId':'A'%s}"
                        .formatted(members.isEmpty() ? "" : "," + members)
                        .replace('\'', '"'))
                .rows
                .getFirst();
    }

    @Test
    void writesTimesInUtcAndGuidsInLowerCase() {
        SortedMap<String, String> row =
                row("'userId':'9B117C67-170E-4AED-9702-658B3FDDC889','userPrincipalName':'Ada@X'");

        assertThat(row)
                .containsEntry("TimeGenerated", "2026-01-01T00:00:00Z")
                .containsEntry("UserId", "9b117c67-170e-4aed-9702-658b3fddc889")
                .containsEntry("UserPrincipalName", "Ada@X")
                .containsEntry("AppId", "A");
    }

    @Test
    void writesBooleansAndNumbersInOneWay() {
        assertThat(row("'flaggedForReview':'True','processingTimeInMilliseconds':12"))
                .containsEntry("FlaggedForReview", "true")
                .containsEntry("IsInteractive", "true")
                .containsEntry("ProcessingTimeInMilliseconds", "12");
    }

    @Test
    void writesJsonWithItsKeysInOrderAndWithoutBlanks() {
        SortedMap<String, String> row = row("'location':{ 'b' : 1.0, 'a':[ true , null, {'d':0, 'c':1e2} ] }");

        assertThat(row).containsEntry("LocationDetails", "{\"a\":[true,null,{\"c\":1E+2,\"d\":0}],\"b\":1}");
    }

    @Test
    void readsJsonThatIsWrittenAsText() {
        assertThat(row("'deviceDetail':'{\\\"b\\\": 1, \\\"a\\\": 2}'"))
                .containsEntry("DeviceDetail", "{\"a\":2,\"b\":1}");
        assertThat(row("'deviceDetail':'not {json'")).containsEntry("DeviceDetail", "not {json");
    }

    @Test
    void leavesOutNullsAndWhatIsAbsentAndKeepsWhatIsEmpty() {
        assertThat(row("'userAgent':null,'userType':''"))
                .doesNotContainKeys("UserAgent", "AppDisplayName")
                .containsEntry("UserType", "");
    }

    @Test
    void writesAListOfTextsAsOne() {
        assertThat(row("'riskEventTypes_v2':['a','b']")).containsEntry("RiskEventTypes_V2", "[\"a\",\"b\"]");
        assertThat(row("'riskEventTypes_v2':[]")).containsEntry("RiskEventTypes_V2", "[]");
    }
}
