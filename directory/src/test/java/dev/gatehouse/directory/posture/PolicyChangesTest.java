package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PolicyChangesTest {
    private static final String ROLE = "Global Administrator";

    @Test
    void whatIsTheSameIsNoChange() {
        assertThat(changes(
                        MadeSettings.of(ROLE).approvedBy("ann"),
                        MadeSettings.of(ROLE).approvedBy("ann")))
                .isEmpty();
    }

    @Test
    void everythingThatMakesARoleEasierToComeByIsWeaker() {
        assertThat(changes(
                        MadeSettings.of(ROLE).approvedBy("ann"),
                        MadeSettings.of(ROLE).hours(24).asks().withoutApproval().endless()))
                .containsExactly(
                        "longest activation: 8 hours, now 24 hours (weaker)",
                        "activation asks for a justification: yes, now no (weaker)",
                        "activation asks for a second factor: yes, now no (weaker)",
                        "approval: needed, now not needed (weaker)",
                        "end of active assignment: needed, now not needed (weaker)");
    }

    @Test
    void theWayBackIsStricter() {
        assertThat(changes(
                        MadeSettings.of(ROLE)
                                .withoutLimit()
                                .asks()
                                .withoutApproval()
                                .endless(),
                        MadeSettings.of(ROLE)))
                .containsExactly(
                        "longest activation: no limit, now 8 hours",
                        "activation asks for a justification: no, now yes",
                        "activation asks for a second factor: no, now yes",
                        "approval: not needed, now needed",
                        "end of active assignment: not needed, now needed");
    }

    @Test
    void anAuthenticationContextInsteadOfASecondFactorIsNotWeaker() {
        MadeSettings plain = MadeSettings.of(ROLE);
        MadeSettings context = MadeSettings.of(ROLE).asks("Justification").context("c1");
        assertThat(changes(plain, context))
                .containsExactly(
                        "activation asks for a second factor: yes, now no", "authentication context: none, now c1");
        assertThat(changes(context, plain))
                .containsExactly(
                        "activation asks for a second factor: no, now yes",
                        "authentication context: c1, now none (weaker)");
    }

    @Test
    void fewerLevelsAndFewerOrOtherApproversAreWeaker() {
        assertThat(changes(
                        MadeSettings.of(ROLE).approvedBy("ann").approvedBy("bob"),
                        MadeSettings.of(ROLE).approvedBy("ann")))
                .containsExactly(
                        "levels of approval: 2, now 1 (weaker)",
                        "approvers: ann@test.example, bob@test.example, now ann@test.example (weaker)");
        assertThat(changes(
                        MadeSettings.of(ROLE).approvedBy("ann"),
                        MadeSettings.of(ROLE).approvedBy("bob")))
                .containsExactly("approvers: ann@test.example, now bob@test.example (weaker)");
        assertThat(changes(
                        MadeSettings.of(ROLE).approvedBy("ann"),
                        MadeSettings.of(ROLE).approvedBy("ann", "bob")))
                .containsExactly("approvers: ann@test.example, now ann@test.example, bob@test.example");
    }

    @Test
    void longerAssignmentsAreWeaker() {
        assertThat(changes(
                        MadeSettings.of(ROLE).assignmentDays(180),
                        MadeSettings.of(ROLE).assignmentDays(365)))
                .containsExactly("longest active assignment: 180 days, now 365 days (weaker)");
    }

    @Test
    void rolesAndScopesAreComparedEachWithItself() {
        Made before = new Made()
                .settings(MadeSettings.azure("Owner", MadeSettings.SUBSCRIPTION))
                .settings(MadeSettings.of("User Administrator"));
        Made after = new Made()
                .settings(MadeSettings.azure("Owner", MadeSettings.SUBSCRIPTION).hours(9))
                .settings(MadeSettings.azure("Owner", MadeSettings.MANAGEMENT_GROUP)
                        .hours(9));
        assertThat(PolicyChanges.between(before.tenant(), after.tenant()))
                .singleElement()
                .satisfies(change -> assertThat(change.policy().scope()).hasToString(MadeSettings.SUBSCRIPTION));
    }

    private static List<String> changes(MadeSettings before, MadeSettings after) {
        return PolicyChanges.between(tenant(before).tenant(), tenant(after).tenant()).stream()
                .map(change -> change.setting() + ": " + change.was() + ", now " + change.is()
                        + (change.weaker() ? " (weaker)" : ""))
                .toList();
    }

    private static Made tenant(MadeSettings settings) {
        return new Made().user("ann").user("bob").settings(settings);
    }
}
