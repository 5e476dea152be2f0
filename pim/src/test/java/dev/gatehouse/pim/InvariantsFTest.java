package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.setting.Approval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time: the invariants F of docs/pim/invariants.md, each once by itself. The engine knows moments, and no time zone. */
final class InvariantsFTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Target.Role HELPDESK = World.helpdesk();

    private final World world = World.usual();

    private Command submit(String by, String of, Action action, AssignmentKind kind, Expiration end) {
        return Command.Submit.of(world.caller(by), world.form(of, action, kind, HELPDESK, end));
    }

    @Test
    void f2AClockThatGoesBackRevivesAndLengthensNothing() {
        world.eligible("ben", HELPDESK);
        Request request = world.activate("ben", HELPDESK, HOUR);
        world.pass(HOUR);

        world.now = World.START;
        world.pass(Duration.ZERO);
        assertThat(world.grant(request.id()).ended().orElseThrow().why()).isEqualTo(End.EXPIRED);
        Caller ben = Caller.proven(world.id("ben"), World.START.plus(HOUR));
        Request next = world.done(Command.Submit.of(ben, world.activation("ben", HELPDESK, HOUR)));
        assertThat(world.grant(next.id()).validity())
                .isEqualTo(Interval.between(World.START.plus(HOUR), World.START.plus(HOUR.multipliedBy(2))));
    }

    @Test
    void f3WhatBeginsALittleAgoBeginsNowAndWhatBeginsLongAgoDoesNot() {
        world.eligible("ben", HELPDESK);
        Form form = world.activation("ben", HELPDESK, HOUR);
        Instant earliest = World.START.minus(Duration.ofMinutes(5));

        assertThat(world.refused(Command.Submit.of(world.caller("ben"), World.starting(form, earliest.minusNanos(1)))))
                .containsExactly(Refusal.Code.SCHEDULE);
        world.done(Command.Submit.of(world.caller("ben"), World.starting(form, earliest)));
        assertThat(world.grant(form.id()).validity()).isEqualTo(Interval.between(World.START, World.START.plus(HOUR)));
    }

    @Test
    void f3NothingIsMadeToHaveEndedBeforeNow() {
        world.eligible("ben", HELPDESK);
        world.pass(Duration.ofHours(2));

        assertThat(world.refused(submit(
                        "eva",
                        "ben",
                        Action.ADMIN_UPDATE,
                        AssignmentKind.ELIGIBLE,
                        new Expiration.At(World.START.plus(HOUR)))))
                .containsExactly(Refusal.Code.SCHEDULE);
    }

    @Test
    void f4ALimitIsALimitToTheNanosecond() {
        world.eligible("ben", HELPDESK);
        Expiration longest = new Expiration.At(World.START.plus(Duration.ofHours(8)));
        Expiration longer =
                new Expiration.At(World.START.plus(Duration.ofHours(8)).plusNanos(1));

        assertThat(world.refused(submit("ben", "ben", Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, longer)))
                .containsExactly(Refusal.Code.EXPIRATION);
        world.done(submit("ben", "ben", Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, longest));
    }

    @Test
    void f6ExtendingIsNotTooEarlyAndMakesNothingShorterAndRenewingIsNotTooLate() {
        GrantId eligibility = world.has(
                "ben",
                HELPDESK,
                AssignmentKind.ELIGIBLE,
                Interval.between(World.START, World.START.plus(Duration.ofDays(20))));
        Expiration month = new Expiration.After(Duration.ofDays(30));
        Command extend = submit("ben", "ben", Action.SELF_EXTEND, AssignmentKind.ELIGIBLE, month);
        assertThat(world.refused(extend)).containsExactly(Refusal.Code.EXPIRATION);
        world.pass(Duration.ofDays(6));
        assertThat(world.refused(submit(
                        "ben",
                        "ben",
                        Action.SELF_EXTEND,
                        AssignmentKind.ELIGIBLE,
                        new Expiration.After(Duration.ofDays(14)))))
                .containsExactly(Refusal.Code.EXPIRATION);
        Request asked = world.done(extend);
        world.decide("eva", asked.id(), true);
        assertThat(world.slice.grant(eligibility).orElseThrow().validity().until())
                .isEqualTo(World.START.plus(Duration.ofDays(36)));

        world.pass(Duration.ofDays(30));
        world.pass(Duration.ofDays(30).plusNanos(1));
        assertThat(world.refused(submit("eva", "ben", Action.ADMIN_RENEW, AssignmentKind.ELIGIBLE, month)))
                .containsExactly(Refusal.Code.EXPIRATION);
    }

    @Test
    void f6ExtendingDoesNotMoveTheBeginningAndUpdatingDoes() {
        Instant begins = World.START.plus(Duration.ofDays(1));
        Form later = World.starting(
                world.form("ben", Action.ADMIN_ASSIGN, AssignmentKind.ACTIVE, HELPDESK, new Expiration.After(HOUR)),
                begins);
        world.done(Command.Submit.of(world.caller("eva"), later));

        world.done(submit(
                "eva", "ben", Action.ADMIN_EXTEND, AssignmentKind.ACTIVE, new Expiration.After(HOUR.plus(HOUR))));
        assertThat(world.grant(later.id()).validity())
                .isEqualTo(Interval.between(begins, begins.plus(HOUR.plus(HOUR))));

        world.done(submit("eva", "ben", Action.ADMIN_UPDATE, AssignmentKind.ACTIVE, new Expiration.After(HOUR)));
        assertThat(world.grant(later.id()).validity()).isEqualTo(Interval.between(World.START, World.START.plus(HOUR)));
        assertThat(world.wanted("ben", HELPDESK)).isTrue();
    }

    @Test
    void f6WhoSaysNoEndExtendsAnAssignmentByWhatIsSetForAssignments() {
        world.eligible("ben", HELPDESK);
        world.assignmentsEndWithin(HELPDESK, Duration.ofDays(30));
        Request asked =
                world.done(submit("ben", "ben", Action.SELF_EXTEND, AssignmentKind.ELIGIBLE, Expiration.UNSAID));

        world.decide("eva", asked.id(), true);

        assertThat(world.slice.grants().values())
                .anyMatch(grant -> grant.validity().until().equals(World.START.plus(Duration.ofDays(30))));
    }

    @Test
    void f6AnApprovalOfOneExtensionExtendsNothingElse() {
        world.eligible("ben", HELPDESK);
        world.id("kim");
        world.activate("ben", HELPDESK, HOUR);
        GrantId assigned = world.has(
                "ben",
                HELPDESK,
                AssignmentKind.ACTIVE,
                Interval.between(World.START, World.START.plus(HOUR.plus(HOUR))));
        world.approval(HELPDESK, Approval.of(Approvals.stage("kim")));
        Request asked = world.done(submit(
                "ben", "ben", Action.SELF_EXTEND, AssignmentKind.ACTIVE, new Expiration.After(Duration.ofHours(4))));
        world.now = World.START.plus(HOUR);

        world.decide("kim", asked.id(), true);

        assertThat(world.request(asked.id()).status()).isEqualTo(Status.FAILED);
        assertThat(world.slice.grant(assigned).orElseThrow().validity().until())
                .isEqualTo(World.START.plus(HOUR.plus(HOUR)));
    }

    @Test
    void l1WhatIsChangedBeforeItBeginsIsDone() {
        Form later = World.starting(
                world.form(
                        "ben",
                        Action.ADMIN_ASSIGN,
                        AssignmentKind.ELIGIBLE,
                        HELPDESK,
                        new Expiration.After(Duration.ofDays(2))),
                World.START.plus(Duration.ofDays(1)));
        world.done(Command.Submit.of(world.caller("eva"), later));

        Request update = world.done(submit(
                "eva", "ben", Action.ADMIN_UPDATE, AssignmentKind.ELIGIBLE, new Expiration.After(Duration.ofDays(3))));

        assertThat(List.of(update.status())).containsExactly(Status.PROVISIONED);
    }
}
