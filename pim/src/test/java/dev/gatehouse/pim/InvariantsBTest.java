package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Approval: the invariants B1 to B5 of docs/pim/invariants.md, each once by itself. */
final class InvariantsBTest {
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
    void b1NobodyApprovesHisOwnByWhicheverAccountOrGroup() {
        world.with(new Account(
                World.idOf("adm-ben"),
                "adm-ben",
                Account.Kind.USER,
                true,
                true,
                false,
                World.idOf("ben"),
                Optional.empty()));
        world.group("approvers", "ben", "adm-ben", "kim");
        world.approval(HELPDESK, Approval.of(Stage.of(Set.of(new Approver.Members(World.idOf("approvers"))))));
        Request request = asked();

        assertThat(approving("ben", request.id())).containsExactly(Refusal.Code.OWN_REQUEST);
        assertThat(approving("adm-ben", request.id())).containsExactly(Refusal.Code.OWN_REQUEST);
        assertThat(approving("kim", request.id())).isEmpty();
    }

    @Test
    void b2TwoLevelsAreTwoPersonsNotTwoAccounts() {
        world.with(new Account(
                World.idOf("adm-lee"),
                "adm-lee",
                Account.Kind.USER,
                true,
                true,
                false,
                World.idOf("lee"),
                Optional.empty()));
        world.approval(HELPDESK, Approval.of(Approvals.stage("lee"), Approvals.stage("adm-lee", "pat")));
        Request request = asked();
        world.decide("lee", request.id(), true);

        assertThat(approving("adm-lee", request.id())).containsExactly(Refusal.Code.SAME_PERSON);
        assertThat(approving("pat", request.id())).isEmpty();
    }

    @Test
    void b3TheSecondLevelWaitsForTheFirstAndADenialEndsIt() {
        Request request = asked();
        var second = new Command.Decide(world.caller("pat"), request.id(), 1, true, "yes");

        assertThat(Approvals.codes(world, second)).containsExactly(Refusal.Code.NOT_ITS_TURN);
        world.decide("kim", request.id(), false);
        assertThat(Approvals.codes(world, second)).contains(Refusal.Code.NOT_OPEN);
    }

    @Test
    void b3AFirstLevelThatMustBeApprovedByMoreMeanwhileComesFirstAgain() {
        Request request = asked();
        world.decide("kim", request.id(), true);
        Stage two = new Stage(Approvals.stage("kim", "lee").approvers(), 2, Stage.DAY, false, Optional.empty());
        world.approval(HELPDESK, Approval.of(two, Approvals.stage("lee", "pat")));
        var second = new Command.Decide(world.caller("pat"), request.id(), 1, true, "yes");

        assertThat(Approvals.codes(world, second)).containsExactly(Refusal.Code.NOT_ITS_TURN);
        var first = new Command.Decide(world.caller("lee"), request.id(), 0, true, "yes");
        assertThat(Approvals.codes(world, first)).isEmpty();
        assertThat(Approvals.codes(world, second)).isEmpty();
    }

    @Test
    void b3WhatIsMadeStricterHoldsForAllThatIsAskedForTogether() {
        List<Request> both = together(BOTH);
        world.approval(World.exchange(), Approval.of(Approvals.stage("pat")));
        Request helpdesk = both.getFirst();
        world.decide("kim", helpdesk.id(), true);
        world.decide("pat", helpdesk.id(), true);

        assertThat(world.request(helpdesk.id()).status()).isEqualTo(Status.PENDING_APPROVAL);
        assertThat(approving("pat", both.getLast().id())).isEmpty();
        assertThat(world.request(helpdesk.id()).status()).isEqualTo(Status.PENDING_PROVISIONING);
    }

    private List<Request> together(BundleId bundle) {
        Form one = world.activation("ben", HELPDESK, HOUR);
        Form two = world.activation("ben", World.exchange(), HOUR);
        Decision done =
                world.step(new Command.Submit(world.caller("ben"), List.of(one, two), Optional.of(bundle), false));
        assertThat(Approvals.codes(done)).isEmpty();
        return List.of(world.request(one.id()), world.request(two.id()));
    }

    @Test
    void b4WhoIsNoApproverWhenHeDecidesDoesNotDecide() {
        Request request = asked();
        world.step(new Command.Observe(Account.user(world.id("kim"), "kim").enabled(false)));
        assertThat(approving("kim", request.id())).containsExactly(Refusal.Code.NOT_APPROVER);

        world.approval(HELPDESK, Approval.of(Approvals.stage("pat"), Approvals.stage("kim")));
        assertThat(approving("lee", request.id())).containsExactly(Refusal.Code.NOT_APPROVER);
        var unproven = new Command.Decide(Caller.plain(world.id("pat")), request.id(), 0, true, "yes");
        assertThat(Approvals.codes(world, unproven)).containsExactly(Refusal.Code.SECOND_FACTOR);
    }

    @Test
    void b5OfTwoDecisionsAtOnceTheFirstHoldsAndTheOtherIsTold() {
        world.approval(HELPDESK, Approval.of(Approvals.stage("kim", "lee")));
        Request approved = asked();
        assertThat(approving("kim", approved.id())).isEmpty();

        assertThat(Approvals.codes(world.decide("lee", approved.id(), false))).contains(Refusal.Code.NOT_OPEN);
        assertThat(Approvals.codes(world, new Command.Cancel(world.caller("ben"), approved.id())))
                .containsExactly(Refusal.Code.NOT_OPEN);
        assertThat(world.request(approved.id()).status()).isEqualTo(Status.PENDING_PROVISIONING);
    }
}
