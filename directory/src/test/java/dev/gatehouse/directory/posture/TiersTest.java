package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrivilegeReason;
import dev.gatehouse.directory.Role;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.UserPrincipalName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TiersTest {
    private final RoleCatalogue roles = RoleCatalogue.builtIn();

    @Test
    void everyRoleOfTheCatalogueIsListedOnceByItsName() throws IOException {
        try (var resource = Tiers.class.getResourceAsStream("tiers.tsv")) {
            assertThat(resource).isNotNull();
            var listed = new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.lastIndexOf('\t')))
                    .toList();
            assertThat(listed)
                    .containsExactlyInAnyOrderElementsOf(roles.roles().stream()
                            .map(role -> role.name() + '\t' + role.id())
                            .toList());
        }
    }

    @Test
    void whoOnlyReadsIsOfTheWorkloadPlaneUnlessMicrosoftLabelsTheRole() {
        assertThat(roles.roles())
                .filteredOn(role -> roles.judge(role.id()).reason() == PrivilegeReason.READS)
                .isNotEmpty()
                .allSatisfy(role -> assertThat(tier(role)).isEqualTo(Tier.WORKLOAD));
    }

    @Test
    void whoeverIsOfAHigherPlaneIsPrivileged() {
        assertThat(roles.roles())
                .filteredOn(role -> tier(role) != Tier.WORKLOAD)
                .allSatisfy(
                        role -> assertThat(role.privileged()).as(role.name()).isTrue());
    }

    @Test
    void anOrganisationDecidesOtherwise() {
        RoleDefinitionId exchange = Made.role("Exchange Administrator");
        Tiers adjusted = Tiers.builtIn().adjusted(Map.of(exchange, Tier.CONTROL));
        assertThat(Tiers.builtIn().of(exchange, roles)).isEqualTo(Tier.MANAGEMENT);
        assertThat(adjusted.of(exchange, roles)).isEqualTo(Tier.CONTROL);
        assertThat(adjusted.of(WellKnown.OWNER, roles)).isEqualTo(Tier.CONTROL);
    }

    @Test
    void aRoleThatNobodyKnowsIsOfTheManagementPlane() {
        RoleDefinitionId unknown = RoleDefinitionId.of("00000000-0000-0000-0000-00000000cafe");
        assertThat(Tiers.builtIn().of(unknown, roles)).isEqualTo(Tier.MANAGEMENT);
    }

    private Tier tier(Role role) {
        return Tiers.builtIn().of(role.id(), roles);
    }

    @Test
    void anOrganisationGivesAccountsATierOfTheirOwn() {
        Tiers tiers = Tiers.builtIn()
                .withAccounts(
                        Map.of(Made.id("kim"), Tier.WORKLOAD, UserPrincipalName.of("lee@test.example"), Tier.CONTROL));
        assertThat(tiers.of(Optional.of(Made.id("kim").value()), List.of())).contains(Tier.WORKLOAD);
        assertThat(tiers.of(Optional.of(Made.id("kim").value()), List.of("Lee@test.example")))
                .as("the more powerful of two")
                .contains(Tier.CONTROL);
        assertThat(tiers.of(Optional.empty(), List.of("sam@test.example"))).isEmpty();
    }
}
