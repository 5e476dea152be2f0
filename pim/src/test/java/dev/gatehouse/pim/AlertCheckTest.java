package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.pim.alert.check.Alerts;
import dev.gatehouse.pim.alert.check.Facts;
import dev.gatehouse.pim.alert.check.Outcome;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each alert warns of. */
final class AlertCheckTest {
    private static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);
    private static final AzureScope SUBSCRIPTION =
            new AzureScope("/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333");
    private static final RoleDefinitionId READER = RoleDefinitionId.of("acdd72a7-3385-48ef-bd42-f606fba81ae7");

    private final AlertWorld alerts = new AlertWorld();
    private final World world = alerts.world;

    private void since(String name, Target target, AssignmentKind kind, Duration ago) {
        world.has(name, target, kind, Interval.since(World.START.minus(ago)));
    }

    private void emergency(String name) {
        world.with(new Account(
                world.id(name), name, Account.Kind.USER, true, true, true, world.id(name), Optional.empty()));
    }

    private void set(AlertKind alert, Thresholds thresholds) {
        alerts.done(alerts.set("eva", alert, true, thresholds));
    }

    @Test
    void theSameAlwaysComesToTheSame() {
        alerts.outside.add(alerts.holding("mal", World.helpdesk()));

        assertThat(Alerts.examine(world.slice, alerts.facts(), world.now))
                .isEqualTo(Alerts.examine(world.slice, alerts.facts(), world.now))
                .containsOnlyKeys(AlertKind.values());
    }

    @Test
    void anAlertThatIsOffIsNotLookedAt() {
        alerts.done(alerts.set("eva", AlertKind.DUPLICATE_ROLE, false, new Thresholds.None()));

        assertThat(Alerts.examine(world.slice, alerts.facts(), world.now))
                .doesNotContainKey(AlertKind.DUPLICATE_ROLE)
                .hasSize(AlertKind.values().length - 1);
    }

    @Test
    void whatIsNotKnownIsNotJudgedAndIsNoNews() {
        Map<AlertKind, Outcome> outcomes = Alerts.examine(world.slice, Facts.of(AlertWorld.BASELINE), world.now);

        assertThat(Alerts.news(outcomes))
                .doesNotContainKeys(
                        AlertKind.ROLES_ASSIGNED_OUTSIDE_PIM,
                        AlertKind.AZURE_ROLES_ASSIGNED_OUTSIDE_PIM,
                        AlertKind.STALE_SIGN_IN,
                        AlertKind.TOO_MANY_OWNERS,
                        AlertKind.TOO_MANY_PERMANENT_OWNERS,
                        AlertKind.DUPLICATE_ROLE)
                .hasSize(AlertKind.values().length - 6);
        assertThat(outcomes.get(AlertKind.STALE_SIGN_IN))
                .isEqualTo(new Outcome.Unjudged(Set.of("the users' last sign-ins")));
    }

    @Test
    void whatTheDirectoryHasAndNobodyGaveIsOutsidePim() {
        Target.Role azure = new Target.Role(WellKnown.OWNER, SUBSCRIPTION);
        world.eligible("ben", World.helpdesk());
        alerts.outside.add(alerts.holding("ben", World.helpdesk()));
        alerts.outside.add(alerts.holding("mal", azure));
        alerts.outside.add(alerts.holding("lee", new Target.Group(world.group("team"), Target.Access.MEMBER)));

        assertThat(alerts.names(AlertKind.ROLES_ASSIGNED_OUTSIDE_PIM)).containsExactly("ben");
        assertThat(alerts.names(AlertKind.AZURE_ROLES_ASSIGNED_OUTSIDE_PIM)).containsExactly("mal");
    }

    @Test
    void whatHasEndedAndTheDirectoryStillGivesBackIsNotOutsidePim() {
        world.eligible("ben", World.helpdesk());
        world.activate("ben", World.helpdesk(), Duration.ofHours(1));
        world.provision();
        alerts.outside.add(alerts.holding("ben", World.helpdesk()));
        world.pass(Duration.ofHours(1));
        assertThat(alerts.names(AlertKind.ROLES_ASSIGNED_OUTSIDE_PIM)).isEmpty();

        world.provision();
        assertThat(alerts.names(AlertKind.ROLES_ASSIGNED_OUTSIDE_PIM)).containsExactly("ben");
    }

    @Test
    void whomPimPutIntoAGroupHoldsWhatItHas() {
        world.stands("absent", new Target.Group(world.group("team"), Target.Access.MEMBER));
        world.stands("owner", new Target.Group(world.id("team"), Target.Access.OWNER));
        world.stands("team", World.helpdesk());
        alerts.signIns(new SignIns(World.START.minus(Duration.ofDays(90)), Map.of()));

        assertThat(alerts.incidents(AlertKind.STALE_SIGN_IN))
                .extracting(Incident::says)
                .anyMatch(says -> says.startsWith("absent") && says.endsWith("by the group team"))
                .noneMatch(says -> says.startsWith("owner"));
    }

    @Test
    void whoDoesNotSignInIsToldByHimselfAndByHisGroup() {
        world.stands("ben", World.helpdesk());
        world.stands("present", World.helpdesk());
        emergency("rescue");
        world.stands("rescue", EVERYTHING);
        world.group("team", "absent");
        world.stands("team", World.helpdesk());
        Instant today = World.START.minus(Duration.ofDays(1));
        alerts.signIns(new SignIns(
                World.START.minus(Duration.ofDays(90)),
                Map.of(
                        world.id("ben"), World.START.minus(Duration.ofDays(30)),
                        world.id("eva"), today,
                        world.id("present"), today)));

        assertThat(alerts.incidents(AlertKind.STALE_SIGN_IN))
                .extracting(incident -> incident.says().split(" ", 2)[0])
                .containsExactlyInAnyOrder("ben", "absent");
        assertThat(alerts.names(AlertKind.STALE_SIGN_IN)).containsExactly("ben");
        assertThat(alerts.incidents(AlertKind.STALE_SIGN_IN))
                .extracting(incident -> ((Incident.Detail.LastUsed) incident.detail()).since())
                .as("from when on they have it")
                .containsOnly(Optional.of(World.START.minus(Duration.ofDays(100))));

        set(AlertKind.STALE_SIGN_IN, new Thresholds.Days(31));
        assertThat(alerts.names(AlertKind.STALE_SIGN_IN)).isEmpty();
    }

    @Test
    void privilegedRolesThatAreActivatedWithoutASecondFactorAreTold() {
        world.eligible("ben", World.helpdesk());
        world.eligible("ben", EVERYTHING);
        assertThat(alerts.incidents(AlertKind.NO_MFA_ON_ROLE_ACTIVATION)).isEmpty();

        asks(World.helpdesk(), Optional.empty());
        asks(EVERYTHING, Optional.empty());
        assertThat(alerts.incidents(AlertKind.NO_MFA_ON_ROLE_ACTIVATION))
                .extracting(Incident::key)
                .containsExactlyInAnyOrder(World.HELPDESK.toString(), WellKnown.GLOBAL_ADMINISTRATOR.toString());

        asks(World.helpdesk(), Optional.of("c1"));
        assertThat(alerts.incidents(AlertKind.NO_MFA_ON_ROLE_ACTIVATION)).hasSize(1);
    }

    private void asks(Target target, Optional<String> context) {
        world.activating(
                target,
                old -> new Activating(
                        old.longest(),
                        old.longestInAll(),
                        Set.of(Ask.JUSTIFICATION),
                        context,
                        old.ticketPattern(),
                        old.approval(),
                        false));
    }

    @Test
    void whoActivatesAgainAndAgainIsToldOnceForTheWholeRow() {
        world.eligible("ben", World.helpdesk());
        activatedAfter(Duration.ZERO);
        activatedAfter(Duration.ofMinutes(30));
        assertThat(alerts.incidents(AlertKind.SEQUENTIAL_ACTIVATION_RENEWALS)).isEmpty();
        activatedAfter(Duration.ofMinutes(10));
        Incident three =
                alerts.incidents(AlertKind.SEQUENTIAL_ACTIVATION_RENEWALS).getFirst();
        activatedAfter(Duration.ofMinutes(1));

        assertThat(alerts.incidents(AlertKind.SEQUENTIAL_ACTIVATION_RENEWALS))
                .singleElement()
                .satisfies(four -> {
                    assertThat(four.key()).isEqualTo(three.key());
                    assertThat(four.detail())
                            .isEqualTo(new Incident.Detail.InARow(4, Interval.between(World.START, world.now)));
                });
        world.pass(Duration.ofDays(30));
        assertThat(alerts.incidents(AlertKind.SEQUENTIAL_ACTIVATION_RENEWALS)).isEmpty();
    }

    @Test
    void whoWaitsLongEnoughDoesNotActivateInARow() {
        world.eligible("ben", World.helpdesk());
        for (int i = 0; i < 5; i++) {
            activatedAfter(Duration.ofMinutes(30).plusNanos(1));
        }
        assertThat(alerts.incidents(AlertKind.SEQUENTIAL_ACTIVATION_RENEWALS)).isEmpty();

        set(AlertKind.SEQUENTIAL_ACTIVATION_RENEWALS, new Thresholds.Sequence(Duration.ofHours(1), 5));
        assertThat(alerts.names(AlertKind.SEQUENTIAL_ACTIVATION_RENEWALS)).containsExactly("ben");
    }

    private void activatedAfter(Duration pause) {
        world.pass(pause);
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(1));
        world.provision();
        world.pass(Duration.ofHours(1));
        assertThat(world.grant(request.id()).isOpen()).isFalse();
    }

    @Test
    void aRoleThatNobodyActivatesIsRedundantAndOneThatAddsNothing() {
        Duration long_ = Duration.ofDays(90);
        since("ben", World.helpdesk(), AssignmentKind.ELIGIBLE, long_);
        since("used", World.helpdesk(), AssignmentKind.ELIGIBLE, long_);
        world.eligible("fresh", World.helpdesk());
        emergency("rescue");
        since("rescue", World.helpdesk(), AssignmentKind.ELIGIBLE, long_);
        world.activate("used", World.helpdesk(), Duration.ofHours(1));
        assertThat(alerts.names(AlertKind.REDUNDANT_ASSIGNMENT)).containsExactly("ben");

        world.stands("fresh", World.helpdesk());
        assertThat(alerts.incidents(AlertKind.REDUNDANT_ASSIGNMENT))
                .extracting(Incident::says)
                .anyMatch(says -> says.startsWith("fresh") && says.contains("eligible"))
                .hasSize(2);
    }

    @Test
    void globalAdministratorsAreTooManyByNumberAndByShare() {
        for (String name : List.of("a", "b", "c")) {
            world.stands(name, EVERYTHING);
        }
        assertThat(alerts.incidents(AlertKind.TOO_MANY_GLOBAL_ADMINS)).isEmpty();
        world.eligible("d", EVERYTHING);
        assertThat(alerts.names(AlertKind.TOO_MANY_GLOBAL_ADMINS)).containsExactlyInAnyOrder("eva", "a", "b", "c", "d");

        set(AlertKind.TOO_MANY_GLOBAL_ADMINS, new Thresholds.Share(2, 51));
        for (int i = 0; i < 5; i++) {
            world.stands("help-" + i, World.helpdesk());
        }
        assertThat(alerts.incidents(AlertKind.TOO_MANY_GLOBAL_ADMINS)).isEmpty();
        set(AlertKind.TOO_MANY_GLOBAL_ADMINS, new Thresholds.Share(2, 50));
        assertThat(alerts.incidents(AlertKind.TOO_MANY_GLOBAL_ADMINS)).hasSize(5);
    }

    @Test
    void ownersOfAzureScopesAreTooManyByNumberAndByShare() {
        Target.Role owner = new Target.Role(WellKnown.OWNER, SUBSCRIPTION);
        for (int i = 0; i < 3; i++) {
            world.stands("owner-" + i, owner);
        }
        set(AlertKind.TOO_MANY_OWNERS, new Thresholds.Share(5, 50));
        world.eligible("owner-3", owner);
        assertThat(alerts.incidents(AlertKind.TOO_MANY_OWNERS)).isEmpty();
        assertThat(alerts.incidents(AlertKind.TOO_MANY_PERMANENT_OWNERS)).isEmpty();

        world.stands("owner-4", owner);
        assertThat(alerts.incidents(AlertKind.TOO_MANY_OWNERS))
                .singleElement()
                .satisfies(incident -> assertThat(incident.says()).startsWith(SUBSCRIPTION.path()));
        assertThat(alerts.incidents(AlertKind.TOO_MANY_PERMANENT_OWNERS)).hasSize(1);

        set(AlertKind.TOO_MANY_PERMANENT_OWNERS, new Thresholds.Share(4, 81));
        assertThat(alerts.incidents(AlertKind.TOO_MANY_PERMANENT_OWNERS)).isEmpty();
        for (int i = 0; i < 6; i++) {
            world.stands("reader-" + i, new Target.Role(READER, SUBSCRIPTION));
        }
        assertThat(alerts.incidents(AlertKind.TOO_MANY_OWNERS)).isEmpty();
    }

    @Test
    void aRoleThatIsTheDoubleOfAnotherIsTold() {
        Set<String> actions = Set.of("*/read");
        alerts.definitions = Optional.of(List.of(
                new RoleDefinition(READER, "Reader", RoleSystem.AZURE, true, actions, Set.of()),
                new RoleDefinition(
                        RoleDefinitionId.of("11111111-1111-4111-8111-111111111111"),
                        "Harmless",
                        RoleSystem.AZURE,
                        false,
                        actions,
                        Set.of())));

        assertThat(alerts.incidents(AlertKind.DUPLICATE_ROLE)).singleElement().satisfies(incident -> {
            assertThat(incident.says()).startsWith("Harmless");
            assertThat(incident.detail())
                    .isEqualTo(new Incident.Detail.Twin("Harmless", "the same as those of Reader"));
        });
    }

    @Test
    void thereIsNoLicenceToLack() {
        assertThat(alerts.incidents(AlertKind.INVALID_LICENSE)).isEmpty();
    }
}
