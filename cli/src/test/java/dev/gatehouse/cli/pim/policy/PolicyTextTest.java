package dev.gatehouse.cli.pim.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PolicyTextTest {
    private static final Governed EXCHANGE = new Governed(Samples.EXCHANGE, "/", Optional.empty());
    private static final List<Assignment> ASSIGNMENTS = List.of(
            new Assignment(Samples.BEN, EXCHANGE, "eligible", Optional.of(Instant.parse("2026-08-02T09:00:00Z"))),
            new Assignment(
                    Samples.SAME1,
                    new Governed(Samples.TIER0, "/", Optional.of("member")),
                    "active",
                    Optional.empty()));

    private final People people = Samples.people();

    @Test
    void isWhatAPersonLikesToRead() {
        List<String> lines = new PolicyText(people)
                .lines(
                        "2026-05-04T09:00:00Z",
                        Map.of(EXCHANGE, SettingFields.SETTING.normal(Samples.setting())),
                        ASSIGNMENTS);

        assertThat(String.join("\n", lines.subList(lines.indexOf("settings:"), lines.size())))
                .isEqualTo("""
                settings:
                  - role: Exchange Administrator  # 29232cdf-9323-42fd-ade2-1d097af3e4de
                    eligibility:
                      isExpirationRequired: true
                      maximumDuration: 90d
                      enabledRules: []
                    assignment:
                      isExpirationRequired: false
                      maximumDuration: 180d
                      enabledRules: [justification]
                    activation:
                      maximumDuration: 8h
                      maximumTotalDuration: 1d
                      enabledRules: [justification, multiFactorAuthentication]
                      claimValue: ""
                      ticketPattern: ""
                      approval:
                        isApprovalRequired: true
                        isApprovalRequiredForExtension: true
                        approvalStages:
                          - primaryApprovers: [{group: Tier-0 approvers}, manager, {user: ben}]
                            quorum: 1
                            timeout: 1d
                            isApproverJustificationRequired: true
                            escalation:
                              after: 4h
                              escalationApprovers: [{user: ada}]
                      isRiskApprovalRequired: false
                    notifications:
                      - event: adminEligibility
                        to: admin
                        level: critical
                        defaults: true
                        also: [soc@contoso.example]

                assignments:
                  - {who: ben, role: Exchange Administrator, kind: eligible, until: "2026-08-02T09:00:00Z"}
                  - {who: "00000000-0000-0000-0000-000000000021", group: Tier-0 approvers, access: member, kind: active, until: never}""");
    }

    @Test
    void whatIsWrittenIsWhatIsInForceForEverySetting() {
        for (int seed = 0; seed < 1_000; seed++) {
            JsonNode setting = SettingFields.SETTING.normal(random(new Random(seed)));
            String text =
                    String.join("\n", new PolicyText(people).lines("now", Map.of(EXCHANGE, setting), ASSIGNMENTS));

            Policy policy = Policy.read("pim.yaml", text, people);

            assertThat((JsonNode) policy.settings().get(EXCHANGE))
                    .as("seed %s%n%s", seed, text)
                    .isEqualTo(setting);
            assertThat(policy.assignments().orElseThrow()).containsExactlyInAnyOrderElementsOf(ASSIGNMENTS);
            assertThat(new Differences(people)
                            .of(
                                    setting,
                                    InForce.with(
                                            setting,
                                            Objects.requireNonNull(
                                                    policy.settings().get(EXCHANGE)))))
                    .isEmpty();
        }
    }

    private static ObjectNode random(Random random) {
        ObjectNode setting = Samples.setting();
        for (String rules : List.of("eligibility", "assignment", "activation")) {
            ObjectNode part = (ObjectNode) setting.get(rules);
            part.put("maximumDuration", "PT" + (1 + random.nextInt(500_000)) + "S");
            part.put("isExpirationRequired", random.nextBoolean());
            ArrayNode words = part.putArray("enabledRules");
            for (String word : List.of("justification", "ticketing", "multiFactorAuthentication")) {
                if (random.nextBoolean()) {
                    words.add(word);
                }
            }
        }
        ObjectNode activation = (ObjectNode) setting.get("activation");
        activation.put(
                "ticketPattern", List.of("", "INC-[0-9]+", "\\d+ # \"x\"").get(random.nextInt(3)));
        ObjectNode approval = (ObjectNode) activation.get("approval");
        approval.put("isApprovalRequired", random.nextBoolean());
        if (random.nextBoolean()) {
            ((ObjectNode) approval.at("/approvalStages/0")).remove("escalation");
        }
        if (random.nextBoolean()) {
            approval.putArray("approvalStages").addObject().put("quorum", 1 + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            setting.putArray("notifications");
        }
        return setting;
    }
}
