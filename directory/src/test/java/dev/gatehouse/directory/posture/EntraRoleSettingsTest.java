package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EntraRoleSettingsTest {
    private final Check check = new EntraRoleSettings();

    @Test
    void whatTheGuideWantsIsFoundInOrder() {
        Made made = made(guide("Global Administrator"));
        assertThat(made.foundBy(check)).isEmpty();
        assertThat(made.examinedBy(check).examined()).isEqualTo(10);
    }

    @Test
    void eachOfTheFiveSettingsIsAFindingOfItsOwn() {
        Made made =
                made(MadeSettings.of("Global Administrator").asks().hours(24).withoutApproval());
        assertThat(made.foundBy(check))
                .containsExactly(
                        "Global Administrator justification",
                        "Global Administrator second factor",
                        "Global Administrator approval",
                        "Global Administrator levels of approval",
                        "Global Administrator longest activation");
        assertThat(made.examinedBy(check).open()).isEqualTo(5);
    }

    @Test
    void anAuthenticationContextIsASecondFactor() {
        assertThat(made(guide("Global Administrator").asks("Justification").context("c1"))
                        .foundBy(check))
                .isEmpty();
    }

    @Test
    void oneLevelPassesWithCompensationWhereTwoPeopleCanApprove() {
        Result result = made(MadeSettings.of("Global Administrator").approvedBy("team"))
                .group("team", "ann", "bob")
                .examinedBy(check);
        assertThat(result.open()).isZero();
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.compensated()).isTrue();
            assertThat(finding.is())
                    .isEqualTo("one level; that 2 people can approve makes up for it: ann@test.example,"
                            + " bob@test.example");
        });
    }

    @Test
    void oneLevelOfOnePersonIsNotEnoughHoweverOftenHeIsNamed() {
        Made made = made(MadeSettings.of("Global Administrator").approvedBy("team", "ann", "gone"))
                .group("team", "ann");
        assertThat(made.examinedBy(check).findings())
                .extracting(Finding::is)
                .containsExactly("one level, and only ann@test.example can approve");
        assertThat(made.examinedBy(check).open()).isEqualTo(1);
    }

    @Test
    void onePersonOnBothLevelsIsNoSecond() {
        Made made =
                made(MadeSettings.of("Global Administrator").approvedBy("ann").approvedBy("ann"));
        assertThat(made.examinedBy(check).findings())
                .extracting(Finding::is)
                .containsExactly("two levels, and only ann@test.example can approve");
    }

    @Test
    void whereNobodyIsNamedThoseWhoAdministerRolesApprove() {
        Made made = made(MadeSettings.of("Global Administrator").approvedBy())
                .eligible("ann", "Privileged Role Administrator")
                .standing("bob", "Global Administrator");
        assertThat(made.examinedBy(check).open()).isZero();
        assertThat(made(MadeSettings.of("Global Administrator"))
                        .examinedBy(check)
                        .findings())
                .extracting(Finding::is)
                .containsExactly("one level, and nobody who can approve");
    }

    @Test
    void aRoleWithoutSettingsInTheExportIsOneFindingOfLessWeight() {
        Result result = new Made()
                .user("ann")
                .user("bob")
                .settings(guide("Privileged Role Administrator"))
                .examinedBy(check);
        assertThat(result.examined()).isEqualTo(6);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.is()).isEqualTo("no role settings in the export");
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        });
    }

    @Test
    void theRemedyIsARequestThatKeepsWhatIsRight() {
        List<Finding> findings = made(MadeSettings.of("Global Administrator")
                        .asks("Ticketing")
                        .approvedBy("ann"))
                .examinedBy(check)
                .findings();
        String rules = "PATCH /v1.0/policies/roleManagementPolicies/DirectoryRole_tenant_GlobalAdministrator/rules/";
        assertThat(findings.getFirst().remedy())
                .containsExactly(rules + "Enablement_EndUser_Assignment {\"@odata.type\":"
                        + " \"#microsoft.graph.unifiedRoleManagementPolicyEnablementRule\", \"id\":"
                        + " \"Enablement_EndUser_Assignment\", \"target\": {\"caller\": \"EndUser\", \"operations\": [\"All\"],"
                        + " \"level\": \"Assignment\"}, \"enabledRules\": [\"Justification\","
                        + " \"MultiFactorAuthentication\", \"Ticketing\"]}");
        assertThat(findings.getLast().remedy())
                .singleElement()
                .asString()
                .startsWith(rules + "Approval_EndUser_Assignment")
                .contains("\"userId\": \"" + Made.id("ann") + "\"", "\"groupId\": \"...\"");
    }

    /** The other role is as it should be. */
    private static Made made(MadeSettings settings) {
        return new Made().user("ann").user("bob").settings(settings).settings(guide("Privileged Role Administrator"));
    }

    private static MadeSettings guide(String role) {
        return MadeSettings.of(role).approvedBy("ann").approvedBy("bob");
    }
}
