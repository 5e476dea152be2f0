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
