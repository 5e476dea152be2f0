package dev.gatehouse.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens in a tenant, told in a few commands. Each leaves its records in the world. */
final class Stories {
    private static final AzureScope SUBSCRIPTION =
            new AzureScope("/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333");

    private Stories() {}

    /** Ben activates a role from an address that is known, and it runs out. */
    static World activation() {
        World world = World.usual();
        world.eligible("ben", World.helpdesk());
        Form form = world.activation("ben", World.helpdesk(), Duration.ofHours(2));
        world.done(Command.Submit.of(from(world, "ben"), ticketed(form)));
        world.now = world.now.plusMillis(1_500);
        world.provision();
        world.now = world.now.plus(Duration.ofHours(2));
        world.pass(Duration.ofSeconds(3));
        world.provision();
        return world;
    }

    /** Ben gives back what he activated. */
    static World deactivation() {
        World world = World.usual();
        world.eligible("ben", World.helpdesk());
        world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.provision();
        world.now = world.now.plus(Duration.ofHours(1));
        world.done(Command.Submit.of(
                from(world, "ben"),
                world.form("ben", Action.SELF_DEACTIVATE, AssignmentKind.ACTIVE, World.helpdesk(), Expiration.UNSAID)));
        world.provision();
        return world;
    }

    /** Kim approves one request, denies another, and never looks at the third. */
    static World approval() {
        World world = World.usual();
        world.eligible("ben", World.helpdesk());
        world.approval(World.helpdesk(), Approval.of(slow(world)));
        Request first = world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.now = world.now.plus(Duration.ofMinutes(10));
        world.decide("kim", first.id(), true);
        world.provision();
        world.now = world.now.plus(Duration.ofHours(1));
        world.step(new Command.Revoke(world.caller("eva"), world.id("ben"), Optional.empty(), "Stop it"));
        world.provision();
        Request second = world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.decide("kim", second.id(), false);
        world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        world.pass(Duration.ofHours(5));
        world.pass(Duration.ofHours(20));
        return world;
    }

    private static Stage slow(World world) {
        return new Stage(
                Set.of(new Approver.User(world.id("kim"))),
                1,
                Stage.DAY,
                false,
                Optional.of(new Stage.Escalation(Duration.ofHours(4), Set.of(new Approver.User(world.id("pat"))))));
    }

    /** Eva assigns, for good and for a time, over all kinds of things, and takes it away again. */
    static World assignments() {
        World world = World.usual();
        world.stands("eva", new Target.Role(WellKnown.OWNER, SUBSCRIPTION));
        world.group("operators", "lee");
        Target unit = new Target.Role(
                World.HELPDESK,
                new DirectoryScope.AdministrativeUnit(ObjectId.of("9c1d1a3e-0000-4000-8000-000000000001")));
        Target place = new Target.Group(World.idOf("operators"), Target.Access.MEMBER);
        assign(world, "ben", AssignmentKind.ACTIVE, World.exchange(), Expiration.NEVER);
        assign(world, "ben", AssignmentKind.ELIGIBLE, World.helpdesk(), new Expiration.After(Duration.ofDays(30)));
        assign(world, "ben", AssignmentKind.ACTIVE, unit, new Expiration.After(Duration.ofDays(30)));
        assign(world, "ben", AssignmentKind.ACTIVE, place, Expiration.NEVER);
        assign(world, "ben", AssignmentKind.ELIGIBLE, new Target.Role(WellKnown.OWNER, SUBSCRIPTION), Expiration.NEVER);
        world.provision();
        world.done(Command.Submit.of(
                from(world, "eva"),
                world.form("ben", Action.ADMIN_REMOVE, AssignmentKind.ACTIVE, World.exchange(), Expiration.UNSAID)));
        world.done(Command.Submit.of(
                from(world, "eva"),
                world.form("ben", Action.ADMIN_REMOVE, AssignmentKind.ELIGIBLE, World.helpdesk(), Expiration.UNSAID)));
        world.provision();
        return world;
    }

    private static void assign(World world, String name, AssignmentKind kind, Target target, Expiration expiration) {
        world.done(
                Command.Submit.of(from(world, "eva"), world.form(name, Action.ADMIN_ASSIGN, kind, target, expiration)));
    }

    /** Eva weakens the setting of a role. */
    static World setting() {
        World world = World.usual();
        world.approval(World.helpdesk(), Approval.of(slow(world)));
        RoleSetting old = world.slice.setting(World.helpdesk().setting());
        Activating rules = old.activating();
        world.step(new Command.Set(
                from(world, "eva"),
                old.activating(new Activating(
                        Duration.ofHours(12),
                        Duration.ofHours(24),
                        Set.of(Ask.JUSTIFICATION, Ask.TICKETING),
                        rules.context(),
                        Optional.of("INC[0-9]+"),
                        Approval.NONE,
                        false))));
        return world;
    }

    /** Mallory, who is nobody, tries what he can, and writes what he hopes somebody's program will run. */
    static World refusals() {
        World world = World.usual();
        world.eligible("ben", World.helpdesk());
        world.approval(World.helpdesk(), Approval.of(slow(world)));
        Request request = world.activate("ben", World.helpdesk(), Duration.ofHours(2));
        String hostile = "=cmd|'/c calc'!A1 <script>alert(\"1\")</script>\r\n{\"result\":\"success\"}\u2028\u0000";
        Form form = world.activation("mallory", World.helpdesk(), Duration.ofHours(9));
        Caller mallory = new Caller(world.id("mallory"), false, Optional.empty(), Set.of(), "203.0.113.66");
        world.step(new Command.Submit(mallory, List.of(said(form, hostile)), Optional.empty(), false));
        world.step(new Command.Decide(mallory, request.id(), 0, true, "please"));
        world.step(new Command.Cancel(mallory, request.id()));
        world.step(new Command.Revoke(mallory, world.id("eva"), Optional.empty(), ""));
        world.step(new Command.Set(mallory, world.slice.setting(World.helpdesk().setting())));
        world.step(new Command.Enable(mallory, world.id("eva"), false));
        return world;
    }

    private static Caller from(World world, String name) {
        return new Caller(world.id(name), false, Optional.of(world.now), Set.of("c1"), "198.51.100.14");
    }

    private static Form ticketed(Form form) {
        return new Form(
                form.id(),
                form.action(),
                form.kind(),
                form.principal(),
                form.target(),
                form.start(),
                form.expiration(),
                form.justification(),
                new Ticket("CHG0042", "ServiceDesk"));
    }

    private static Form said(Form form, String justification) {
        return new Form(
                form.id(),
                form.action(),
                form.kind(),
                form.principal(),
                form.target(),
                form.start(),
                form.expiration(),
                justification,
                form.ticket());
    }
}
