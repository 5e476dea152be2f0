package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.pim.alert.check.Remedy;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.state.Change;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alerts are found, dismissed, set and mended. */
final class AlertTest {
    private static final AlertKind OUTSIDE = AlertKind.ROLES_ASSIGNED_OUTSIDE_PIM;
    private static final Thresholds.None NONE = new Thresholds.None();

    private final AlertWorld alerts = new AlertWorld();
    private final World world = alerts.world;
    private long ids;

    private void intruder(String name) {
        alerts.outside.add(alerts.holding(name, World.helpdesk()));
    }

    private Command remedy(Incident incident, String by) {
        return Remedy.of(world.slice, incident, world.caller(by), new RequestId(new UUID(3, ++ids)), "not his")
                .orElseThrow();
    }

    @Test
    void whatIsFoundIsOpenUntilItIsGone() {
        intruder("mal");
        alerts.look();
        assertThat(alerts.state(OUTSIDE).isActive()).isTrue();
        assertThat(alerts.state(OUTSIDE).open()).containsValue(World.START);

        world.pass(Duration.ofHours(1));
        assertThat(alerts.look().changes()).isEmpty();
        alerts.outside.clear();
        alerts.look();
        assertThat(alerts.state(OUTSIDE).isActive()).isFalse();
    }

    @Test
    void whatIsDismissedIsSilentUntilItChangesOrComesBack() {
        intruder("mal");
        alerts.look();
        alerts.done(alerts.dismissal("eva", OUTSIDE));
        alerts.look();
        assertThat(alerts.state(OUTSIDE).isActive()).isFalse();

        intruder("mor");
        alerts.look();
        assertThat(alerts.state(OUTSIDE).isActive()).isTrue();

        alerts.done(alerts.dismissal("eva", OUTSIDE));
        alerts.outside.clear();
        alerts.look();
        intruder("mal");
        alerts.look();
        assertThat(alerts.state(OUTSIDE).isActive()).isTrue();
    }

    @Test
    void onlyWhoAdministersRolesDismissesAndOnlyWhatIsThere() {
        intruder("mal");
        alerts.look();

        assertThat(alerts.refused(alerts.dismissal("ben", OUTSIDE))).containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
        assertThat(alerts.refused(
                        new AlertCommand.DismissAlert(world.caller("eva"), OUTSIDE, Set.of("something else"))))
                .containsExactly(Refusal.Code.CHANGED_MEANWHILE);
    }

    @Test
    void turningAnAlertOffIsAnAlert() {
        intruder("mal");
        alerts.look();
        alerts.done(alerts.set("eva", OUTSIDE, false, NONE));
        alerts.look();

        assertThat(alerts.state(OUTSIDE).isActive()).isFalse();
        assertThat(alerts.state(OUTSIDE).open()).isEmpty();
        assertThat(alerts.incidents(AlertKind.ALERT_DISABLED))
                .extracting(Incident::says)
                .containsExactly("RolesAssignedOutsidePimAlert was turned off");
        assertThat(alerts.state(AlertKind.ALERT_DISABLED).isActive()).isTrue();

        alerts.done(alerts.dismissal("eva", AlertKind.ALERT_DISABLED));
        alerts.done(alerts.set("eva", OUTSIDE, true, NONE));
        alerts.done(alerts.set("eva", OUTSIDE, false, NONE));
        alerts.look();
        assertThat(alerts.state(AlertKind.ALERT_DISABLED).isActive()).isTrue();
    }

    @Test
    void theAlertThatAnotherIsOffStaysOn() {
        assertThat(alerts.refused(alerts.set("eva", AlertKind.ALERT_DISABLED, false, NONE)))
                .containsExactly(Refusal.Code.ALERT);
    }

    @Test
    void settingAnAlertSaysWhatItWas() {
        Decision.Done done = (Decision.Done) world.step(
                new Command.OfAlert(alerts.set("eva", AlertKind.STALE_SIGN_IN, true, new Thresholds.Days(60))));

        assertThat(done.changes()).singleElement().isInstanceOfSatisfying(Change.OfAlert.class, change -> {
            assertThat(change.before().thresholds()).isEqualTo(new Thresholds.Days(30));
            assertThat(change.after().thresholds()).isEqualTo(new Thresholds.Days(60));
        });
        assertThat(alerts.refused(new AlertCommand.ConfigureAlert(
                        world.caller("eva"), AlertKind.STALE_SIGN_IN, 0, true, new Thresholds.Days(90))))
                .containsExactly(Refusal.Code.CHANGED_MEANWHILE);
        assertThat(alerts.refused(alerts.set("ben", AlertKind.STALE_SIGN_IN, true, new Thresholds.Days(90))))
                .containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
    }

    @Test
    void thresholdsAreWithinTheLimitsOfGraph() {
        assertThat(alerts.refused(alerts.set("eva", AlertKind.STALE_SIGN_IN, true, new Thresholds.Days(0))))
                .containsExactly(Refusal.Code.ALERT);
        assertThat(alerts.refused(alerts.set("eva", AlertKind.STALE_SIGN_IN, true, new Thresholds.Days(366))))
                .containsExactly(Refusal.Code.ALERT);
        assertThat(alerts.refused(alerts.set("eva", AlertKind.REDUNDANT_ASSIGNMENT, true, new Thresholds.Days(101))))
                .containsExactly(Refusal.Code.ALERT);
        assertThat(alerts.refused(
                        alerts.set("eva", AlertKind.TOO_MANY_GLOBAL_ADMINS, true, new Thresholds.Share(1, 101))))
                .containsExactly(Refusal.Code.ALERT, Refusal.Code.ALERT);
        assertThat(alerts.refused(alerts.set(
                        "eva",
                        AlertKind.SEQUENTIAL_ACTIVATION_RENEWALS,
                        true,
                        new Thresholds.Sequence(Duration.ZERO, 101))))
                .containsExactly(Refusal.Code.ALERT, Refusal.Code.ALERT);
        assertThat(alerts.refused(alerts.set("eva", AlertKind.DUPLICATE_ROLE, true, new Thresholds.Days(5))))
                .containsExactly(Refusal.Code.ALERT);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUsualIsWithinTheLimits(AlertKind alert) {
        alerts.done(alerts.set("eva", alert, true, alert.usual()));
    }

    @Test
    void whatIsOutsidePimIsTakenAwayByTheWorkerThatTakesAwayWhatEnded() {
        intruder("mal");
        Incident incident = alerts.incidents(OUTSIDE).getFirst();

        assertThat(world.refused(remedy(incident, "ben"))).containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
        world.step(remedy(incident, "eva"));

        Provision provision =
                world.slice.provision(alerts.holding("mal", World.helpdesk())).orElseThrow();
        assertThat(provision.wanted()).isFalse();
        assertThat(provision.isPending()).isTrue();
        assertThat(alerts.incidents(OUTSIDE)).isEmpty();

        world.provision();
        assertThat(alerts.names(OUTSIDE)).containsExactly("mal");
        world.step(remedy(incident, "eva"));
        assertThat(world.slice
                        .provision(alerts.holding("mal", World.helpdesk()))
                        .orElseThrow()
                        .sequence())
                .isGreaterThan(provision.sequence());
    }

    @Test
    void whatPimGaveIsNotTakenAwayAsIfItHadNot() {
        world.stands("ben", World.helpdesk());

        assertThat(alerts.refused(new AlertCommand.RemoveOutside(
                        world.caller("eva"), alerts.holding("ben", World.helpdesk()), "not his")))
                .containsExactly(Refusal.Code.EXISTS);
    }

    @Test
    void anAssignmentIsRemovedAsAnyOtherAndNeverThatOfTheLastAdministrator() {
        world.stands("ben", World.helpdesk());
        alerts.signIns(new SignIns(
                World.START.minus(Duration.ofDays(365)),
                Map.of(
                        world.id("ben"), World.START.minus(Duration.ofDays(40)),
                        world.id("eva"), World.START.minus(Duration.ofDays(40)))));
        assertThat(alerts.names(AlertKind.STALE_SIGN_IN)).containsExactlyInAnyOrder("ben", "eva");

        for (Incident incident : alerts.incidents(AlertKind.STALE_SIGN_IN)) {
            Command remedy = remedy(incident, "eva");
            if (incident.says().startsWith("eva")) {
                assertThat(world.refused(remedy)).containsExactly(Refusal.Code.LAST_ADMINISTRATOR);
            } else {
                world.done(remedy);
            }
        }
        assertThat(world.wanted("ben", World.helpdesk())).isFalse();
    }

    @Test
    void ofAnEmergencyAccountNothingIsRemovedByARemedy() {
        world.with(new Account(
                world.id("rescue"),
                "rescue",
                Account.Kind.USER,
                true,
                true,
                true,
                world.id("rescue"),
                Optional.empty()));
        intruder("rescue");

        Incident incident = alerts.incidents(OUTSIDE).getFirst();

        assertThat(Remedy.of(world.slice, incident, world.caller("eva"), new RequestId(new UUID(3, 3)), ""))
                .isEmpty();
    }
}
