package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Approval: the invariants B6 to B12 of docs/pim/invariants.md, each once by itself. */
final class InvariantsB6Test {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Target.Role HELPDESK = World.helpdesk();

    private static final BundleId BOTH = new BundleId(new UUID(1, 2));

    private final World world = World.usual();

    @BeforeEach
    void twoLevelsApproveHelpdesk() {
        for (String name : List.of("ben", "kim", "lee", "pat")) {
            world.id(name);
        }
        world.eligible("ben", HELPDESK);
        world.eligible("ben", World.exchange());
        world.approval(HELPDESK, Approval.of(Approvals.stage("kim", "lee"), Approvals.stage("lee", "pat")));
    }

    private Request asked() {
        return world.activate("ben", HELPDESK, Duration.ofHours(2));
    }

    private List<Refusal.Code> approving(String name, RequestId request) {
        return Approvals.codes(world.decide(name, request, true));
    }

    @Test
    void b6NothingIsGivenAgainForTheSameRequest() {
        world.approval(HELPDESK, Approval.of(Approvals.stage("kim", "lee")));
        Request request = asked();
        world.decide("kim", request.id(), true);
        world.pass(HOUR);

        assertThat(approving("lee", request.id())).contains(Refusal.Code.NOT_OPEN);
        world.done(Command.Submit.of(world.caller("ben"), request.form()));
        assertThat(world.grant(request.id()).validity().until()).isEqualTo(World.START.plus(Duration.ofHours(2)));
    }

    @Test
    void b6AnIdThatSomethingElseHasIsNotTakenAndWhatHasItStays() {
        GrantId evas = world.stands("eva", World.exchange());
        Form form = world.activation("ben", World.exchange(), HOUR);
        Form thief = new Form(
                new RequestId(evas.value()),
                form.action(),
                form.kind(),
                form.principal(),
                form.target(),
                form.start(),
                form.expiration(),
                form.justification(),
                form.ticket());

        assertThat(world.refused(Command.Submit.of(world.caller("ben"), thief))).containsExactly(Refusal.Code.SAME_ID);
        var twice = new Command.Submit(
                world.caller("ben"),
                List.of(form, form),
                Optional.of(new BundleId(form.id().value())),
                false);
        assertThat(world.refused(twice)).containsExactly(Refusal.Code.SAME_ID);
    }

    @Test
    void b6WhatWasAskedForTogetherIsNotJoinedLater() {
        BundleId bundle = BOTH;
        world.approval(HELPDESK, Approval.NONE);
        List<Request> both = together(bundle);
        world.eligible("dan", HELPDESK);
        world.eligible("dan", World.exchange());
        Form one = world.activation("dan", HELPDESK, HOUR);
        Form two = world.activation("dan", World.exchange(), HOUR);

        assertThat(world.refused(
                        new Command.Submit(world.caller("dan"), List.of(one, two), Optional.of(bundle), false)))
                .containsExactly(Refusal.Code.SAME_ID);
        assertThat(world.grant(both.getFirst().id()).state()).isEqualTo(GrantState.CURRENT);
    }

    @Test
    void b7WhenTheTimeIsOverNobodyDecidesAndNobodyWaits() {
        Request request = asked();
        world.pass(Duration.ofHours(23));
        world.decide("kim", request.id(), true);
        world.now = world.now.plus(Duration.ofHours(24));

        assertThat(approving("pat", request.id())).containsExactly(Refusal.Code.TOO_LATE);
        world.pass(Duration.ZERO);
        assertThat(world.request(request.id()).status()).isEqualTo(Status.TIMED_OUT);
    }

    @Test
    void b8TheTimeCountsFromTheApprovalAndWhatIsOverByThenIsNotGranted() {
        Request request = asked();
        world.pass(Duration.ofHours(5));
        world.decide("kim", request.id(), true);
        world.decide("pat", request.id(), true);
        assertThat(world.grant(request.id()).validity().from()).isEqualTo(world.now);
        assertThat(world.grant(request.id()).validity().until()).isEqualTo(world.now.plus(Duration.ofHours(2)));

        world.pass(Duration.ofHours(3));
        Form until = world.form(
                "ben", Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, HELPDESK, new Expiration.At(world.now.plus(HOUR)));
        Request late = world.done(Command.Submit.of(world.caller("ben"), until));
        world.pass(HOUR);
        world.decide("kim", late.id(), true);
        world.decide("pat", late.id(), true);
        assertThat(world.request(late.id()).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void b10WhatNobodyElseCouldApproveIsNeitherAskedForNorSet() {
        var alone = world.slice.setting(HELPDESK.setting());
        var rules = alone.activating();
        var set = alone.activating(new Activating(
                rules.longest(),
                rules.longestInAll(),
                rules.asks(),
                rules.context(),
                rules.ticketPattern(),
                Approval.of(Approvals.stage("ben")),
                false));

        assertThat(world.refused(new Command.Set(world.caller("eva"), set))).containsExactly(Refusal.Code.NO_APPROVER);
        world.step(new Command.Observe(Account.user(world.id("lee"), "lee").enabled(false)));
        world.step(new Command.Observe(Account.user(world.id("kim"), "kim").enabled(false)));
        assertThat(world.refused(Command.Submit.of(world.caller("ben"), world.activation("ben", HELPDESK, HOUR))))
                .containsExactly(Refusal.Code.NO_APPROVER);
    }

    @Test
    void b12OnlyWhoAdministersItChangesTheRulesAndWhoIsEligible() {
        var setting = world.slice.setting(HELPDESK.setting());

        assertThat(world.refused(new Command.Set(world.caller("ben"), setting)))
                .containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
        assertThat(world.refused(Command.Submit.of(
                        world.caller("kim"),
                        world.form("kim", Action.ADMIN_ASSIGN, AssignmentKind.ELIGIBLE, HELPDESK, Expiration.UNSAID))))
                .containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
    }

    @Test
    void b12AGlobalAdministratorGivesTheFirstRoleOverAzureAndNoOther() {
        world.stands("dan", Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR));
        Target.Role owner = new Target.Role(WellKnown.OWNER, new AzureScope("/"));

        assertThat(world.refused(assigned("dan", "ben", owner))).contains(Refusal.Code.NOT_ADMINISTRATOR);
        assertThat(world.refused(assigned("ben", "ben", WellKnown.FIRST_OVER_AZURE)))
                .containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
        assertThat(world.done(assigned("dan", "ben", WellKnown.FIRST_OVER_AZURE))
                        .status())
                .isEqualTo(Status.PENDING_PROVISIONING);
        world.provision();
        assertThat(world.done(assigned("ben", "eva", owner)).status()).isEqualTo(Status.PENDING_PROVISIONING);
    }

    private Command assigned(String by, String whom, Target target) {
        return Command.Submit.of(
                world.caller(by),
                world.form(
                        whom,
                        Action.ADMIN_ASSIGN,
                        AssignmentKind.ACTIVE,
                        target,
                        new Expiration.After(Duration.ofDays(1))));
    }

    @Test
    void b12WhatAnAdministratorAskedForIsNotGivenOnceHeIsNoneAnyMore() {
        Target.Role everything = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);
        world.stands("dan", everything);
        world.eligible("dan", HELPDESK);
        Form one = world.activation("dan", HELPDESK, HOUR);
        Form two = world.form("mia", Action.ADMIN_ASSIGN, AssignmentKind.ACTIVE, World.exchange(), Expiration.NEVER);
        world.step(new Command.Submit(world.caller("dan"), List.of(one, two), Optional.of(BOTH), false));
        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form("dan", Action.ADMIN_REMOVE, AssignmentKind.ACTIVE, everything, Expiration.UNSAID)));

        world.decide("kim", one.id(), true);
        world.decide("pat", one.id(), true);

        assertThat(world.request(two.id()).status()).isEqualTo(Status.FAILED);
        assertThat(world.request(one.id()).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void b12AnAdministratorWhoIsDisabledAdministersNothing() {
        world.stands("kim", Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR));
        world.activate("ben", World.exchange(), HOUR);
        world.step(new Command.Observe(Account.user(world.id("kim"), "kim").enabled(false)));

        assertThat(world.refused(new Command.Enable(world.caller("kim"), world.id("kim"), true)))
                .containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
        assertThat(world.refused(
                        new Command.Revoke(world.caller("kim"), world.id("ben"), Optional.empty(), "to annoy him")))
                .containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
    }

    private List<Request> together(BundleId bundle) {
        Form one = world.activation("ben", HELPDESK, HOUR);
        Form two = world.activation("ben", World.exchange(), HOUR);
        Decision done =
                world.step(new Command.Submit(world.caller("ben"), List.of(one, two), Optional.of(bundle), false));
        assertThat(Approvals.codes(done)).isEmpty();
        return List.of(world.request(one.id()), world.request(two.id()));
    }
}
