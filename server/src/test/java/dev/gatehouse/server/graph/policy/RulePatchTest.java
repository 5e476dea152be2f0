package dev.gatehouse.server.graph.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.running.Bodies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class RulePatchTest {
    private static final RoleDefinitionId ROLE = RoleDefinitionId.of("29232cdf-9323-42fd-ade2-1d097af3e4de");

    @RepeatedTest(100)
    void whatIsReadAndSentBackChangesNothing(RepetitionInfo repetition) {
        RoleSetting setting = setting(new Random(repetition.getCurrentRepetition()));
        for (Version version : Version.values()) {
            List<ObjectNode> rules = Rules.of(setting, version);
            assertThat(rules)
                    .hasSize(17)
                    .extracting(rule -> rule.get("id").asText())
                    .doesNotHaveDuplicates();
            for (ObjectNode rule : rules) {
                RoleSetting after = RulePatch.apply(setting, rule.get("id").asText(), rule);

                assertThat(Rules.of(after, version)).isEqualTo(rules);
                assertThat(after.eligibility()).isEqualTo(setting.eligibility());
                assertThat(after.assignment()).isEqualTo(setting.assignment());
                assertThat(after.activating()).isEqualTo(setting.activating());
                assertThat(after.notices()).containsAll(setting.notices());
            }
        }
    }

    @Test
    void approversAreReadAsEitherVersionWritesThem() {
        RoleSetting setting = setting(new Random(1));
        String user = "11111111-1111-4111-8111-111111111111";
        String group = "22222222-2222-4222-8222-222222222222";
        for (String name : List.of("userId", "id")) {
            Approval approval = RulePatch.apply(
                            setting, "approval_enduser_assignment", json(approval(name, user, group)))
                    .activating()
                    .approval();

            assertThat(approval.required()).isTrue();
            assertThat(approval.stages())
                    .extracting(Stage::approvers)
                    .containsExactly(
                            Set.of(
                                    new Approver.User(PrincipalId.of(user)),
                                    new Approver.Members(PrincipalId.of(group))),
                            Set.of(new Approver.Superior()));
        }
    }

    @Test
    void saysWhatIsWrong() {
        RoleSetting setting = setting(new Random(2));
        assertThatThrownBy(() -> RulePatch.apply(setting, "Expiration_EndUser_Assignment", json("{}")))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("#microsoft.graph.unifiedRoleManagementPolicyExpirationRule");
        for (String value : List.of("\"8 hours\"", "\"-PT1H\"", "\"PT0S\"")) {
            assertThatThrownBy(() -> RulePatch.apply(
                            setting,
                            "Expiration_EndUser_Assignment",
                            json("{\"@odata.type\":\"#microsoft.graph.unifiedRoleManagementPolicyExpirationRule\","
                                    + "\"maximumDuration\":" + value + "}")))
                    .as(value)
                    .isInstanceOf(GraphException.class);
        }
        for (String id : List.of("", "x", "Approval_Admin_Assignment", "Notification_Nobody_EndUser_Assignment")) {
            assertThatThrownBy(() -> RulePatch.apply(
                            setting,
                            id,
                            json("{\"@odata.type\":\"#microsoft.graph.unifiedRoleManagementPolicyNotificationRule\"}")))
                    .as(id)
                    .isInstanceOf(GraphException.class)
                    .hasMessageContaining("does not exist");
        }
    }

    @Test
    void refusesWhatNoRuleOfItsKindHas() {
        RoleSetting setting = setting(new Random(3));
        for (String more : List.of(
                "'isEnable':false",
                "'duration':'PT1H'",
                "'enabledRules':[]",
                "'wings':null",
                "'wings@odata.type':'x'",
                "'target':{'wings':1}",
                "'target':'EndUser'",
                "'maximumDuration':8",
                "'maximumDuration':'P1Y'",
                "'maximumDuration':['PT1H']",
                "'isExpirationRequired':'true'",
                "'id':'Expiration_Admin_Assignment'",
                "'id':7")) {
            assertRefused(setting, "Expiration_EndUser_Assignment", "Expiration", more);
        }
        assertThatThrownBy(() -> change(setting, "Expiration_EndUser_Assignment", "Expiration", "'isEnable':false"))
                .hasMessageContaining("'isEnable'")
                .hasMessageContaining("maximumDuration");
        for (String more : List.of("'claimValue':7,'isEnabled':true", "'isEnabled':1", "'claimValues':'c1'")) {
            assertRefused(setting, "AuthenticationContext_EndUser_Assignment", "AuthenticationContext", more);
        }
        for (String more : List.of(
                "'notificationLevel':0",
                "'notificationLevel':'Loud'",
                "'notificationType':'Pigeon'",
                "'recipientType':'Approver'",
                "'notificationRecipients':[7]",
                "'notificationRecipients':'soc@contoso.example'",
                "'isDefaultRecipientEnabled':true")) {
            assertRefused(setting, "Notification_Admin_EndUser_Assignment", "Notification", more);
        }
        for (String more : List.of("'enabledRules':['Wings']", "'enabledRules':[7]", "'enabledRules':{}")) {
            assertRefused(setting, "Enablement_EndUser_Assignment", "Enablement", more);
        }
    }

    @Test
    void takesWhatClientsSendAlong() {
        RoleSetting setting = setting(new Random(4));
        String along =
                "'@odata.context':'x','id':'expiration_enduser_assignment','target':{'caller':'EndUser','operations':"
                        + "['All'],'level':'Assignment','inheritableSettings':[],'enforcedSettings':[],'targetObjects':null,"
                        + "'@odata.type':'microsoft.graph.unifiedRoleManagementPolicyRuleTarget',"
                        + "'operations@odata.type':'#Collection(String)'},'maximumDuration@odata.type':'#Duration',";
        assertThat(change(setting, "Expiration_EndUser_Assignment", "Expiration", along + "'maximumDuration':'PT3H'")
                        .activating()
                        .longest())
                .isEqualTo(Duration.ofHours(3));
        assertThat(change(setting, "Expiration_Admin_Eligibility", "Expiration", "'maximumDuration':'P2W'")
                        .eligibility()
                        .longest())
                .isEqualTo(Duration.ofDays(14));
        assertThat(change(
                        setting,
                        "Notification_Requestor_Admin_Assignment",
                        "Notification",
                        "'notificationType':'email','recipientType':'requestor','notificationLevel':'critical'"))
                .isNotNull();
    }

    @Test
    void keepsNoContextThatIsNotAskedFor() {
        RoleSetting without = change(
                setting(new Random(5)),
                "AuthenticationContext_EndUser_Assignment",
                "AuthenticationContext",
                "'isEnabled':false,'claimValue':'c1'");
        assertThat(without.activating().context()).isEmpty();
        assertRefused(
                without, "AuthenticationContext_EndUser_Assignment", "AuthenticationContext", "'claimValue':'c2'");
        assertThat(change(
                                without,
                                "AuthenticationContext_EndUser_Assignment",
                                "AuthenticationContext",
                                "'isEnabled':true,'claimValue':'c2'")
                        .activating()
                        .context())
                .contains("c2");
    }

    @Test
    void saysWhatIsNotSupportedOfApproval() {
        RoleSetting setting = setting(new Random(6));
        String one = "'approvalStages':[{'primaryApprovers':[]}]";
        String two = "'approvalStages':[{'primaryApprovers':[]},{'primaryApprovers':[]}]";
        for (String refused : List.of(
                "'approvalMode':'Parallel'," + two,
                "'approvalMode':'SingleStage'," + two,
                "'approvalMode':'NoApproval','isApprovalRequired':true",
                "'approvalMode':7",
                "'isRequestorJustificationRequired':false",
                "'isApprovalRequired':'true'",
                "'approvalStages':[7]",
                "'approvalStages':{}",
                "'approvalStages':[{'wings':1}]",
                "'approvalStages':[{'approvalStageTimeOutInDays':'1'}]",
                "'approvalStages':[{'isEscalationEnabled':false,'escalationTimeInMinutes':-1}]",
                "'approvalStages':[{'isEscalationEnabled':false,'escalationApprovers':[7]}]",
                "'wings':1")) {
            assertRefused(setting, "Approval_EndUser_Assignment", "Approval", "'setting':{" + refused + "}");
        }
        for (String taken : List.of(
                "'approvalMode':'singlestage','isRequestorJustificationRequired':true," + one,
                "'approvalMode':'Serial'," + two,
                "'approvalMode':'Serial'," + one,
                "'approvalMode':'NoApproval','isApprovalRequired':false," + two,
                "'approvalMode':null,'@odata.type':'microsoft.graph.approvalSettings'," + two)) {
            assertThat(change(setting, "Approval_EndUser_Assignment", "Approval", "'setting':{" + taken + "}"))
                    .as(taken)
                    .isNotNull();
        }
    }

    @Test
    void saysWhoCannotApprove() {
        RoleSetting setting = setting(new Random(7));
        String id = "'id':'11111111-1111-4111-8111-111111111111'";
        for (String approver : List.of(
                "'@odata.type':'#microsoft.graph.internalSponsors'",
                "'@odata.type':'#microsoft.graph.externalSponsors'",
                "'@odata.type':'#microsoft.graph.targetManager','managerLevel':1",
                "'@odata.type':'#microsoft.graph.requestorManager','managerLevel':2",
                "'@odata.type':'#microsoft.graph.requestorManager','managerLevel':'1'",
                "'@odata.type':'#microsoft.graph.singleUser','isBackup':true," + id,
                "'@odata.type':'#microsoft.graph.singleUser','description':7," + id,
                "'@odata.type':'#microsoft.graph.singleUser','groupId':'x'," + id,
                "'@odata.type':'#microsoft.graph.singleUser','userId':7," + id)) {
            assertRefused(setting, "Approval_EndUser_Assignment", "Approval", approvedBy(approver));
        }
        assertThatThrownBy(() -> change(
                        setting,
                        "Approval_EndUser_Assignment",
                        "Approval",
                        approvedBy("'@odata.type':'#microsoft.graph.targetManager'")))
                .hasMessageContaining("#microsoft.graph.requestorManager");
        assertThat(change(
                                setting,
                                "Approval_EndUser_Assignment",
                                "Approval",
                                approvedBy("'@odata.type':'#microsoft.graph.singleUser','isBackup':false,"
                                        + "'description':'Ada'," + id))
                        .activating()
                        .approval()
                        .stages()
                        .getFirst()
                        .approvers())
                .containsExactly(new Approver.User(PrincipalId.of("11111111-1111-4111-8111-111111111111")));
    }

    private static String approvedBy(String approver) {
        return "'setting':{'approvalStages':[{'primaryApprovers':[{" + approver + "}]}]}";
    }

    /** Bodies that are sound but for a member or two; a seed is enough to see it again. */
    @RepeatedTest(20)
    void nothingThatIsWrittenWrongIsTakenOrFails(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RoleSetting setting = setting(random);
        for (Version version : Version.values()) {
            for (ObjectNode rule : Rules.of(setting, version)) {
                String id = rule.get("id").asText();
                String spoilt = Bodies.spoilt(rule.toString(), random);
                Optional<RoleSetting> after = taken(setting, id, json(spoilt));
                if (spoilt.contains("\"wings\"")) {
                    assertThat(after).as(spoilt).isEmpty();
                }
                after.ifPresent(one -> assertThat(Rules.of(one, version)).hasSize(17));
            }
        }
    }

    private static Optional<RoleSetting> taken(RoleSetting setting, String id, JsonNode body) {
        try {
            return Optional.of(RulePatch.apply(setting, id, body));
        } catch (GraphException refused) {
            assertThat(refused.status()).as(body.toString()).isEqualTo(400);
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }

    private static void assertRefused(RoleSetting setting, String id, String type, String more) {
        assertThatThrownBy(() -> change(setting, id, type, more))
                .as(more)
                .isInstanceOfSatisfying(
                        GraphException.class, e -> assertThat(e.code()).isEqualTo("InvalidPolicy"));
    }

    private static RoleSetting change(RoleSetting setting, String id, String type, String more) {
        String body = "{'@odata.type':'" + Rules.PREFIX + type + "Rule'," + more + "}";
        return RulePatch.apply(setting, id, json(body.replace('\'', '"')));
    }

    private static String approval(String name, String user, String group) {
        return """
                {"@odata.type":"#microsoft.graph.unifiedRoleManagementPolicyApprovalRule",
                 "setting":{"isApprovalRequired":true,"approvalStages":[
                   {"primaryApprovers":[{"@odata.type":"#microsoft.graph.singleUser","%s":"%s"},
                                        {"@odata.type":"#microsoft.graph.groupMembers","id":"%s"}]},
                   {"primaryApprovers":[{"@odata.type":"#microsoft.graph.requestorManager","managerLevel":1}]}]}}""".formatted(name, user, group);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static RoleSetting setting(Random random) {
        Duration longest = Duration.ofMinutes(1 + random.nextInt(1440));
        Set<Ask> asks = asks(random);
        Activating activating = new Activating(
                longest,
                longest.multipliedBy(1 + random.nextInt(3)),
                asks,
                random.nextBoolean() ? Optional.empty() : Optional.of("c" + (1 + random.nextInt(99))),
                random.nextBoolean() ? Optional.empty() : Optional.of("INC-[0-9]+"),
                new Approval(
                        random.nextBoolean(),
                        random.nextBoolean(),
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(_ -> stage(random))
                                .toList()),
                random.nextBoolean());
        List<Notice> notices = new ArrayList<>();
        for (Notice.Event event : Notice.Event.values()) {
            for (Notice.To to : Notice.To.values()) {
                if (random.nextBoolean()) {
                    notices.add(new Notice(
                            event,
                            to,
                            List.of(Notice.Level.values()).get(random.nextInt(3)),
                            random.nextBoolean(),
                            random.nextBoolean() ? Set.of() : Set.of("soc@contoso.example")));
                }
            }
        }
        return new RoleSetting(
                new SettingKey.OfRole(ROLE, DirectoryScope.WHOLE),
                random.nextInt(5),
                lasting(random),
                lasting(random),
                activating,
                notices);
    }

    private static Lasting lasting(Random random) {
        return new Lasting(random.nextBoolean(), Duration.ofHours(1 + random.nextInt(9000)), asks(random));
    }

    private static Set<Ask> asks(Random random) {
        Set<Ask> asks = new HashSet<>(List.of(Ask.values()));
        asks.removeIf(_ -> random.nextBoolean());
        return asks;
    }

    private static Stage stage(Random random) {
        Set<Approver> approvers = new HashSet<>();
        if (random.nextBoolean()) {
            approvers.add(new Approver.User(id(random)));
        }
        if (random.nextBoolean()) {
            approvers.add(new Approver.Members(id(random)));
        }
        if (random.nextBoolean()) {
            approvers.add(new Approver.Superior());
        }
        return new Stage(
                approvers,
                1 + random.nextInt(3),
                Duration.ofHours(1 + random.nextInt(100)),
                random.nextBoolean(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Stage.Escalation(
                                Duration.ofMinutes(1 + random.nextInt(600)), Set.of(new Approver.User(id(random))))));
    }

    private static PrincipalId id(Random random) {
        return new PrincipalId(new ObjectId(random.nextLong(), random.nextLong()));
    }
}
