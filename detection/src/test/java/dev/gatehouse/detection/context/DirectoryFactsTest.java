package dev.gatehouse.detection.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleAssignment;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.TenantBuilder;
import dev.gatehouse.directory.tenant.User;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an export of the directory shows counts for logs that do not. */
final class DirectoryFactsTest {
    private static final Instant NOW = Instant.parse("2026-05-18T12:00:00Z");
    private static final long BEFORE = 1_777_000_000_000_000L;
    private static final PrincipalId KIM = PrincipalId.of("00000000-0000-0000-0000-0000000000a1");
    private static final PrincipalId GROUP = PrincipalId.of("00000000-0000-0000-0000-0000000000b1");
    private static final PrincipalId APP = PrincipalId.of("00000000-0000-0000-0000-0000000000c1");
    private static final RoleDefinitionId USER_ADMINISTRATOR =
            RoleDefinitionId.of("fe930be7-5e62-47db-91af-98c3a49a38b1");

    private final TenantBuilder tenant = new TenantBuilder(NOW)
            .principal(new User(
                    KIM, "Kim@contoso.example", "Kim", true, false, false, Optional.empty(), Optional.empty()));

    @Test
    void aStandingAssignmentHeldBeforeTheLogsToo() {
        tenant.assignment(held(KIM, Interval.ALWAYS));
        Principal kim = context().find("", "kim@contoso.example").orElseThrow();
        assertThat(kim.privilegedAt(BEFORE)).isTrue();
        assertThat(kim.holds().getFirst().how()).isEqualTo(How.DIRECTORY);
        assertThat(kim.holds().getFirst().roleName()).isEqualTo("User Administrator");
        assertThat(kim.holds().getFirst().inHindsight(BEFORE)).isFalse();
        assertThat(kim.holds().getFirst().evidence()).isEqualTo("directory as of 2026-05-18T12:00:00Z");
    }

    @Test
    void oneThatBeganLaterDidNotHoldThen() {
        tenant.assignment(held(KIM, Interval.since(NOW.minusSeconds(60))));
        Principal kim = context().find(KIM.toString(), "").orElseThrow();
        assertThat(kim.privilegedAt(BEFORE)).isFalse();
        assertThat(kim.privilegedAt(NOW.getEpochSecond() * 1_000_000)).isTrue();
    }

    @Test
    void membersAndOwnersOfARoleAssignableGroupCanDoWhatItCan() {
        tenant.assignment(held(GROUP, Interval.ALWAYS))
                .principal(new Group(GROUP, "Tier 0", true, false, Set.of(), Set.of(KIM)));
        assertThat(context().find(KIM.toString(), "").orElseThrow().privilegedAt(BEFORE))
                .isTrue();
    }

    @Test
    void soCanTheOwnerOfAnApplicationThatGrantsRoles() {
        tenant.principal(new ServicePrincipal(
                APP, "Backup", Optional.empty(), true, Set.of(KIM), Set.of("RoleManagement.ReadWrite.Directory")));
        assertThat(context().find(KIM.toString(), "").orElseThrow().privilegedAt(BEFORE))
                .isTrue();
        assertThat(context().find(APP.toString(), "").orElseThrow().privilegedAt(BEFORE))
                .isTrue();
    }

    private Context context() {
        ContextFacts facts = new ContextFacts(Configuration.none());
        facts.add(tenant.build());
        return facts.build();
    }

    private static Assignment held(PrincipalId who, Interval validity) {
        return new Assignment(
                new RoleAssignment(who, USER_ADMINISTRATOR, DirectoryScope.WHOLE, AssignmentKind.ACTIVE, validity),
                RoleSystem.ENTRA,
                Assignment.Origin.ASSIGNED);
    }
}
