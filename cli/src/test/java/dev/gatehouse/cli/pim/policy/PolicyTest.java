package dev.gatehouse.cli.pim.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.cli.pim.remote.PimException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyTest {
    private final People people = Samples.people();

    @Test
    void whatASettingDoesNotSayIsNotInIt() {
        Policy policy = Policy.read("pim.yaml", """
                settings:
                  - role: exchange administrator
                    activation:
                      maximumDuration: 4h
                      approval: {isApprovalRequired: true}
                """, people);

        assertThat(policy.settings().values().iterator().next())
                .hasToString(
                        "{\"activation\":{\"maximumDuration\":\"PT4H\",\"approval\":{\"isApprovalRequired\":true}}}");
        assertThat(policy.assignments()).isEmpty();
    }

    @Test
    void tellsAllMistakesEachWithItsLine() {
        List<String> told = mistakes("""
                settings:
                  - role: No Such Role
                  - role: Exchange Administrator
                    activation:
                      maximumDuration: long
                      maximumDurration: 4h
                      enabledRules: [justification, reason]
                      approval:
                        approvalStages:
                          - primaryApprovers: [{user: nobody}]
                assignments:
                  - {who: same, role: Exchange Administrator, kind: eligible, until: never}
                  - {who: ada, role: Exchange Administrator, kind: eligible, until: soon}
                rules: []
                """);

        assertThat(told).hasSize(8);
        assertThat(told.get(0)).startsWith("  pim.yaml:2: settings[0].role: there is no single role");
        assertThat(told.get(1)).startsWith("  pim.yaml:5: settings[1].activation.maximumDuration: a length of time");
        assertThat(told.get(2)).startsWith("  pim.yaml:6: settings[1].activation.maximumDurration: there is no such");
        assertThat(told.get(3)).startsWith("  pim.yaml:7: ");
        assertThat(told.get(4)).startsWith("  pim.yaml:10: ").contains("no single principal called nobody");
        assertThat(told.get(5)).startsWith("  pim.yaml:12: ").contains("no single principal called same");
        assertThat(told.get(6)).startsWith("  pim.yaml:13: assignments[1].until: a time");
        assertThat(told.get(7)).startsWith("  pim.yaml:14: rules: there is no such section");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "a: [",
                "settings: [1]",
                "settings: [&x {role: Exchange Administrator}, *x]",
                "settings: [{role: Exchange Administrator}, {role: Exchange Administrator}]",
                "settings: [{role: Exchange Administrator, role: Exchange Administrator}]",
                "settings: [{role: Exchange Administrator, access: member}]",
                "settings: [{group: Tier-0 approvers}]",
                "settings: [{role: Exchange Administrator, activation: {maximumDuration: 0h}}]",
                "settings: [{role: Exchange Administrator, activation: {isRiskApprovalRequired: 1}}]",
                "settings: [{role: Exchange Administrator, notifications: all}]",
                "assignments: [{who: ada, role: Exchange Administrator, kind: owner, until: never}]",
                "assignments: [{who: ada, role: Exchange Administrator, kind: active, until: never, from: x}]"
            })
    void takesNothingThatIsNoPolicy(String text) {
        assertThat(mistakes(text)).isNotEmpty();
    }

    private List<String> mistakes(String text) {
        List<String> told = new java.util.ArrayList<>();
        assertThatExceptionOfType(PimException.class)
                .isThrownBy(() -> Policy.read("pim.yaml", text, people))
                .satisfies(mistake -> {
                    assertThat(mistake.exitCode()).isEqualTo(2);
                    told.addAll(mistake.more());
                });
        return told;
    }
}
