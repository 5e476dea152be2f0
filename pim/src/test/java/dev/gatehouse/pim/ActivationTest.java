package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.request.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Activating, giving back, and what stands in the way. */
final class ActivationTest {
    private final World world = World.usual();

    @Test
    void whoIsEligibleHasItForAsLongAsHeAskedAndNoLonger() {
        world.eligible("ben", World.helpdesk());

        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        assertThat(request.status()).isEqualTo(Status.PENDING_PROVISIONING);
        assertThat(world.wanted("ben", World.helpdesk())).isTrue();

        world.provision();
        assertThat(world.request(request.id()).status()).isEqualTo(Status.PROVISIONED);
        assertThat(world.grant(request.id()).validity())
                .isEqualTo(Interval.between(World.START, World.START.plus(Duration.ofHours(2))));

        world.pass(Duration.ofHours(2).minusNanos(1));
        assertThat(world.wanted("ben", World.helpdesk())).isTrue();
        world.pass(Duration.ofNanos(1));
        assertThat(world.wanted("ben", World.helpdesk())).isFalse();
        assertThat(world.grant(request.id()).ended().orElseThrow().why()).isEqualTo(End.EXPIRED);
    }

    @Test
    void whatIsWrongIsSaidAllAtOnce() {
        Form form = new Form(
                world.activation("ben", World.helpdesk(), Duration.ofHours(1)).id(),
                Action.SELF_ACTIVATE,
                AssignmentKind.ACTIVE,
                world.id("ben"),
                World.helpdesk(),
                Optional.empty(),
                new Expiration.After(Duration.ofHours(9)),
                " \u200B",
                Ticket.NONE);

        assertThat(world.refused(Command.Submit.of(Caller.plain(world.id("ben")), form)))
                .containsExactlyInAnyOrder(
                        Refusal.Code.NOT_ELIGIBLE,
                        Refusal.Code.EXPIRATION,
                        Refusal.Code.JUSTIFICATION,
                        Refusal.Code.SECOND_FACTOR);
    }

    @Test
    void nobodyActivatesForSomebodyElseAndNoApplicationDoes() {
        world.eligible("ben", World.helpdesk());
        Form form = world.activation("ben", World.helpdesk(), Duration.ofHours(1));
        Caller app = new Caller(world.id("ben"), true, Optional.of(world.now), Set.of(), "");

        assertThat(world.refused(Command.Submit.of(world.caller("eva"), form)))
                .containsExactly(Refusal.Code.NOT_HIMSELF);
        assertThat(world.refused(Command.Submit.of(app, form))).containsExactly(Refusal.Code.APPLICATION);
    }

    @Test
    void anOldProofOfASecondFactorIsNone() {
        world.eligible("ben", World.helpdesk());
        Form form = world.activation("ben", World.helpdesk(), Duration.ofHours(1));

        assertThat(world.refused(Command.Submit.of(
                        Caller.proven(
                                world.id("ben"),
                                world.now.minus(Duration.ofMinutes(10)).minusNanos(1)),
                        form)))
                .containsExactly(Refusal.Code.SECOND_FACTOR);
        assertThat(world.refused(
                        Command.Submit.of(Caller.proven(world.id("ben"), world.now.plus(Duration.ofMinutes(6))), form)))
                .containsExactly(Refusal.Code.SECOND_FACTOR);
        assertThat(world.done(Command.Submit.of(
                                Caller.proven(world.id("ben"), world.now.minus(Duration.ofMinutes(10))), form))
                        .status())
                .isEqualTo(Status.PENDING_PROVISIONING);
    }

    @Test
    void itEndsWithWhatItWasActivatedFrom() {
        world.has(
                "ben",
                World.helpdesk(),
                AssignmentKind.ELIGIBLE,
                Interval.between(World.START, World.START.plus(Duration.ofHours(1))));

        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));

        assertThat(world.grant(request.id()).validity().until()).isEqualTo(World.START.plus(Duration.ofHours(1)));
    }

    @Test
    void removingAnEligibilityEndsWhatWasActivatedFromIt() {
        world.eligible("ben", World.helpdesk());
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.provision();

        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form("ben", Action.ADMIN_REMOVE, AssignmentKind.ELIGIBLE, World.helpdesk(), Expiration.UNSAID)));

        assertThat(world.grant(request.id()).ended().orElseThrow().why()).isEqualTo(End.ELIGIBILITY_ENDED);
        assertThat(world.request(request.id()).status()).isEqualTo(Status.REVOKED);
        assertThat(world.wanted("ben", World.helpdesk())).isFalse();
    }

    @Test
    void theEndOfOneTakesNothingAwayThatAnotherGives() {
        world.eligible("ben", World.helpdesk());
        Request activated = world.activate("ben", World.helpdesk(), Duration.ofHours(1));
        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form(
                        "ben",
                        Action.ADMIN_ASSIGN,
                        AssignmentKind.ACTIVE,
                        World.helpdesk(),
                        new Expiration.After(Duration.ofDays(2)))));
        world.provision();

        world.pass(Duration.ofHours(1));

        assertThat(world.grant(activated.id()).state()).isEqualTo(GrantState.ENDED);
        assertThat(world.wanted("ben", World.helpdesk())).isTrue();
    }

    @Test
    void itIsActivatedOnceAtATimeAndNextToItAgain() {
        world.eligible("ben", World.helpdesk());
        world.activate("ben", World.helpdesk(), Duration.ofHours(1));
        Form next = world.activation("ben", World.helpdesk(), Duration.ofHours(1));

        assertThat(world.refused(Command.Submit.of(world.caller("ben"), next))).containsExactly(Refusal.Code.EXISTS);

        Form later = World.starting(next, World.START.plus(Duration.ofHours(1)));
        assertThat(world.done(Command.Submit.of(world.caller("ben"), later)).status())
                .isEqualTo(Status.GRANTED);
        Form overlapping = World.starting(
                world.activation("ben", World.helpdesk(), Duration.ofHours(1)),
                World.START.plus(Duration.ofMinutes(90)));
        assertThat(world.refused(Command.Submit.of(world.caller("ben"), overlapping)))
                .containsExactly(Refusal.Code.OVERLAPS);
    }

    @Test
    void whatBeginsLaterBeginsOnlyForWhoIsStillEligible() {
        world.eligible("ben", World.helpdesk());
        Form later = World.starting(
                world.activation("ben", World.helpdesk(), Duration.ofHours(1)), World.START.plus(Duration.ofDays(1)));
        Request request = world.done(Command.Submit.of(world.caller("ben"), later));
        assertThat(world.wanted("ben", World.helpdesk())).isFalse();

        world.step(new Command.Observe(Account.user(world.id("ben"), "ben").enabled(false)));

        world.pass(Duration.ofDays(1));
        assertThat(world.request(request.id()).status()).isEqualTo(Status.REVOKED);
        assertThat(world.wanted("ben", World.helpdesk())).isFalse();
    }

    @Test
    void itIsGivenBackAfterFiveMinutesAndRevokedAtOnce() {
        world.eligible("ben", World.helpdesk());
        world.activate("ben", World.helpdesk(), Duration.ofHours(1));
        Form back =
                world.form("ben", Action.SELF_DEACTIVATE, AssignmentKind.ACTIVE, World.helpdesk(), Expiration.UNSAID);

        Decision refused = world.step(Command.Submit.of(world.caller("ben"), back));
        assertThat(((Decision.Refused) refused).reasons().getFirst().from())
                .contains(World.START.plus(Duration.ofMinutes(5)));
        assertThat(world.step(new Command.Revoke(
                        world.caller("eva"), world.id("ben"), Optional.empty(), "his laptop was stolen")))
                .isInstanceOf(Decision.Done.class);
        assertThat(world.wanted("ben", World.helpdesk())).isFalse();
    }

    @Test
    void aRunningActivationIsExtendedWithinWhatItMayLastInAll() {
        world.eligible("ben", World.helpdesk());
        Request first = world.activate("ben", World.helpdesk(), Duration.ofHours(8));
        world.pass(Duration.ofHours(7));
        world.done(Command.Submit.of(world.caller("ben"), extension(Duration.ofHours(8))));
        assertThat(world.grant(first.id()).validity().until()).isEqualTo(World.START.plus(Duration.ofHours(15)));

        world.pass(Duration.ofHours(7));
        world.done(Command.Submit.of(world.caller("ben"), extension(Duration.ofHours(8))));
        world.pass(Duration.ofHours(7));

        assertThat(world.refused(Command.Submit.of(world.caller("ben"), extension(Duration.ofHours(4)))))
                .containsExactly(Refusal.Code.EXPIRATION);
        world.pass(Duration.ofHours(1));
        assertThat(world.refused(Command.Submit.of(world.caller("ben"), extension(Duration.ofHours(1)))))
                .contains(Refusal.Code.NOTHING_THERE);
    }

    private Form extension(Duration time) {
        return world.form(
                "ben", Action.SELF_EXTEND, AssignmentKind.ACTIVE, World.helpdesk(), new Expiration.After(time));
    }

    @Test
    void aBundleIsHadWholeOrNotAtAll() {
        world.eligible("ben", World.helpdesk());
        world.eligible("ben", World.exchange());
        Form one = world.activation("ben", World.helpdesk(), Duration.ofHours(1));
        Form two = world.activation("ben", World.exchange(), Duration.ofHours(9));
        var bundle = Optional.of(new dev.gatehouse.pim.model.BundleId(one.id().value()));

        assertThat(world.refused(new Command.Submit(world.caller("ben"), List.of(one, two), bundle, false)))
                .containsExactly(Refusal.Code.EXPIRATION);

        Form fitting = world.activation("ben", World.exchange(), Duration.ofHours(1));
        world.step(new Command.Submit(world.caller("ben"), List.of(one, fitting), bundle, false));
        assertThat(world.wanted("ben", World.helpdesk())).isTrue();
        var exchange = new dev.gatehouse.pim.model.Holding(world.id("ben"), World.exchange());
        world.step(new Command.Failed(exchange, 1, true, "the directory has no such role"));

        assertThat(world.wanted("ben", World.helpdesk())).isFalse();
        assertThat(world.request(one.id()).status()).isEqualTo(Status.FAILED);
        assertThat(world.request(fitting.id()).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void askingOnlyWhatWouldComeOfItChangesNothing() {
        world.eligible("ben", World.helpdesk());
        Form form = world.activation("ben", World.helpdesk(), Duration.ofHours(1));
        var before = world.slice;

        Decision decision = world.step(new Command.Submit(world.caller("ben"), List.of(form), Optional.empty(), true));

        assertThat(((Decision.Done) decision).requests().getFirst().status()).isEqualTo(Status.PENDING_PROVISIONING);
        assertThat(world.slice.grants()).isEqualTo(before.grants());
        assertThat(world.slice.requests()).isEmpty();
    }

    @Test
    void theSameSubmittedAgainIsTheSame() {
        world.eligible("ben", World.helpdesk());
        Form form = world.activation("ben", World.helpdesk(), Duration.ofHours(1));
        Request first = world.done(Command.Submit.of(world.caller("ben"), form));

        assertThat(world.done(Command.Submit.of(world.caller("ben"), form))).isEqualTo(first);
        Form other = World.starting(form, World.START.plus(Duration.ofDays(1)));
        assertThat(world.refused(Command.Submit.of(world.caller("ben"), other))).containsExactly(Refusal.Code.SAME_ID);
    }

    @Test
    void whoIsEligibleThroughAGroupHasItWhileHeIsInTheGroup() {
        world.group("operators", "ben");
        world.eligible("operators", World.helpdesk());

        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(1));
        assertThat(request.status()).isEqualTo(Status.PENDING_PROVISIONING);

        world.group("operators", "kim");
        world.pass(Duration.ofMinutes(1));
        world.step(new Command.Observe(Account.user(world.id("kim"), "Kim")));
        assertThat(world.wanted("ben", World.helpdesk())).isFalse();
    }
}
