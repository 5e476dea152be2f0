package dev.gatehouse.server.graph.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.graph.arm.ArmEntity.Member;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ArmGrantsTest {
    private static final AzureScope SUBSCRIPTION =
            new AzureScope("/subscriptions/7d0c9f3e-5b1a-4c8e-9a57-0f3d2b6c1e45");
    private static final AzureScope GROUP = new AzureScope(SUBSCRIPTION.path() + "/resourceGroups/shop");
    private static final PrincipalId TEAM = PrincipalId.of("00000000-0000-4000-8000-000000000007");
    private static final PrincipalId KIM = PrincipalId.of("00000000-0000-4000-8000-000000000008");
    private static final Grant GRANT = new Grant(
            new GrantId(UUID.randomUUID()),
            TEAM,
            new Target.Role(RoleDefinitionId.of("acdd72a7-3385-48ef-bd42-f606fba81ae7"), SUBSCRIPTION),
            AssignmentKind.ELIGIBLE,
            Origin.ASSIGNED,
            Interval.since(Instant.EPOCH),
            GrantState.CURRENT,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());

    @Test
    void whatAGroupHasItsMembersHaveThroughIt() {
        assertThat(ArmGrants.member(GRANT, SUBSCRIPTION, Optional.of(KIM))).isEqualTo(Member.GROUP);
        assertThat(ArmGrants.member(GRANT, GROUP, Optional.of(KIM))).isEqualTo(Member.GROUP);
        assertThat(ArmGrants.member(GRANT, SUBSCRIPTION, Optional.of(TEAM))).isEqualTo(Member.DIRECT);
    }

    @Test
    void whatIsAboveIsInheritedAndWhatIsBelowIsNot() {
        assertThat(ArmGrants.member(GRANT, GROUP, Optional.empty())).isEqualTo(Member.INHERITED);
        assertThat(ArmGrants.member(GRANT, SUBSCRIPTION, Optional.empty())).isEqualTo(Member.DIRECT);
        assertThat(ArmGrants.member(GRANT, new AzureScope("/"), Optional.of(TEAM)))
                .isEqualTo(Member.DIRECT);
    }
}
