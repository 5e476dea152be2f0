package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
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
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nobody holds a privilege that the rules do not allow: the invariants A1 to A7 of docs/pim/invariants.md, each once by itself. */
final class InvariantsATest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Target.Role HELPDESK = World.helpdesk();

    private final World world = World.usual();

    private Command submit(String by, String of, Action action, AssignmentKind kind, Target target, Expiration end) {
        return Command.Submit.of(world.caller(by), world.form(of, action, kind, target, end));
    }

    @Test
    void a1ALateReportOfWhatIsNotWantedAnyMoreIsNone() {
        world.eligible("ben", HELPDESK);
        world.activate("ben", HELPDESK, HOUR);
        Holding holding = new Holding(world.id("ben"), HELPDESK);
        world.pass(HOUR);

        world.step(new Command.Reached(holding, 1));

        assertThat(world.slice.provision(holding).orElseThrow().wanted()).isFalse();
        assertThat(world.slice.provision(holding).orElseThrow().isPending()).isTrue();
    }

    @Test
    void a2OnlyWhoIsEligibleForItActivatesIt() {
        world.eligible("ben", HELPDESK);
        world.eligible("operators", World.exchange());
        world.group("operators", "dan");

        assertThat(world.refused(activation("dan", HELPDESK))).containsExactly(Refusal.Code.NOT_ELIGIBLE);
        assertThat(world.refused(activation("ben", World.exchange()))).containsExactly(Refusal.Code.NOT_ELIGIBLE);
        world.done(activation("dan", World.exchange()));
    }

    private Command activation(String name, Target target) {
        return Command.Submit.of(world.caller(name), world.activation(name, target, HOUR));
    }

    @Test
    void a3NothingIsActivatedForLongerThanIsSet() {
        world.eligible("ben", HELPDESK);
        Form form = world.activation("ben", HELPDESK, Duration.ofHours(8).plusNanos(1));
        Form endless = world.form("ben", Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, HELPDESK, Expiration.NEVER);

        assertThat(world.refused(Command.Submit.of(world.caller("ben"), form)))
                .containsExactly(Refusal.Code.EXPIRATION);
        assertThat(world.refused(Command.Submit.of(world.caller("ben"), endless)))
                .containsExactly(Refusal.Code.EXPIRATION);
    }

    @Test
    void a3ExtendedItLastsNoLongerInAllHoweverSlowlySomebodyApproves() {
        world.eligible("ben", HELPDESK);
        Request first = world.activate("ben", HELPDESK, Duration.ofHours(8));
        world.pass(Duration.ofHours(7));
        world.done(extension("ben", Duration.ofHours(8)));
        world.pass(Duration.ofHours(7));
        world.done(extension("ben", Duration.ofHours(8)));
        world.approval(HELPDESK, Approval.of(Approvals.stage("kim")));
        world.id("kim");
        world.pass(Duration.ofHours(4));
        Request last = world.done(extension("ben", Duration.ofHours(6)));
        world.pass(Duration.ofHours(3));

        world.decide("kim", last.id(), true);

        assertThat(world.grant(first.id()).validity().until()).isEqualTo(World.START.plus(Duration.ofHours(24)));
    }

    private Command extension(String name, Duration time) {
        return submit(name, name, Action.SELF_EXTEND, AssignmentKind.ACTIVE, HELPDESK, new Expiration.After(time));
    }

    @Test
    void a3WhoExtendsHisOwnAssignmentIsBoundToWhatBindsAnAdministrator() {
        world.eligible("ben", HELPDESK);
        world.assignmentsEndWithin(HELPDESK, Duration.ofDays(30));

        assertThat(world.refused(
                        submit("ben", "ben", Action.SELF_EXTEND, AssignmentKind.ELIGIBLE, HELPDESK, Expiration.NEVER)))
                .containsExactly(Refusal.Code.EXPIRATION);
    }

    @Test
    void a4AnActivationEndsNoLaterThanItsEligibility() {
        world.has("ben", HELPDESK, AssignmentKind.ELIGIBLE, Interval.between(World.START, World.START.plus(HOUR)));
        Request request = world.activate("ben", HELPDESK, Duration.ofHours(8));

        assertThat(world.grant(request.id()).validity().until()).isEqualTo(World.START.plus(HOUR));
        assertThat(world.refused(extension("ben", Duration.ofHours(2)))).containsExactly(Refusal.Code.EXPIRATION);
    }

    @Test
    void a5WhatIsActivatedAndWhatIsAskedForEndWithTheEligibility() {
        world.approval(World.exchange(), Approval.of(Approvals.stage("kim")));
        world.id("kim");
        world.eligible("ben", HELPDESK);
        world.eligible("ben", World.exchange());
        Request activated = world.activate("ben", HELPDESK, HOUR);
        Request asked = world.activate("ben", World.exchange(), HOUR);

        for (Target target : Set.of(HELPDESK, World.exchange())) {
            world.done(submit("eva", "ben", Action.ADMIN_REMOVE, AssignmentKind.ELIGIBLE, target, Expiration.UNSAID));
        }

        assertThat(world.grant(activated.id()).ended().orElseThrow().why()).isEqualTo(End.ELIGIBILITY_ENDED);
        assertThat(world.request(asked.id()).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void a5WhoIsTakenOutOfAGroupLosesWhatHeActivatedWhenTimeGoesOn() {
        world.group("operators", "ben");
        world.eligible("operators", HELPDESK);
        Request request = world.activate("ben", HELPDESK, HOUR);

        world.group("operators", "kim");
        world.pass(Duration.ofSeconds(1));

        assertThat(world.grant(request.id()).state()).isEqualTo(GrantState.ENDED);
    }

    @Test
    void a5NobodyStaysInAGroupByWhatHeActivatedBecauseHeIsInIt() {
        Target one = place("one", "ben");
        Target other = place("other");
        world.eligible("one", other);
        world.eligible("other", one);
        world.activate("ben", other, HOUR);
        world.activate("ben", one, HOUR);

        place("one");
        world.pass(Duration.ofSeconds(1));

        assertThat(world.wanted("ben", one)).isFalse();
        assertThat(world.wanted("ben", other)).isFalse();
    }

    private Target place(String group, String... members) {
        PrincipalId id = world.group(group, members);
        world.with(new Group(
                id, false, false, Arrays.stream(members).map(World::idOf).collect(Collectors.toSet()), Set.of()));
        return new Target.Group(id, Target.Access.MEMBER);
    }

    @Test
    void a6WhoIsApprovedWhenHeIsNotEligibleAnyMoreGetsNothing() {
        world.has("ben", HELPDESK, AssignmentKind.ELIGIBLE, Interval.between(World.START, World.START.plus(HOUR)));
        world.approval(HELPDESK, Approval.of(Approvals.stage("kim")));
        world.id("kim");
        Request request = world.activate("ben", HELPDESK, HOUR);
        world.now = World.START.plus(HOUR);

        world.decide("kim", request.id(), true);

        assertThat(world.request(request.id()).status()).isEqualTo(Status.FAILED);
        assertThat(world.slice.grants().values())
                .noneMatch(grant -> grant.eligibility().isPresent());
    }

    @Test
    void a7WhoIsDisabledLosesWhatHeActivatedAndGetsNothing() {
        world.eligible("ben", HELPDESK);
        Request request = world.activate("ben", HELPDESK, HOUR);
        world.step(new Command.Observe(Account.user(world.id("ben"), "ben").enabled(false)));

        assertThat(world.grant(request.id()).ended().orElseThrow().why()).isEqualTo(End.PRINCIPAL_DISABLED);
        assertThat(world.refused(activation("ben", HELPDESK))).containsExactly(Refusal.Code.PRINCIPAL_DISABLED);
        assertThat(world.refused(
                        submit("eva", "ben", Action.ADMIN_ASSIGN, AssignmentKind.ACTIVE, HELPDESK, Expiration.UNSAID)))
                .containsExactly(Refusal.Code.PRINCIPAL_DISABLED);
    }

    @Test
    void a7WhatTheDirectoryDoesNotHaveYetIsNotPutThereForWhoIsDisabled() {
        Request request = world.done(
                submit("eva", "ben", Action.ADMIN_ASSIGN, AssignmentKind.ACTIVE, HELPDESK, Expiration.NEVER));

        world.step(new Command.Observe(Account.user(world.id("ben"), "ben").enabled(false)));

        assertThat(world.wanted("ben", HELPDESK)).isFalse();
        assertThat(world.request(request.id()).status()).isEqualTo(Status.REVOKED);
    }
}
