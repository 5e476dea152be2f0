package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What activations of the past would come to by another setting. */
final class HindsightTest {
    private final World world = World.usual();

    @BeforeEach
    void benIsEligible() {
        world.eligible("ben", World.helpdesk());
    }

    @Test
    void whatWasGrantedWouldBeAgainByTheSameSetting() {
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));

        Hindsight.Outcome outcome = Hindsight.of(world.slice, setting(), request, world.now);

        assertThat(outcome.isRefused()).isFalse();
        assertThat(outcome.waits()).isFalse();
        assertThat(outcome.lasts()).contains(Duration.ofHours(2));
        assertThat(Hindsight.isAbout(setting(), request)).isTrue();
        assertThat(Hindsight.isAbout(world.slice.setting(World.exchange().setting()), request))
                .isFalse();
    }

    @Test
    void whatIsTooLongWouldBeRefusedByThatRule() {
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        RoleSetting hour = with(old -> new Activating(
                Duration.ofHours(1),
                old.longestInAll(),
                old.asks(),
                old.context(),
                old.ticketPattern(),
                old.approval(),
                old.asksAboutRisk()));

        assertThat(Hindsight.of(world.slice, hour, request, world.now).refusals())
                .extracting(Refusal::code)
                .containsExactly(Refusal.Code.EXPIRATION);
    }

    @Test
    void whatHasNoTicketWouldBeRefusedWhereOneIsAsked() {
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        RoleSetting ticketed = with(old -> new Activating(
                old.longest(),
                old.longestInAll(),
                Set.of(Ask.TICKETING),
                old.context(),
                old.ticketPattern(),
                old.approval(),
                old.asksAboutRisk()));

        assertThat(Hindsight.of(world.slice, ticketed, request, world.now).refusals())
                .extracting(Refusal::code)
                .containsExactly(Refusal.Code.TICKETING);
    }

    @Test
    void whatSomebodyMustApproveWouldWaitUnlessNobodyCould() {
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));

        RoleSetting byKim = approvedBy("kim");

        Hindsight.Outcome waits = Hindsight.of(world.slice, byKim, request, world.now);
        assertThat(waits.waits()).isTrue();
        assertThat(waits.isRefused()).isFalse();
        assertThat(Hindsight.of(world.slice, approvedBy("ben"), request, world.now)
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(Refusal.Code.NO_APPROVER);
    }

    private RoleSetting approvedBy(String name) {
        Stage stage = Stage.of(Set.of(new Approver.User(world.id(name))));
        return with(old -> new Activating(
                old.longest(),
                old.longestInAll(),
                old.asks(),
                Optional.empty(),
                old.ticketPattern(),
                Approval.of(stage),
                old.asksAboutRisk()));
    }

    private RoleSetting with(UnaryOperator<Activating> change) {
        return setting().activating(change.apply(setting().activating()));
    }

    private RoleSetting setting() {
        return world.slice.setting(World.helpdesk().setting());
    }
}
