package dev.gatehouse.directory.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OperationActionsTest {
    private final OperationActions operations = OperationActions.builtIn();

    @ParameterizedTest
    @CsvSource({
        "Add user, users/create",
        "Delete user, users/delete",
        "Reset user password, users/password/update",
        "Add member to group, groups/members/update",
        "Add member to role, roleAssignments/allProperties/allTasks",
        "Update Conditional Access policy, conditionalAccessPolicies/basic/update",
        "Add service principal credentials, servicePrincipals/credentials/update",
        "Add owner to application, applications/owners/update",
        "Set domain authentication, domains/federation/update",
        "Invite external user, users/inviteGuest",
        "Admin registered security info, users/authenticationMethods/create",
        "Read BitLocker key, bitlockerKeys/key/read",
    })
    void whatAnOperationNeedsFirstOfAll(String operation, String action) {
        assertThat(needs(operation, "").getFirst().anyOf())
                .containsExactly(ActionPattern.of("microsoft.directory/" + action));
    }

    @Test
    void namesCountInAnyCaseAndWithADot() {
        assertThat(needs(" ADD MEMBER TO ROLE. ", "RoleManagement"))
                .isEqualTo(needs("Add member to role", ""))
                .isNotEmpty();
    }

    @Test
    void theCategoryCountsWhereANameStandsForSeveralThings() {
        String operation = "Add eligible member to role in PIM completed (permanent)";
        assertThat(needs(operation, "RoleManagement").getFirst().anyOf().toString())
                .contains("roleassignments");
        assertThat(needs(operation, "GroupManagement").getFirst().anyOf().toString())
                .contains("groups/members");
        assertThat(needs(operation, "ResourceManagement")).isEmpty();
        assertThat(operations.needs(new Operation(operation, "Something"))).isEmpty();
    }

    @Test
    void whatUsersDoWithTheirOwnAccountNeedsNoRole() {
        assertThat(needs("Change user password", "UserManagement")).isEmpty();
    }

    @Test
    void whatIsNotListedIsUnknown() {
        assertThat(operations.needs(new Operation("Frobnicate tenant", ""))).isEmpty();
    }

    @Test
    void everyActionIsOneOfTheDirectoryWithThreeSegmentsAtLeast() {
        assertThat(operations.size()).isGreaterThan(200);
        assertThat(operations.actions())
                .allSatisfy(action -> assertThat(action.ofDirectory()).isTrue())
                .allSatisfy(action -> assertThat(action.toString().split("/")).hasSizeGreaterThanOrEqualTo(3))
                .allSatisfy(action -> assertThat(action.toString()).matches("[a-z0-9./-]+"));
    }

    private List<Need> needs(String operation, String category) {
        return operations.needs(new Operation(operation, category)).orElseThrow();
    }
}
