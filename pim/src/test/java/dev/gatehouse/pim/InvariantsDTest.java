package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody locks everybody out: the invariants D of docs/pim/invariants.md, each once by itself. */
final class InvariantsDTest {
    private static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);

    private final World world = World.usual();

    private Command removal(String by, String of) {
        return Command.Submit.of(
                world.caller(by),
                world.form(of, Action.ADMIN_REMOVE, AssignmentKind.ACTIVE, EVERYTHING, Expiration.UNSAID));
    }

    @Test
    void d4AnEmergencyAccountIsNotShutOut() {
        Account ben = Account.user(world.id("ben"), "ben");
        Account emergency =
                new Account(ben.id(), ben.name(), ben.kind(), true, ben.usable(), true, ben.person(), ben.manager());
        world.step(new Command.Observe(emergency));
        Command disabling = new Command.Enable(world.caller("eva"), world.id("ben"), false);
        assertThat(world.refused(disabling)).containsExactly(Refusal.Code.NOT_GOVERNABLE);

        world.step(new Command.Observe(ben));
        world.step(disabling);
        assertThat(world.slice.account(world.id("ben")).orElseThrow().enabled()).isFalse();
    }

    @Test
    void d1TheLastOneIsNeitherRemovedNorDisabledNorMadeToEnd() {
        assertThat(world.refused(removal("eva", "eva"))).containsExactly(Refusal.Code.LAST_ADMINISTRATOR);
        assertThat(world.refused(new Command.Enable(world.caller("eva"), world.id("eva"), false)))
                .containsExactly(Refusal.Code.LAST_ADMINISTRATOR);
        assertThat(world.refused(Command.Submit.of(
                        world.caller("eva"),
                        world.form(
                                "eva",
                                Action.ADMIN_UPDATE,
                                AssignmentKind.ACTIVE,
                                EVERYTHING,
                                new Expiration.After(Duration.ofDays(1))))))
                .containsExactly(Refusal.Code.LAST_ADMINISTRATOR);
    }

    @Test
    void d1TheLastPlaceInTheGroupOfAdministratorsIsNotTakenAway() {
        Target place = new Target.Group(world.group("admins"), Target.Access.MEMBER);
        world.stands("admins", EVERYTHING);
        world.stands("kim", place);
        world.done(removal("eva", "eva"));

        assertThat(world.refused(Command.Submit.of(
                        world.caller("kim"),
                        world.form("kim", Action.ADMIN_REMOVE, AssignmentKind.ACTIVE, place, Expiration.UNSAID))))
                .containsExactly(Refusal.Code.LAST_ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(value = Account.Kind.class, names = "GROUP", mode = EnumSource.Mode.EXCLUDE)
    void d2WhoCannotSignInOrIsNoPersonDoesNotCount(Account.Kind kind) {
        boolean user = kind == Account.Kind.USER;
        world.with(
                new Account(World.idOf("kim"), "kim", kind, true, !user, false, World.idOf("kim"), Optional.empty()));
        world.stands("kim", EVERYTHING);

        assertThat(world.refused(removal("eva", "eva"))).containsExactly(Refusal.Code.LAST_ADMINISTRATOR);
    }

    @Test
    void d2WhoIsOnlyEligibleOrHasItForATimeDoesNotCount() {
        world.eligible("kim", EVERYTHING);
        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form(
                        "kim",
                        Action.ADMIN_ASSIGN,
                        AssignmentKind.ACTIVE,
                        EVERYTHING,
                        new Expiration.After(Duration.ofDays(9)))));
        world.provision();

        assertThat(world.refused(removal("eva", "eva"))).containsExactly(Refusal.Code.LAST_ADMINISTRATOR);
    }

    @Test
    void d3OfTwoWhoRemoveEachOtherOneSucceeds() {
        world.stands("kim", EVERYTHING);
        Command one = removal("eva", "kim");
        Command other = removal("kim", "eva");

        world.done(one);

        assertThat(world.refused(other)).contains(Refusal.Code.NOT_ADMINISTRATOR);
        assertThat(world.wanted("eva", EVERYTHING)).isTrue();
    }
}
