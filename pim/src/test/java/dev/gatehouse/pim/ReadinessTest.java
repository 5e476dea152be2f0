package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.Readiness;
import dev.gatehouse.pim.state.WellKnown;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether enough persons could approve. */
final class ReadinessTest {
    private static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);

    private final World world = World.usual();

    @Test
    void aNewTenantLacksTheSecondApproverOfItsPowerfulRoles() {
        assertThat(lacking(EVERYTHING)).contains(2);

        world.stands("kim", Target.Role.everywhere(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR));

        assertThat(lacking(EVERYTHING)).isEmpty();
    }

    @Test
    void whatNobodyMustApproveLacksNobody() {
        assertThat(lacking(World.helpdesk())).isEmpty();
    }

    @Test
    void whoeverIsEligibleDoesNotCountForHimself() {
        world.stands("kim", EVERYTHING);
        assertThat(lacking(EVERYTHING)).isEmpty();

        world.eligible("kim", EVERYTHING);
        assertThat(lacking(EVERYTHING)).contains(2);

        world.stands("lee", EVERYTHING);
        assertThat(lacking(EVERYTHING)).isEmpty();
    }

    @Test
    void anApproverWhoIsDisabledDoesNotCount() {
        PrincipalId lee = world.id("lee");
        world.approval(World.helpdesk(), Approval.of(Stage.of(Set.of(new Approver.User(lee)))));
        assertThat(lacking(World.helpdesk())).isEmpty();

        world.with(Account.user(lee, "lee").enabled(false));
        assertThat(lacking(World.helpdesk())).contains(1);
    }

    @Test
    void aManagerIsOnlyMissedOfSomebodyWhoIsEligible() {
        world.approval(World.helpdesk(), Approval.of(Stage.of(Set.of(new Approver.Superior()))));
        assertThat(lacking(World.helpdesk())).isEmpty();

        world.eligible("kim", World.helpdesk());
        assertThat(lacking(World.helpdesk())).contains(1);
    }

    private Optional<Integer> lacking(Target target) {
        return Readiness.lacking(world.slice, world.slice.setting(target.setting()), world.now);
    }
}
