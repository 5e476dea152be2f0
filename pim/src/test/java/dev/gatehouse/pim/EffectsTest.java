package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.pim.effect.Occasion;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is told what and when, and whose sessions end. */
final class EffectsTest {
    private final World world = World.usual();

    @Test
    void whoMustDecideIsToldAndWhoMayNotIsNot() {
        world.eligible("ben", World.helpdesk());
        world.with(new Account(
                world.id("adm-ben"),
                "adm-ben",
                Account.Kind.USER,
                true,
                true,
                false,
                world.id("ben"),
                Optional.empty()));
        world.approval(World.helpdesk(), Approval.of(stage("ben", "adm-ben", "kim", "lee"), stage("lee", "pat")));
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        assertThat(told(Occasion.DECISION_NEEDED)).containsExactlyInAnyOrder("kim", "lee");

        world.effects.clear();
        world.decide("lee", request.id(), true);
        assertThat(told(Occasion.DECISION_NEEDED)).containsExactly("pat");

        world.effects.clear();
        world.decide("pat", request.id(), true);
        assertThat(told(Occasion.APPROVED)).containsExactly("ben");

        world.effects.clear();
        world.provision();
        assertThat(told(Occasion.ACTIVATED)).containsExactlyInAnyOrder("ben", "administrators");
    }

    @Test
    void thoseToWhomItEscalatesAreToldOnce() {
        world.eligible("ben", World.helpdesk());
        Stage slow = new Stage(
                stage("kim").approvers(),
                1,
                Stage.DAY,
                false,
                Optional.of(new Stage.Escalation(
                        Duration.ofHours(1), stage("kim", "pat", "ben").approvers())));
        world.approval(World.helpdesk(), Approval.of(slow));
        world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.pass(Duration.ofHours(1).minusNanos(1));
        assertThat(told(Occasion.ESCALATED)).isEmpty();

        world.pass(Duration.ofNanos(1));
        world.pass(Duration.ofHours(1));
        assertThat(told(Occasion.ESCALATED)).containsExactly("pat");
    }

    @Test
    void whatIsDecidedInTimeDoesNotEscalate() {
        world.eligible("ben", World.helpdesk());
        Stage slow = new Stage(
                stage("kim").approvers(),
                1,
                Duration.ofHours(1),
                false,
                Optional.of(
                        new Stage.Escalation(Duration.ofHours(2), stage("pat").approvers())));
        world.approval(World.helpdesk(), Approval.of(slow));
        world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.pass(Duration.ofHours(3));

        assertThat(told(Occasion.ESCALATED)).isEmpty();
        assertThat(told(Occasion.TIMED_OUT)).containsExactly("ben");
    }

    @Test
    void anAssignmentThatEndsSoonIsToldOnceAndAgainOnlyWhenItIsExtended() {
        world.has(
                "ben",
                World.helpdesk(),
                AssignmentKind.ELIGIBLE,
                Interval.between(World.START, World.START.plus(Duration.ofDays(100))));
        world.pass(Duration.ofDays(86).minusNanos(1));
        assertThat(told(Occasion.ENDS_SOON)).isEmpty();
        world.pass(Duration.ofNanos(1));
        world.pass(Duration.ofDays(1));
        assertThat(told(Occasion.ENDS_SOON)).containsExactly("ben");

        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form(
                        "ben",
                        Action.ADMIN_EXTEND,
                        AssignmentKind.ELIGIBLE,
                        World.helpdesk(),
                        new Expiration.After(Duration.ofDays(50)))));
        world.effects.clear();
        world.pass(Duration.ofDays(40));
        assertThat(told(Occasion.ENDS_SOON)).containsExactly("ben");
        world.pass(Duration.ofDays(10));
        assertThat(told(Occasion.ENDED)).containsExactly("ben");
    }

    @Test
    void aShortAssignmentIsNotSaidToEndWhenItBegins() {
        world.eligible("ben", World.helpdesk());
        world.pass(Duration.ofDays(5).minusNanos(1));
        assertThat(told(Occasion.ENDS_SOON)).isEmpty();
        world.pass(Duration.ofNanos(1));
        assertThat(told(Occasion.ENDS_SOON)).containsExactly("ben");
    }

    @Test
    void whoAdministersIsToldOfAssignments() {
        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form("ben", Action.ADMIN_ASSIGN, AssignmentKind.ELIGIBLE, World.helpdesk(), Expiration.NEVER)));

        assertThat(tells(Occasion.ASSIGNED))
                .allMatch(tell -> tell.event() == Notice.Event.ADMIN_ELIGIBILITY)
                .extracting(Effect.Tell::to)
                .containsExactlyInAnyOrder(Notice.To.ADMIN, Notice.To.REQUESTOR);
        assertThat(told(Occasion.ASSIGNED)).containsExactlyInAnyOrder("ben", "administrators");
    }

    @Test
    void theSettingSaysHowMuchIsToldAndToWhomElse() {
        notices(new Notice(
                Notice.Event.ADMIN_ELIGIBILITY,
                Notice.To.ADMIN,
                Notice.Level.CRITICAL,
                true,
                Set.of("soc@contoso.example")));
        assign();
        assertThat(world.effects).isEmpty();

        notices(new Notice(
                Notice.Event.ADMIN_ELIGIBILITY,
                Notice.To.ADMIN,
                Notice.Level.ALL,
                false,
                Set.of("soc@contoso.example")));
        assign();
        assertThat(tells(Occasion.ASSIGNED)).hasSize(1).allSatisfy(tell -> {
            assertThat(tell.principals()).isEmpty();
            assertThat(tell.administrators()).isFalse();
            assertThat(tell.addresses()).containsExactly("soc@contoso.example");
        });

        world.effects.clear();
        notices(new Notice(
                Notice.Event.ADMIN_ELIGIBILITY,
                Notice.To.ADMIN,
                Notice.Level.NONE,
                true,
                Set.of("soc@contoso.example")));
        assign();
        assertThat(world.effects).isEmpty();
    }

    private int assigned;

    private void assign() {
        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form(
                        "ben" + ++assigned,
                        Action.ADMIN_ASSIGN,
                        AssignmentKind.ELIGIBLE,
                        World.helpdesk(),
                        Expiration.NEVER)));
    }

    private void notices(Notice... notices) {
        RoleSetting old = world.slice.setting(World.helpdesk().setting());
        world.slice = SliceBuilder.of(world.slice)
                .with(new RoleSetting(
                        old.key(),
                        old.version(),
                        old.eligibility(),
                        old.assignment(),
                        old.activating(),
                        List.of(notices)))
                .build();
    }

    @Test
    void sessionsEndWhenTheLastGrantThatGivesSomethingEnds() {
        world.eligible("ben", World.helpdesk());
        world.activate("ben", World.helpdesk(), Duration.ofHours(1));
        world.provision();
        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form(
                        "ben",
                        Action.ADMIN_ASSIGN,
                        AssignmentKind.ACTIVE,
                        World.helpdesk(),
                        new Expiration.After(Duration.ofHours(2)))));
        world.pass(Duration.ofHours(1));
        assertThat(ended()).isEmpty();

        world.pass(Duration.ofHours(1));
        Holding had = new Holding(world.id("ben"), World.helpdesk());
        assertThat(ended())
                .containsExactly(new Effect.EndSessions(
                        world.id("ben"),
                        had,
                        world.slice.provision(had).orElseThrow().sequence(),
                        End.EXPIRED));
    }

    @Test
    void sessionsOfAllInAGroupEnd() {
        PrincipalId operators = world.group("operators", "lee", "kim");
        world.with(new Account(
                world.id("robot"),
                "robot",
                Account.Kind.SERVICE_PRINCIPAL,
                true,
                true,
                false,
                world.id("robot"),
                Optional.empty()));
        world.stands("operators", World.exchange());
        world.stands("robot", World.exchange());
        world.stands("pat", new Target.Group(operators, Target.Access.MEMBER));
        for (String name : List.of("operators", "robot")) {
            world.done(Command.Submit.of(
                    world.caller("eva"),
                    world.form(name, Action.ADMIN_REMOVE, AssignmentKind.ACTIVE, World.exchange(), Expiration.UNSAID)));
        }

        assertThat(ended())
                .extracting(Effect.EndSessions::principal)
                .containsExactlyInAnyOrder(world.id("lee"), world.id("kim"), world.id("pat"));
        assertThat(ended())
                .filteredOn(one -> one.principal().equals(world.id("lee")))
                .extracting(one -> one.had().principal())
                .as("what the directory is to take is the group's")
                .containsExactly(operators);
        assertThat(told(Occasion.ENDED)).containsExactlyInAnyOrder("lee", "kim", "pat");
    }

    @Test
    void whoIsStoppedAtOnceAndThoseWhoAdministerItAreTold() {
        world.eligible("ben", World.helpdesk());
        world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.provision();
        world.step(new Command.Revoke(world.caller("eva"), world.id("ben"), Optional.empty(), "stop"));

        assertThat(told(Occasion.REVOKED)).containsExactlyInAnyOrder("ben", "administrators");
        assertThat(ended()).extracting(Effect.EndSessions::why).containsExactly(End.REVOKED);
    }

    @Test
    void whoApprovedIsToldThatItCameToNothing() {
        world.eligible("ben", World.helpdesk());
        world.approval(World.helpdesk(), Approval.of(stage("kim")));
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.decide("kim", request.id(), true);
        world.step(new Command.Failed(new Holding(world.id("ben"), World.helpdesk()), 1, true, "no such role"));

        assertThat(told(Occasion.FAILED)).containsExactlyInAnyOrder("ben", "kim");
    }

    private Stage stage(String... names) {
        return Stage.of(Set.copyOf(java.util.Arrays.stream(names)
                .<Approver>map(name -> new Approver.User(world.id(name)))
                .toList()));
    }

    private List<Effect.Tell> tells(Occasion occasion) {
        return world.effects.stream()
                .filter(Effect.Tell.class::isInstance)
                .map(Effect.Tell.class::cast)
                .filter(tell -> tell.occasion() == occasion)
                .toList();
    }

    private List<String> told(Occasion occasion) {
        return tells(occasion).stream()
                .flatMap(tell -> Stream.concat(
                        tell.principals().stream()
                                .map(id -> world.slice.account(id).orElseThrow().name()),
                        tell.administrators() ? Stream.of("administrators") : Stream.empty()))
                .toList();
    }

    private List<Effect.EndSessions> ended() {
        return world.effects.stream()
                .filter(Effect.EndSessions.class::isInstance)
                .map(Effect.EndSessions.class::cast)
                .toList();
    }
}
