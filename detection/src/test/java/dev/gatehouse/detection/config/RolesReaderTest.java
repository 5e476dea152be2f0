package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RolesReaderTest {
    private static final RoleDefinitionId REPORTS_READER = RoleDefinitionId.of("4a5d8f65-41da-4de4-8968-e035b65339cf");
    private static final RoleDefinitionId CUSTOM = RoleDefinitionId.of("6a1f0c52-3c1e-4f7b-8a55-9d2e7b4c1f08");

    @ParameterizedTest
    @CsvSource({
        "Reports Reader, 4a5d8f65-41da-4de4-8968-e035b65339cf",
        "reports reader, 4a5d8f65-41da-4de4-8968-e035b65339cf",
        "4A5D8F65-41DA-4DE4-8968-E035B65339CF, 4a5d8f65-41da-4de4-8968-e035b65339cf",
        "Company Administrator, 62e90394-69f5-4237-9190-012177145e10",
        "Owner, 8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
        "Security Reader, 5d6b6bb7-de71-4623-b4af-96380a352509"
    })
    void aRoleIsNamedAsPortalsAndLogsNameIt(String written, String id) {
        assertThat(roles("{add: [" + written + "]}").add()).containsExactly(RoleDefinitionId.of(id));
    }

    @Test
    void aRoleOfOnesOwnIsNamedByItsId() {
        assertThat(roles("{remove: [" + CUSTOM + "]}").remove()).containsExactly(CUSTOM);
    }

    @Test
    void theDecisionsChangeTheCatalogue() {
        var catalogue =
                roles("{add: [Reports Reader], remove: [" + CUSTOM + "]}").applyTo(RoleCatalogue.builtIn());

        assertThat(catalogue.isPrivileged(REPORTS_READER)).isTrue();
        assertThat(catalogue.isPrivileged(CUSTOM)).isFalse();
    }

    @Test
    void suggestsTheRoleThatWasMeant() {
        assertThat(Read.problems("privilegedRoles:\n  add:\n    - Global Adminstrator\n"))
                .containsExactly(
                        "gatehouse.yaml:3:7: there is no built-in role \"Global Adminstrator\"; expected a role's "
                                + "name or template id; did you mean \"Global Administrator\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Payroll Clerk", "00000000-0000-0000-0000-000000000000", "6a1f0c52"})
    void aRoleOfOnesOwnHasNoNameHere(String written) {
        assertThat(Read.problems("privilegedRoles: {add: ['" + written + "']}"))
                .singleElement()
                .asString()
                .endsWith("a role of your own goes here with its template id");
    }

    @Test
    void aRoleCannotBeBothPrivilegedAndNot() {
        assertThat(Read.problems("privilegedRoles: {add: [Reports Reader], remove: [" + REPORTS_READER + "]}"))
                .containsExactly("gatehouse.yaml:1:51: the role \"Reports Reader\" is both added and removed; "
                        + "expected one of them; remove one of them");
    }

    @Test
    void rolesAreListsInASection() {
        assertThat(Read.problems("privilegedRoles: [Reports Reader]"))
                .singleElement()
                .asString()
                .contains("expected a section");
        assertThat(Read.problems("privilegedRoles: {add: Reports Reader}"))
                .singleElement()
                .asString()
                .contains("is the text \"Reports Reader\", not a list");
        assertThat(Read.problems("privilegedRoles: {add: [{name: Owner}]}"))
                .singleElement()
                .asString()
                .contains("\"an entry of privilegedRoles.add\" is a section");
    }

    @Test
    void anEmptyListDecidesNothing() {
        assertThat(roles("{add: [], remove: }")).isEqualTo(PrivilegedRoles.NONE);
    }

    private static PrivilegedRoles roles(String yaml) {
        return Read.configuration("privilegedRoles: " + yaml).privilegedRoles();
    }
}
