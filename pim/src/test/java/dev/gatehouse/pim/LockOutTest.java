package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody can always be counted on when nothing else works. */
final class LockOutTest {
    private static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);

    private final World world = World.usual();

    @Test
    void theLastStandingAdministratorIsNotRemovedDisabledOrMadeToEnd() {
        assertThat(world.refused(Command.Submit.of(world.caller("eva"), removal("eva"))))
                .containsExactly(Refusal.Code.LAST_ADMINISTRATOR);
        assertThat(world.refused(new Command.Enable(world.caller("eva"), world.id("eva"), false)))
                .containsExactly(Refusal.Code.LAST_ADMINISTRATOR);
        Form ending = world.form(
                "eva",
                Action.ADMIN_UPDATE,
                AssignmentKind.ACTIVE,
                EVERYTHING,
                new Expiration.After(Duration.ofDays(9)));
        assertThat(world.refused(Command.Submit.of(world.caller("eva"), ending)))
                .containsExactly(Refusal.Code.LAST_ADMINISTRATOR);
    }

    @Test
    void oneWhoIsOnlyEligibleOrNotYetInTheDirectoryDoesNotCount() {
        world.eligible("kim", EVERYTHING);
        assertThat(world.refused(Command.Submit.of(world.caller("eva"), removal("eva"))))
                .containsExactly(Refusal.Code.LAST_ADMINISTRATOR);

        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form("kim", Action.ADMIN_ASSIGN, AssignmentKind.ACTIVE, EVERYTHING, Expiration.NEVER)));
        assertThat(world.refused(Command.Submit.of(world.caller("eva"), removal("eva"))))
                .containsExactly(Refusal.Code.LAST_ADMINISTRATOR);

        world.provision();
        world.done(Command.Submit.of(world.caller("eva"), removal("eva")));
        assertThat(world.wanted("eva", EVERYTHING)).isFalse();
    }

    @Test
    void twoWhoRemoveEachOtherAreNotBothRemoved() {
        world.stands("kim", EVERYTHING);

        world.done(Command.Submit.of(world.caller("eva"), removal("kim")));

        assertThat(world.refused(Command.Submit.of(world.caller("kim"), removal("eva"))))
                .contains(Refusal.Code.NOT_ADMINISTRATOR);
    }

    @Test
    void theFirstAdministratorStaysUntilTwoOthersCanApprove() {
        world.terms(Terms.USUAL.founder(world.id("eva")));
        world.stands("kim", EVERYTHING);
        assertThat(world.refused(Command.Submit.of(world.caller("eva"), removal("eva"))))
                .containsExactly(Refusal.Code.LAST_ADMINISTRATOR);

        world.stands("lee", Target.Role.everywhere(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR));
        world.done(Command.Submit.of(world.caller("eva"), removal("eva")));
    }

    @Test
    void aGroupOfStandingMembersCounts() {
        world.stands("admins", EVERYTHING);
        world.group("admins", "kim");

        world.done(Command.Submit.of(world.caller("eva"), removal("eva")));
    }

    private Form removal(String name) {
        return world.form(name, Action.ADMIN_REMOVE, AssignmentKind.ACTIVE, EVERYTHING, Expiration.UNSAID);
    }
}
