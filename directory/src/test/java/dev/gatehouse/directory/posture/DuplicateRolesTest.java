package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.RoleDefinition;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DuplicateRolesTest {
    private final Check check = new DuplicateRoles();

    @Test
    void aRoleThatAllowsWhatAnotherAllowsIsFound() {
        Made made = new Made();
        made.builder()
                .role(new RoleDefinition(WellKnown.OWNER, "Owner", RoleSystem.AZURE, true, Set.of("*"), Set.of()))
                .role(own("Helper", RoleSystem.AZURE, "*"));
        assertThat(made.foundBy(check)).containsExactly("Helper actions");
        assertThat(made.examinedBy(check).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.is()).isEqualTo("the same as those of Owner");
            assertThat(finding.tier()).isEqualTo(Tier.CONTROL);
        });
    }

    @Test
    void twoOfTheTenantsOwnAreDoublesOfEachOther() {
        Made made = new Made();
        made.builder()
                .role(own("One", RoleSystem.ENTRA, "microsoft.directory/users/create"))
                .role(own("Two", RoleSystem.ENTRA, "microsoft.directory/users/create"));
        assertThat(made.foundBy(check)).containsExactly("One actions", "Two actions");
    }

    @Test
    void aNameThatOnlyLooksLikeABuiltInOneIsFound() {
        Made made = new Made();
        made.builder().role(own("user  accessAdministrator", RoleSystem.AZURE, "*/read"));
        assertThat(made.examinedBy(check).findings())
                .extracting(Finding::is)
                .containsExactly("user  accessAdministrator, as the built-in User Access Administrator");
    }

    @Test
    void rolesThatDifferAreNot() {
        Made made = new Made();
        made.builder()
                .role(own("One", RoleSystem.AZURE, "*/read"))
                .role(own("Two", RoleSystem.AZURE, "*/write"))
                .role(own("Of the directory", RoleSystem.ENTRA, "*/read"))
                .role(own("Unknown", RoleSystem.AZURE))
                .role(own("Unknown too", RoleSystem.AZURE));
        assertThat(made.foundBy(check)).isEmpty();
        assertThat(made.examinedBy(check).examined()).isEqualTo(10);
    }

    private static RoleDefinition own(String name, RoleSystem system, String... allowed) {
        return new RoleDefinition(
                new RoleDefinitionId(Made.id(name).value()), name, system, false, Set.of(allowed), Set.of());
    }
}
