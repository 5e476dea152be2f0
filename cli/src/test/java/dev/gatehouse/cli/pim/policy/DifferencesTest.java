package dev.gatehouse.cli.pim.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DifferencesTest {
    private final People people = Samples.people();
    private final JsonNode before = SettingFields.SETTING.normal(Samples.setting());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/activation                            | maximumDuration              | 'PT4H'  | false | 4 h",
                "/activation                            | maximumDuration              | 'PT9H'  | true  | 9 h",
                "/activation                            | maximumTotalDuration         | 'PT25H' | true  | 1 d 1 h",
                "/activation                            | enabledRules    | ['justification']    | true  | justification",
                "/activation                            | isRiskApprovalRequired       | true    | false | true",
                "/activation                            | ticketPattern                | 'INC'   | false | INC",
                "/activation/approval                   | isApprovalRequired           | false   | true  | false",
                "/activation/approval                   | isApprovalRequiredForExtension | false | true  | false",
                "/activation/approval/approvalStages/0  | quorum                       | 2       | false | 2",
                "/activation/approval/approvalStages/0  | timeout                      | 'PT48H' | false | 2 d",
                "/activation/approval/approvalStages/0  | isApproverJustificationRequired | false | true | false",
                "/activation/approval/approvalStages/0  | primaryApprovers             | []      | true  | none",
                "/activation/approval/approvalStages/0/escalation | after              | 'PT2H'  | true  | 2 h",
                "/eligibility                           | isExpirationRequired         | false   | true  | false",
                "/assignment                            | enabledRules                 | []      | true  | none",
                "/assignment                            | isExpirationRequired         | true    | false | true"
            })
    void saysWhatChangesAndWhetherItGuardsLess(String at, String member, String value, boolean weakened, String shown) {
        ObjectNode after = Samples.setting();
        ((ObjectNode) after.at(at)).set(member, Samples.json(value));

        List<Change> changes = new Differences(people).of(before, SettingFields.SETTING.normal(after));

        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().path()).endsWith(member);
        assertThat(changes.getFirst().to()).isEqualTo(shown);
        assertThat(changes.getFirst().weakened()).isEqualTo(weakened);
    }

    @Test
    void namesApprovers() {
        ObjectNode after = Samples.setting();
        ((ObjectNode) after.at("/activation/approval/approvalStages/0"))
                .set("primaryApprovers", Samples.json("[{'type':'singleUser','id':'" + Samples.BEN + "'}]"));

        Change change = new Differences(people)
                .of(before, SettingFields.SETTING.normal(after))
                .getFirst();

        assertThat(change.from()).isEqualTo("Tier-0 approvers, manager, ben");
        assertThat(change.to()).isEqualTo("ben");
        assertThat(change.weakened()).isFalse();
    }

    @Test
    void approversAreInTheOrderOfTheirNamesWhateverTheirIds() {
        People others = People.of(
                Samples.json("[{'id':'" + Samples.ADA + "','name':'zoe'},{'id':'" + Samples.BEN + "','name':'ben'}]"),
                Samples.json("[]"));
        ObjectNode after = Samples.setting();
        ((ObjectNode) after.at("/activation/approval/approvalStages/0"))
                .set(
                        "primaryApprovers",
                        Samples.json("[{'type':'singleUser','id':'" + Samples.ADA + "'},{'type':'singleUser','id':'"
                                + Samples.BEN + "'}]"));

        Change change = new Differences(others)
                .of(before, SettingFields.SETTING.normal(after))
                .getFirst();

        assertThat(change.to()).isEqualTo("ben, zoe");
    }

    @Test
    void aStageThatIsGoneGuardsLess() {
        ObjectNode after = Samples.setting();
        ((ObjectNode) after.at("/activation/approval")).putArray("approvalStages");

        assertThat(new Differences(people).of(before, SettingFields.SETTING.normal(after)))
                .anyMatch(Change::weakened);
        assertThat(new Differences(people).of(SettingFields.SETTING.normal(after), before))
                .filteredOn(change -> !change.path().contains("escalation"))
                .noneMatch(Change::weakened);
    }

    @Test
    void whoIsToldLessIsSeen() {
        ObjectNode after = Samples.setting();
        ((ObjectNode) after.at("/notifications/0")).put("notificationLevel", "none");

        Change change = new Differences(people)
                .of(before, SettingFields.SETTING.normal(after))
                .getFirst();

        assertThat(change.path()).isEqualTo("notifications of adminEligibility to admin");
        assertThat(change.to()).isEqualTo("none to soc@contoso.example, the usual ones");
        assertThat(change.weakened()).isTrue();
    }
}
