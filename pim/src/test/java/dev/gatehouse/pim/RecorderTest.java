package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.audit.Actor;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.audit.Party;
import dev.gatehouse.pim.audit.Result;
import dev.gatehouse.pim.audit.Service;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of who did what, and what belongs together. */
final class RecorderTest {
    @Test
    void anActivationSaysByWhatItWasDecided() {
        World world = Stories.activation();
        AuditRecord asked = one(world, "Add member to role requested (PIM activation)");

        assertThat(asked.actor()).isEqualTo(person(world, "ben"));
        assertThat(asked.evidence().address()).isEqualTo("198.51.100.14");
        assertThat(asked.evidence().secondFactor()).contains(World.START);
        assertThat(asked.evidence().contexts()).containsExactly("c1");
        assertThat(asked.matter().subject()).contains(party(world, "ben"));
        assertThat(asked.matter().target()).contains(World.helpdesk());
        assertThat(asked.matter().ticket().number()).isEqualTo("CHG0042");
        assertThat(asked.matter().setting()).contains(0L);
        assertThat(asked.matter().justification()).isEqualTo("INC-1 mailbox is stuck");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whatTheDirectorySaysBelongsToWhatPimSays(World world) {
        List<AuditRecord> told = world.records.stream()
                .filter(record -> record.activity().service() == Service.CORE_DIRECTORY)
                .toList();
        assertThat(told).isNotEmpty().allSatisfy(record -> {
            assertThat(record.actor()).isEqualTo(Actor.SERVICE);
            assertThat(world.records)
                    .anyMatch(other -> other.activity().service() == Service.PIM
                            && other.correlation().equals(record.correlation())
                            && other.matter().subject().equals(record.matter().subject())
                            && other.activity()
                                    .name()
                                    .contains(record.activity().isRemoval() ? "Remove" : "Add"));
        });
    }

    static Stream<World> stories() {
        return Stream.of(Stories.activation(), Stories.deactivation(), Stories.approval(), Stories.assignments());
    }

    @Test
    void anEndThatComesLateSaysHowLate() {
        AuditRecord over = one(Stories.activation(), "Remove member from role (PIM activation expired)");

        assertThat(over.actor()).isEqualTo(Actor.ENGINE);
        assertThat(over.matter().lag()).contains(Duration.ofMillis(4_500));
        assertThat(over.matter().end()).contains(End.EXPIRED);
    }

    @Test
    void whatFollowsFromARemovalIsToldAsPimsOwn() {
        World world = World.usual();
        world.eligible("ben", World.helpdesk());
        world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.provision();
        world.done(Command.Submit.of(
                world.caller("eva"),
                world.form("ben", Action.ADMIN_REMOVE, AssignmentKind.ELIGIBLE, World.helpdesk(), Expiration.UNSAID)));

        assertThat(one(world, "Remove eligible member from role in PIM completed (timebound)")
                        .actor())
                .isEqualTo(person(world, "eva"));
        AuditRecord ended = one(world, "Remove member from role (PIM activation expired)");
        assertThat(ended.actor()).isEqualTo(Actor.ENGINE);
        assertThat(ended.reason()).isEqualTo("What it was activated from ended");
    }

    @Test
    void whatTheDirectoryNeverGivesIsAnActivationThatFailed() {
        World world = World.usual();
        world.eligible("ben", World.helpdesk());
        world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.step(new Command.Failed(new Holding(world.id("ben"), World.helpdesk()), 1, true, "no such role"));

        AuditRecord failed = one(world, "Add member to role completed (PIM activation)");
        assertThat(failed.result()).isEqualTo(Result.FAILURE);
        assertThat(failed.actor()).isEqualTo(person(world, "ben"));
        assertThat(failed.reason()).isEqualTo("The directory would not have it");
        assertThat(world.records).anyMatch(record -> record.reason().equals("no such role"));
    }

    @Test
    void anExtensionIsAnActivationThatLastsLonger() {
        World world = World.usual();
        world.eligible("ben", World.helpdesk());
        world.activate("ben", World.helpdesk(), Duration.ofHours(8));
        world.provision();
        world.now = world.now.plus(Duration.ofHours(6));
        world.records.clear();
        Request more = world.done(Command.Submit.of(
                world.caller("ben"),
                world.form(
                        "ben",
                        Action.SELF_EXTEND,
                        AssignmentKind.ACTIVE,
                        World.helpdesk(),
                        new Expiration.After(Duration.ofHours(5)))));

        AuditRecord told = one(world, "Add member to role completed (PIM activation)");
        assertThat(told.correlation()).isEqualTo(more.id().value());
        assertThat(told.matter().during().orElseThrow().from()).isEqualTo(World.START);
        assertThat(told.matter().during().orElseThrow().until()).isEqualTo(World.START.plus(Duration.ofHours(11)));
        assertThat(one(world, "Update member in PIM requested (extend)").actor())
                .isEqualTo(person(world, "ben"));
    }

    @Test
    void everyFormOfARefusedBundleIsTold() {
        World world = World.usual();
        Form one = world.activation("ben", World.helpdesk(), Duration.ofHours(1));
        Form two = world.activation("ben", World.exchange(), Duration.ofHours(1));
        world.step(new Command.Submit(
                world.caller("ben"),
                List.of(one, two),
                Optional.of(new BundleId(one.id().value())),
                false));

        assertThat(world.records)
                .extracting(record -> record.matter().target().orElseThrow())
                .containsExactly(World.helpdesk(), World.exchange());
        assertThat(world.records)
                .allSatisfy(record ->
                        assertThat(record.refusals()).extracting(Refusal::code).contains(Refusal.Code.NOT_ELIGIBLE));
    }

    @Test
    void whatIsWrittenIntoARefusedRequestDoesNotFillTheTrail() {
        World world = World.usual();
        Form form = world.activation("ben", World.helpdesk(), Duration.ofHours(1));
        Form endless = new Form(
                form.id(),
                form.action(),
                form.kind(),
                form.principal(),
                form.target(),
                form.start(),
                form.expiration(),
                "x".repeat(1_000_000),
                form.ticket());
        world.step(Command.Submit.of(world.caller("ben"), endless));

        assertThat(world.records.getFirst().matter().justification()).hasSize(1_001);
    }

    @Test
    void whoAdministersShowsHisRoles() {
        assertThat(Stories.setting().records.getFirst().evidence().roles())
                .containsExactly(WellKnown.GLOBAL_ADMINISTRATOR);
    }

    @Test
    void whatIsChangedOfASettingIsSaidInSentences() {
        World world = World.usual();
        RoleSetting old = world.slice.setting(World.helpdesk().setting());
        Activating rules = old.activating();
        List<Notice> quiet = old.notices().stream()
                .map(notice -> new Notice(
                        notice.event(),
                        notice.to(),
                        notice.level(),
                        notice.event() != Notice.Event.END_USER_ASSIGNMENT || notice.to() != Notice.To.ADMIN,
                        notice.recipients()))
                .toList();
        world.step(new Command.Set(
                world.caller("eva"),
                new RoleSetting(
                        old.key(),
                        old.version(),
                        old.eligibility(),
                        old.assignment(),
                        new Activating(
                                Duration.ofHours(9),
                                Duration.ofHours(30),
                                Set.of(),
                                Optional.of("c2"),
                                rules.ticketPattern(),
                                rules.approval(),
                                true),
                        quiet)));

        assertThat(world.records).hasSize(1);
        assertThat(world.records.getFirst().reason())
                .isEqualTo("Setting changes in this session: Maximum activation duration updated to 09:00:00. "
                        + "Longest activation with extensions updated to 1.06:00:00. "
                        + "MFA on activation requirement disabled. Justification on activation requirement disabled. "
                        + "Authentication context on activation enabled: c2. Approval enabled for accounts at risk. "
                        + "Default recipients settings disabled for end user assignment, told to admin.");
    }

    @Test
    void anApplicationIsToldAsOne() {
        World world = World.usual();
        Caller app = new Caller(world.id("robot"), true, Optional.empty(), Set.of(), "");
        world.step(Command.Submit.of(app, world.activation("robot", World.helpdesk(), Duration.ofHours(1))));

        assertThat(world.records.getFirst().actor()).isEqualTo(new Actor.Application(party(world, "robot")));
    }

    @Test
    void whereTheSliceHasNeitherGrantNorRequestTheRecordsOfOneWishStillBelongTogether() {
        World world = World.usual();
        Holding holding = new Holding(world.id("ben"), World.helpdesk());
        world.slice = SliceBuilder.of(world.slice)
                .with(Provision.first(holding, World.START).reached().turned(false, World.START))
                .build();
        world.step(new Command.Failed(holding, 2, false, "away"));
        world.step(new Command.Reached(holding, 2));

        assertThat(world.records)
                .extracting(record -> record.activity().name())
                .containsExactly("Process role removal request", "Remove member from role");
        assertThat(world.records.get(0).correlation())
                .isEqualTo(world.records.get(1).correlation());
    }

    private static AuditRecord one(World world, String activity) {
        List<AuditRecord> found = world.records.stream()
                .filter(record -> record.activity().name().equals(activity))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Actor person(World world, String name) {
        return new Actor.Person(party(world, name));
    }

    private static Party party(World world, String name) {
        return new Party(world.id(name), name, Account.Kind.USER);
    }
}
