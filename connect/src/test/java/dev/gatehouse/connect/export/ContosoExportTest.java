package dev.gatehouse.connect.export;

import static dev.gatehouse.connect.export.Exports.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.AccessPolicy;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.Registration;
import dev.gatehouse.directory.tenant.RolePolicy.Stage;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reads a whole small export, of every collection. */
final class ContosoExportTest {
    private static final RoleDefinitionId GLOBAL = RoleDefinitionId.of("62e90394-69f5-4237-9190-012177145e10");
    private static final RoleDefinitionId OWNER = RoleDefinitionId.of("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");
    private static final AzureScope PAY = new AzureScope("/subscriptions/00000000-0000-0000-0000-000000000071");

    private final ReadExport read = Exports.read(Exports.contoso());
    private final Tenant tenant = read.tenant();

    @Test
    void hasNothingToComplainOf() {
        assertThat(read.problems()).isEmpty();
        assertThat(read.files())
                .hasSize(25)
                .allSatisfy(file -> assertThat(file.contents()).hasSize(1));
    }

    @Test
    void hasEveryCollection() {
        assertThat(Dataset.values()).allMatch(tenant::has);
    }

    @Test
    void knowsWhenItWasMade() {
        assertThat(read.taken()).isEqualTo(new TakenAt(Instant.parse("2026-01-02T12:00:00Z"), TakenAt.Source.EXPORT));
        assertThat(tenant.at()).isEqualTo(read.taken().at());
    }

    @Test
    void readsUsersOfAllPages() {
        assertThat(tenant.users()).hasSize(3);
        assertThat(tenant.user(id(1)))
                .contains(new User(
                        id(1),
                        "ada@contoso.example",
                        "Ada",
                        true,
                        false,
                        true,
                        Optional.of(Instant.parse("2020-01-02T03:04:05Z")),
                        Optional.of(Instant.parse("2026-01-01T00:00:00Z"))));
        assertThat(tenant.user(id(2)).orElseThrow().signedIn()).contains(Instant.parse("2025-06-01T10:00:00Z"));
        assertThat(tenant.user(id(2)).orElseThrow().displayName()).isEqualTo("ben@contoso.example");
        assertThat(tenant.user(id(2)).orElseThrow().enabled()).isFalse();
        assertThat(tenant.user(id(3)).orElseThrow().guest()).isTrue();
        assertThat(tenant.user(id(3)).orElseThrow().signedIn()).isEmpty();
    }

    @Test
    void readsGroupsWithMembersAndOwners() {
        assertThat(tenant.principal(id(11)))
                .contains(new Group(id(11), "Tier 0", true, false, Set.of(id(2), id(12)), Set.of(id(1))));
        assertThat(tenant.principal(id(12))).contains(new Group(id(12), "Inner", false, true, Set.of(), Set.of()));
    }

    @Test
    void readsApplicationsWithTheirPermissions() {
        assertThat(tenant.principal(id(22)))
                .contains(new ServicePrincipal(
                        id(22),
                        "Joiner",
                        Optional.of(ObjectId.of("00000000-0000-0000-0000-000000000a22")),
                        true,
                        Set.of(id(2)),
                        Set.of("RoleManagement.ReadWrite.Directory")));
        assertThat(tenant.applications())
                .singleElement()
                .satisfies(one -> assertThat(one.owners()).containsExactly(id(3)));
    }

    @Test
    void readsDevices() {
        assertThat(tenant.devices()).singleElement().satisfies(device -> {
            assertThat(device.managed()).isTrue();
            assertThat(device.compliant()).isTrue();
            assertThat(device.owners()).containsExactly(id(1));
        });
    }

    @Test
    void readsRolesByTheirTemplates() {
        var custom = RoleDefinitionId.of("00000000-0000-0000-0000-000000000052");

        assertThat(tenant.role(custom).orElseThrow().allowed()).containsExactly("microsoft.directory/applications/*");
        assertThat(tenant.role(custom).orElseThrow().excluded())
                .containsExactly("microsoft.directory/applications/delete");
        assertThat(tenant.role(GLOBAL).orElseThrow().builtIn()).isTrue();
        assertThat(tenant.assignments(RoleSystem.ENTRA))
                .filteredOn(one -> one.held().role().equals(custom))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.isStanding()).isTrue();
                    assertThat(one.held().scope()).hasToString("/00000000-0000-0000-0000-000000000031");
                });
    }

    @Test
    void hasEachAssignmentOnce() {
        assertThat(tenant.assignments(RoleSystem.ENTRA))
                .filteredOn(one -> one.held().role().equals(GLOBAL))
                .extracting(one -> one.held().principal(), one -> one.held().kind(), Assignment::origin)
                .containsExactlyInAnyOrder(
                        tuple(id(1), AssignmentKind.ACTIVE, Assignment.Origin.ASSIGNED),
                        tuple(id(2), AssignmentKind.ACTIVE, Assignment.Origin.ACTIVATED),
                        tuple(id(2), AssignmentKind.ELIGIBLE, Assignment.Origin.ASSIGNED));
    }

    @Test
    void readsRoleSettings() {
        var policy = tenant.policy(GLOBAL, DirectoryScope.WHOLE).orElseThrow();

        assertThat(policy.id()).isEqualTo("DirectoryRole_p");
        assertThat(policy.activation().longest()).contains(Duration.ofHours(4));
        assertThat(policy.activation().asks()).containsExactlyInAnyOrder("MultiFactorAuthentication", "Justification");
        assertThat(policy.activation().authenticationContext()).isEmpty();
        assertThat(policy.activation().approved()).isTrue();
        assertThat(policy.activation().stages()).containsExactly(new Stage(Set.of(id(1), id(11))));
        assertThat(policy.eligibility().longest()).contains(Duration.ofDays(365));
        assertThat(policy.assignment().ends()).isFalse();
        assertThat(policy.assignment().longest()).isEmpty();
        assertThat(policy.assignment().asks()).containsExactly("Justification");
    }

    @Test
    void readsConditionalAccess() {
        assertThat(tenant.accessPolicies()).singleElement().satisfies(policy -> {
            assertThat(policy.state()).isEqualTo(AccessPolicy.State.REPORT_ONLY);
            assertThat(policy.included().everybody()).isTrue();
            assertThat(policy.included().roles()).containsExactly(GLOBAL);
            assertThat(policy.excluded().users()).containsExactly(id(3));
            assertThat(policy.excluded().groups()).containsExactly(id(11));
            assertThat(policy.excluded().guests()).isTrue();
            assertThat(policy.controls()).containsExactlyInAnyOrder("mfa", "authenticationStrength");
        });
    }

    @Test
    void readsRegistrations() {
        assertThat(tenant.registration(id(1)))
                .contains(new Registration(id(1), true, true, Set.of("fido2", "microsoftAuthenticatorPush")));
    }

    @Test
    void readsAzure() {
        assertThat(tenant.role(OWNER).orElseThrow().allowed()).containsExactly("*");
        assertThat(tenant.assignments(RoleSystem.AZURE))
                .extracting(
                        one -> one.held().principal(), one -> one.held().scope().toString(), Assignment::origin)
                .containsExactlyInAnyOrder(
                        tuple(id(2), PAY.path(), Assignment.Origin.ACTIVATED),
                        tuple(id(1), "/", Assignment.Origin.ASSIGNED));
        assertThat(tenant.policy(OWNER, PAY).orElseThrow().activation().stages())
                .containsExactly(new Stage(Set.of(id(11))));
        assertThat(tenant.reaches(new AzureScope("/providers/Microsoft.Management/managementGroups/root"), PAY))
                .isTrue();
    }
}
