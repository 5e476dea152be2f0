package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody holds a privilege that the rules do not allow: the invariants A8 to A13 of docs/pim/invariants.md. */
final class InvariantsA8Test {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Target.Role HELPDESK = World.helpdesk();

    private final World world = World.usual();

    private Command submit(String by, String of, Action action, AssignmentKind kind, Target target, Expiration end) {
        return Command.Submit.of(world.caller(by), world.form(of, action, kind, target, end));
    }

    @Test
    void a8TheEndOfOneTakesNothingAwayThatAnotherGives() {
        world.eligible("ben", HELPDESK);
        world.activate("ben", HELPDESK, HOUR);
        world.done(Command.Submit.of(
                world.caller("ben"), World.starting(world.activation("ben", HELPDESK, HOUR), World.START.plus(HOUR))));
        world.provision();

        world.pass(HOUR);
        assertThat(world.wanted("ben", HELPDESK)).isTrue();
        assertThat(world.slice
                        .provision(new Holding(world.id("ben"), HELPDESK))
                        .orElseThrow()
                        .sequence())
                .isEqualTo(1);
        world.pass(HOUR);
        assertThat(world.wanted("ben", HELPDESK)).isFalse();
    }

    @Test
    void a8AnAssignmentThatIsExtendedDoesNotSwallowTheNextOne() {
        world.eligible("ben", HELPDESK);
        Form next = World.starting(
                world.form(
                        "ben",
                        Action.ADMIN_ASSIGN,
                        AssignmentKind.ELIGIBLE,
                        HELPDESK,
                        new Expiration.After(Duration.ofDays(20))),
                World.START.plus(Duration.ofDays(10)));
        world.done(Command.Submit.of(world.caller("eva"), next));

        assertThat(world.refused(submit(
                        "eva",
                        "ben",
                        Action.ADMIN_EXTEND,
                        AssignmentKind.ELIGIBLE,
                        HELPDESK,
                        new Expiration.After(Duration.ofDays(12)))))
                .containsExactly(Refusal.Code.OVERLAPS);
        world.pass(Duration.ofDays(10));
        assertThat(world.grant(next.id()).state()).isEqualTo(GrantState.CURRENT);
    }

    @Test
    void a9OneAfterTheOtherIsFineAndAtTheSameTimeIsNot() {
        world.eligible("ben", HELPDESK);
        world.activate("ben", HELPDESK, HOUR);
        Form next = world.activation("ben", HELPDESK, HOUR);

        assertThat(world.refused(Command.Submit.of(world.caller("ben"), next))).containsExactly(Refusal.Code.EXISTS);
        Form early = World.starting(next, World.START.plus(HOUR).minusNanos(1));
        assertThat(world.refused(Command.Submit.of(world.caller("ben"), early))).containsExactly(Refusal.Code.EXISTS);
        world.done(Command.Submit.of(world.caller("ben"), World.starting(next, World.START.plus(HOUR))));
    }

    @Test
    void a9WhatIsApprovedWhenTheSameRunsAlreadyIsNotGranted() {
        world.eligible("ben", HELPDESK);
        Form later = World.starting(world.activation("ben", HELPDESK, HOUR), World.START.plus(Duration.ofHours(5)));
        Request first = world.done(Command.Submit.of(world.caller("ben"), later));
        world.approval(HELPDESK, Approval.of(Approvals.stage("kim")));
        world.id("kim");
        Request second = world.activate("ben", HELPDESK, HOUR);
        world.pass(Duration.ofHours(5));

        world.decide("kim", second.id(), true);

        assertThat(world.grant(first.id()).state()).isEqualTo(GrantState.CURRENT);
        assertThat(world.request(second.id()).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void a10ItIsRevokedAtOnceThoughItCannotBeGivenBackYet() {
        world.eligible("ben", HELPDESK);
        world.activate("ben", HELPDESK, HOUR);

        assertThat(world.refused(submit(
                        "ben", "ben", Action.SELF_DEACTIVATE, AssignmentKind.ACTIVE, HELPDESK, Expiration.UNSAID)))
                .containsExactly(Refusal.Code.TOO_SHORT);
        world.step(new Command.Revoke(world.caller("eva"), world.id("ben"), Optional.of(HELPDESK), "stolen laptop"));
        assertThat(world.wanted("ben", HELPDESK)).isFalse();
    }

    @Test
    void a10WhoeverIsInAGroupIsRemovedThoughARuleChoosesItsMembersNow() {
        PrincipalId group = world.group("sales");
        Target place = new Target.Group(group, Target.Access.MEMBER);
        world.stands("ben", place);
        world.with(new Group(group, true, true, Set.of(), Set.of()));

        world.done(submit("eva", "ben", Action.ADMIN_REMOVE, AssignmentKind.ACTIVE, place, Expiration.UNSAID));

        assertThat(world.wanted("ben", place)).isFalse();
    }

    @Test
    void a11WhatHasAnEndEndsEvenIfNobodyElseIsLeft() {
        PrincipalId group = world.group("sales");
        Target owner = new Target.Group(group, Target.Access.OWNER);
        world.eligible("ben", owner);
        world.approval(owner, Approval.NONE);
        world.activate("ben", owner, HOUR);
        world.provision();

        world.pass(HOUR);

        assertThat(world.wanted("ben", owner)).isFalse();
    }

    @Test
    void a12WhoIsInAGroupOfAGroupIsEligibleAndCirclesDoNoHarm() {
        world.group("inner", "ben");
        world.group("outer", "inner");
        world.with(
                new Group(World.idOf("inner"), false, false, Set.of(World.idOf("ben"), World.idOf("outer")), Set.of()));
        world.eligible("outer", HELPDESK);

        world.done(activation("ben", HELPDESK));
        assertThat(world.refused(submit(
                        "eva", "inner", Action.ADMIN_ASSIGN, AssignmentKind.ELIGIBLE, HELPDESK, Expiration.UNSAID)))
                .containsExactly(Refusal.Code.NOT_GOVERNABLE);
    }

    @Test
    void a13WhoIsEligibleOverAUnitIsNotOverTheWholeAndInAzureOverAPartOfIt() {
        ObjectId unit = ObjectId.of("0a7f2b6c-30f1-4f5b-9a3d-000000000002");
        world.eligible("ben", new Target.Role(World.HELPDESK, new DirectoryScope.AdministrativeUnit(unit)));
        String subscription = "/subscriptions/0a7f2b6c-30f1-4f5b-9a3d-000000000001";
        world.approval(owner(subscription), Approval.NONE);
        world.approval(owner(subscription + "/resourceGroups/web"), Approval.NONE);
        world.eligible("ben", owner(subscription));

        assertThat(world.refused(activation("ben", HELPDESK))).containsExactly(Refusal.Code.NOT_ELIGIBLE);
        assertThat(world.refused(activation("ben", new Target.Role(World.HELPDESK, new DirectoryScope.One(unit)))))
                .containsExactly(Refusal.Code.NOT_ELIGIBLE);
        world.done(activation("ben", owner(subscription + "/resourceGroups/web")));
        assertThat(world.refused(activation("ben", owner("/")))).contains(Refusal.Code.NOT_ELIGIBLE);
    }

    private static Target.Role owner(String path) {
        return new Target.Role(WellKnown.OWNER, AzureScope.parse(path).orElseThrow());
    }

    private Command activation(String name, Target target) {
        return Command.Submit.of(world.caller(name), world.activation(name, target, HOUR));
    }
}
