package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RolePermissionsTest {
    private static final RoleDefinitionId HELPDESK = RoleDefinitionId.of("729827e3-9c14-49f7-bb1b-9608f156bbb8");
    private static final RoleDefinitionId GLOBAL_ADMINISTRATOR =
            RoleDefinitionId.of("62e90394-69f5-4237-9190-012177145e10");

    private final RolePermissions permissions = RolePermissions.builtIn();

    @Test
    void aHelpdeskAdministratorResetsPasswordsAndWhoRulesEverythingDoesThatToo() {
        ResourceAction reset =
                permissions.action("Microsoft.Directory/users/password/update").orElseThrow();

        assertThat(reset.privileged()).isTrue();
        assertThat(permissions.of(HELPDESK)).contains(reset);
        assertThat(permissions.of(GLOBAL_ADMINISTRATOR)).hasSizeGreaterThan(150);
    }

    @Test
    void everyRoleIsOneOfTheCatalogueAndMostHaveTheirs() {
        Set<RoleDefinitionId> without = new HashSet<>();
        for (Role role : RoleCatalogue.builtIn().roles()) {
            if (role.system() == RoleSystem.ENTRA && permissions.of(role.id()).isEmpty()) {
                without.add(role.id());
            }
        }
        assertThat(without).as("deprecated roles, and those that everybody has").hasSizeLessThan(25);
        assertThat(permissions.roles())
                .allSatisfy(
                        role -> assertThat(RoleCatalogue.builtIn().role(role)).isPresent());
    }

    @Test
    void aRoleThatPermitsSomethingPrivilegedIsPrivileged() {
        assertThat(permissions.roles())
                .filteredOn(role -> permissions.of(role).stream().anyMatch(ResourceAction::privileged))
                .hasSizeGreaterThan(20)
                .allSatisfy(role -> assertThat(RoleCatalogue.builtIn().isPrivileged(role))
                        .as(role.toString())
                        .isTrue());
    }

    @Test
    void whatOnlyReadsIsHarmlessUnlessItIsLabelled() {
        assertThat(new ResourceAction("microsoft.directory/users/standard/read", false).isHarmless())
                .isTrue();
        assertThat(new ResourceAction("microsoft.directory/bitlockerKeys/key/read", true).isHarmless())
                .isFalse();
        assertThat(permissions
                        .action("microsoft.directory/roleAssignments/allProperties/allTasks")
                        .map(ResourceAction::isHarmless))
                .as("Microsoft has no label for it")
                .contains(false);
    }

    @Test
    void noRoleHasAnActionTwice() {
        assertThat(permissions.roles())
                .allSatisfy(role -> assertThat(permissions.of(role)).doesNotHaveDuplicates());
    }

    @Test
    void namespacesHaveWhatIsTheirs() {
        assertThat(permissions.namespaces()).containsKeys("microsoft.directory", "microsoft.office365.serviceHealth");
        assertThat(permissions.namespaces())
                .allSatisfy((name, actions) -> assertThat(actions)
                        .isSortedAccordingTo(java.util.Comparator.comparing(ResourceAction::name))
                        .allMatch(action -> action.namespace().equals(name)));
        assertThat(permissions.namespaces().values().stream()
                        .flatMap(List::stream)
                        .map(ResourceAction::id))
                .doesNotHaveDuplicates();
    }

    /** As Graph's documentation shows them. */
    @ParameterizedTest
    @CsvSource({
        "microsoft.directory/accessReviews/allProperties/read, microsoft.directory-accessReviews-allProperties-read-get",
        "microsoft.directory/accessReviews/allProperties/allTasks, microsoft.directory-accessReviews-allProperties-allTasks",
        "microsoft.directory/applications/credentials/update, microsoft.directory-applications-credentials-update-patch",
        "microsoft.insights/allEntities/allProperties/read, microsoft.insights-allEntities-allProperties-read",
        "microsoft.insights/programs/allProperties/update, microsoft.insights-programs-allProperties-update-patch"
    })
    void hasAnIdThatFitsIntoAPath(String name, String id) {
        assertThat(new ResourceAction(name, false).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "729827e3-9c14-49f7-bb1b-9608f156bbb8\n\tno namespace",
                "729827e3-9c14-49f7-bb1b-9608f156bbb8\n\ta/b\tdangerous",
                "729827e3-9c14-49f7-bb1b-9608f156bbb8\n729827e3-9c14-49f7-bb1b-9608f156bbb8",
                "729827e3-9c14-49f7-bb1b-9608f156bbb8\n\ta/b\n62e90394-69f5-4237-9190-012177145e10\n\ta/b\tprivileged",
                "no id"
            })
    void dataThatContradictsItselfIsNone(String text) {
        assertThatThrownBy(() -> RolePermissions.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
