package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Baseline;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.WellKnown;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.testing.Backend;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A tenant in a database: eva and ada are standing Global Administrators, and ben is eligible for the helpdesk. */
final class Home {
    static final Instant START = Tenant.START;
    static final Target.Role HELPDESK = Target.Role.everywhere(Tenant.HELPDESK);
    static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);

    final Database database;
    final String tenant = Backend.tenant();
    final PimFacts facts;
    final Leases leases;
    final PimOutbox outbox;
    Lease lease;
    PimStore store;
    Instant now = START;
    private long ids;

    Home(Database database) {
        this.database = database;
        this.facts = new PimFacts(database, tenant);
        this.leases = new Leases(database, tenant);
        this.outbox = new PimOutbox(database, tenant);
        facts.begin(beginning());
        this.lease = leases.take("one", now, Duration.ofMinutes(1)).orElseThrow();
        this.store = store(lease);
    }

    PimStore store(Lease held) {
        return new PimStore(database, tenant, held, Engine.usual(), Risk.NONE);
    }

    private Slice beginning() {
        SliceBuilder world = new SliceBuilder().mark(now);
        for (String name : List.of("eva", "ada", "ben", "kim")) {
            world.with(Account.user(id(name), name));
        }
        for (String name : List.of("eva", "ada")) {
            Grant grant = assigned(name, EVERYTHING, AssignmentKind.ACTIVE, Interval.since(START.minusSeconds(9)));
            world.with(grant).with(Provision.first(grant.holding(), START).reached());
        }
        return world.with(assigned("ben", HELPDESK, AssignmentKind.ELIGIBLE, Interval.since(START)))
                .build();
    }

    Grant assigned(String name, Target target, AssignmentKind kind, Interval when) {
        return new Grant(
                new GrantId(next()),
                id(name),
                target,
                kind,
                Origin.ASSIGNED,
                when,
                GrantState.CURRENT,
                Optional.empty(),
                Optional.empty(),
                kind == AssignmentKind.ACTIVE,
                Optional.empty());
    }

    void with(SliceBuilder more) {
        facts.begin(more.mark(now).build());
    }

    void approval(Target target, Approval approval) {
        activating(target, approval, Baseline.of(target.setting()).activating().asksAboutRisk());
    }

    /** What asks one approver more of who has an open alert. */
    void asking(Target target, Approval approval) {
        activating(target, approval, true);
    }

    private void activating(Target target, Approval approval, boolean asksAboutRisk) {
        RoleSetting setting = Baseline.of(target.setting());
        Activating old = setting.activating();
        with(new SliceBuilder()
                .with(setting.activating(new Activating(
                                old.longest(),
                                old.longestInAll(),
                                old.asks(),
                                old.context(),
                                old.ticketPattern(),
                                approval,
                                asksAboutRisk))
                        .version(1)));
    }

    static PrincipalId id(String name) {
        return PrincipalId.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    UUID next() {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | ++ids);
    }

    Caller caller(String name) {
        return Caller.proven(id(name), now);
    }

    Form form(String name, Action action, AssignmentKind kind, Target target, Expiration expiration) {
        return new Form(
                new RequestId(next()),
                action,
                kind,
                id(name),
                target,
                Optional.empty(),
                expiration,
                "INC-1 \0 mailbox is stuck",
                Ticket.NONE);
    }

    Command.Submit activation(String name, Target target, Duration time) {
        return Command.Submit.of(
                caller(name),
                form(name, Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, target, new Expiration.After(time)));
    }

    Command.Submit removal(String by, String name, Target target, AssignmentKind kind) {
        return Command.Submit.of(caller(by), form(name, Action.ADMIN_REMOVE, kind, target, Expiration.UNSAID));
    }

    Decision step(Command command) {
        return store.step(command, now);
    }

    Request done(Command command) {
        Decision decision = step(command);
        assertThat(decision).isInstanceOf(Decision.Done.class);
        return ((Decision.Done) decision).requests().getFirst();
    }

    Request request(RequestId id) {
        return facts.world().request(id).orElseThrow();
    }

    Grant grant(RequestId id) {
        return facts.world().grant(GrantId.of(id)).orElseThrow();
    }
}
