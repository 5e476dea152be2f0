package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who approves, in which order, and what he cannot. */
final class ApprovalTest {
    private final World world = World.usual();

    @BeforeEach
    void helpdeskNeedsTwoLevels() {
        world.eligible("ben", World.helpdesk());
        world.approval(World.helpdesk(), Approval.of(stage("kim", "lee"), stage("lee", "pat")));
    }

    private Stage stage(String... names) {
        return Stage.of(Set.copyOf(java.util.Arrays.stream(names)
                .<Approver>map(name -> new Approver.User(world.id(name)))
                .toList()));
    }

    @Test
    void twoPersonsApproveOneAfterTheOther() {
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        assertThat(request.status()).isEqualTo(Status.PENDING_APPROVAL);
        assertThat(codes(world.step(new Command.Decide(world.caller("pat"), request.id(), 1, true, "yes"))))
                .containsExactly(Refusal.Code.NOT_ITS_TURN);

        world.decide("lee", request.id(), true);
        assertThat(codes(world.decide("lee", request.id(), true))).containsExactly(Refusal.Code.SAME_PERSON);
        world.pass(Duration.ofHours(3));
        world.decide("pat", request.id(), true);

        assertThat(world.request(request.id()).status()).isEqualTo(Status.PENDING_PROVISIONING);
        assertThat(world.grant(request.id()).validity().from()).isEqualTo(world.now);
        assertThat(world.grant(request.id()).validity().until()).isEqualTo(world.now.plus(Duration.ofHours(2)));
    }

    @Test
    void oneWhoDeniesEndsIt() {
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.decide("kim", request.id(), false);

        assertThat(world.request(request.id()).status()).isEqualTo(Status.DENIED);
        assertThat(codes(world.decide("lee", request.id(), true))).contains(Refusal.Code.NOT_OPEN);
        assertThat(world.wanted("ben", World.helpdesk())).isFalse();
    }

    @Test
    void nobodyApprovesWhatHeAskedForNotEvenByAnotherAccount() {
        world.with(new Account(
                world.id("adm-ben"),
                "adm-ben",
                Account.Kind.USER,
                true,
                true,
                false,
                world.id("ben"),
                Optional.empty()));
        world.approval(World.helpdesk(), Approval.of(stage("ben", "adm-ben", "kim")));
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));

        assertThat(codes(world.decide("ben", request.id(), true))).contains(Refusal.Code.OWN_REQUEST);
        assertThat(codes(world.decide("adm-ben", request.id(), true))).contains(Refusal.Code.OWN_REQUEST);
    }

    @Test
    void whereTooFewOthersCouldApproveNothingIsAsked() {
        world.approval(World.helpdesk(), Approval.of(stage("ben", "kim"), stage("kim")));

        assertThat(world.refused(Command.Submit.of(
                        world.caller("ben"), world.activation("ben", World.helpdesk(), Duration.ofHours(1)))))
                .containsExactly(Refusal.Code.NO_APPROVER);
    }

    @Test
    void aDecisionThatComesTooLateIsNone() {
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.now = world.now.plus(Duration.ofHours(24));

        assertThat(codes(world.decide("kim", request.id(), true))).containsExactly(Refusal.Code.TOO_LATE);
        world.pass(Duration.ZERO);
        assertThat(world.request(request.id()).status()).isEqualTo(Status.TIMED_OUT);
    }

    @Test
    void whenItEscalatesOthersMayDecideTooButNotHeHimself() {
        Stage slow = new Stage(
                stage("kim").approvers(),
                1,
                Stage.DAY,
                false,
                Optional.of(new Stage.Escalation(
                        Duration.ofHours(1), stage("pat", "ben").approvers())));
        world.approval(World.helpdesk(), Approval.of(slow));
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));

        assertThat(codes(world.decide("pat", request.id(), true))).containsExactly(Refusal.Code.NOT_APPROVER);
        world.pass(Duration.ofHours(1));
        assertThat(codes(world.decide("ben", request.id(), true))).containsExactly(Refusal.Code.OWN_REQUEST);
        assertThat(world.decide("pat", request.id(), true)).isInstanceOf(Decision.Done.class);
    }

    @Test
    void aStageMayNeedSeveral() {
        Stage both = new Stage(stage("kim", "lee", "pat").approvers(), 2, Stage.DAY, false, Optional.empty());
        world.approval(World.helpdesk(), Approval.of(both));
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));

        world.decide("kim", request.id(), true);
        assertThat(world.request(request.id()).status()).isEqualTo(Status.PENDING_APPROVAL);
        world.decide("pat", request.id(), true);
        assertThat(world.request(request.id()).status()).isEqualTo(Status.PENDING_PROVISIONING);
    }

    @Test
    void whatIsMadeStricterMeanwhileHoldsAndWhatIsMadeEasierDoesNot() {
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(8));
        world.approval(World.helpdesk(), Approval.NONE);
        world.decide("kim", request.id(), true);
        assertThat(world.request(request.id()).status()).isEqualTo(Status.PENDING_APPROVAL);

        world.activating(
                World.helpdesk(),
                old -> new Activating(
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        old.asks(),
                        old.context(),
                        old.ticketPattern(),
                        old.approval(),
                        false));
        world.decide("lee", request.id(), true);

        assertThat(world.grant(request.id()).validity().until()).isEqualTo(world.now.plus(Duration.ofHours(1)));
    }

    @Test
    void whoIsNotEligibleAnyMoreWhenTheLastOneApprovesGetsNothing() {
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(8));
        world.decide("kim", request.id(), true);
        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form("ben", Action.ADMIN_REMOVE, AssignmentKind.ELIGIBLE, World.helpdesk(), Expiration.UNSAID)));

        assertThat(world.request(request.id()).status()).isEqualTo(Status.FAILED);
        assertThat(codes(world.decide("lee", request.id(), true))).contains(Refusal.Code.NOT_OPEN);
    }

    @Test
    void somebodyAtRiskNeedsOneMoreUnlessHeHelpsInAnEmergency() {
        world.approval(World.helpdesk(), Approval.NONE);
        world.activating(
                World.helpdesk(),
                old -> new Activating(
                        old.longest(),
                        old.longestInAll(),
                        old.asks(),
                        old.context(),
                        old.ticketPattern(),
                        old.approval(),
                        true));
        world.atRisk("ben", "rescue");
        world.with(new Account(
                world.id("rescue"),
                "rescue",
                Account.Kind.USER,
                true,
                true,
                true,
                world.id("rescue"),
                Optional.empty()));
        world.eligible("rescue", World.helpdesk());

        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(1));
        assertThat(request.status()).isEqualTo(Status.PENDING_APPROVAL);
        world.decide("eva", request.id(), true);
        assertThat(world.wanted("ben", World.helpdesk())).isTrue();
        assertThat(world.activate("rescue", World.helpdesk(), Duration.ofHours(1))
                        .status())
                .isEqualTo(Status.PENDING_PROVISIONING);
    }

    @Test
    void anApproverWhoIsOnlyEligibleForHisRoleMustActivateItFirst() {
        world.approval(World.helpdesk(), Approval.of(Stage.of(Set.of())));
        Target.Role administrators = Target.Role.everywhere(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR);
        world.eligible("kim", administrators);
        world.approval(administrators, Approval.NONE);
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(1));

        assertThat(codes(world.decide("kim", request.id(), true))).containsExactly(Refusal.Code.NOT_APPROVER);
        world.activate("kim", administrators, Duration.ofHours(1));
        assertThat(world.decide("kim", request.id(), true)).isInstanceOf(Decision.Done.class);
    }

    private static List<Refusal.Code> codes(Decision decision) {
        return ((Decision.Refused) decision)
                .reasons().stream().map(Refusal::code).toList();
    }
}
