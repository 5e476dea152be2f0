package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A small tenant and an engine to try things on: eva is a standing Global Administrator, and there are helpdesk and
 * exchange, two roles that nobody must approve. Time stands still unless somebody moves it.
 */
final class World {
    static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    static final RoleDefinitionId HELPDESK = RoleDefinitionId.of("729827e3-9c14-49f7-bb1b-9608f156bbb8");
    static final RoleDefinitionId EXCHANGE = RoleDefinitionId.of("29232cdf-9323-42fd-ade2-1d097af3e4de");

    final Engine engine;
    Slice slice;
    Instant now = START;
    final List<AuditRecord> records = new ArrayList<>();
    final List<Effect> effects = new ArrayList<>();
    private long ids;

    World(Engine engine) {
        this.engine = engine;
        this.slice = new SliceBuilder()
                .with(HELPDESK)
                .with(EXCHANGE)
                .with(WellKnown.GLOBAL_ADMINISTRATOR)
                .with(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR)
                .with(WellKnown.OWNER)
                .with(WellKnown.USER_ACCESS_ADMINISTRATOR)
                .build();
        stands("eva", Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR));
    }

    static World usual() {
        return new World(Engine.usual());
    }

    /** The account of a name; the same name is always the same account. */
    PrincipalId id(String name) {
        PrincipalId id = idOf(name);
        if (slice.account(id).isEmpty()) {
            with(Account.user(id, name));
        }
        return id;
    }

    static PrincipalId idOf(String name) {
        return PrincipalId.of(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString());
    }

    static Target.Role helpdesk() {
        return Target.Role.everywhere(HELPDESK);
    }

    static Target.Role exchange() {
        return Target.Role.everywhere(EXCHANGE);
    }

    void with(Account account) {
        slice = SliceBuilder.of(slice).with(account).build();
    }

    void with(Group group) {
        slice = SliceBuilder.of(slice).with(group).build();
    }

    void terms(Terms terms) {
        slice = SliceBuilder.of(slice).terms(terms).build();
    }

    void atRisk(String... names) {
        SliceBuilder builder = SliceBuilder.of(slice);
        for (String name : names) {
            builder.atRisk(id(name));
        }
        slice = builder.build();
    }

    /** A group of these, a role-assignable one. */
    PrincipalId group(String name, String... members) {
        PrincipalId id = idOf(name);
        Set<PrincipalId> in = new HashSet<>();
        for (String member : members) {
            in.add(id(member));
        }
        with(new Account(id, name, Account.Kind.GROUP, true, false, false, id, Optional.empty()));
        with(new Group(id, true, false, in, Set.of()));
        return id;
    }

    /** Somebody is assigned something without an end, and the directory knows it. */
    GrantId stands(String name, Target target) {
        return has(name, target, AssignmentKind.ACTIVE, Interval.since(START.minus(Duration.ofDays(100))));
    }

    /** Somebody is eligible for something, for ten days from the beginning. */
    GrantId eligible(String name, Target target) {
        return has(name, target, AssignmentKind.ELIGIBLE, Interval.between(START, START.plus(Duration.ofDays(10))));
    }

    GrantId has(String name, Target target, AssignmentKind kind, Interval when) {
        GrantId id = new GrantId(next());
        boolean active = kind == AssignmentKind.ACTIVE;
        Grant grant = new Grant(
                id,
                id(name),
                target,
                kind,
                Origin.ASSIGNED,
                when,
                GrantState.CURRENT,
                Optional.empty(),
                Optional.empty(),
                active,
                Optional.empty());
        SliceBuilder builder = SliceBuilder.of(slice).with(grant);
        if (active) {
            builder.with(Provision.first(grant.holding(), START).reached());
        }
        slice = builder.build();
        return id;
    }

    /** The rules of activating a target are others. */
    void activating(Target target, UnaryOperator<Activating> other) {
        RoleSetting setting = slice.setting(target.setting());
        slice = SliceBuilder.of(slice)
                .with(setting.activating(other.apply(setting.activating())).version(setting.version() + 1))
                .build();
    }

    void approval(Target target, Approval approval) {
        activating(
                target,
                old -> new Activating(
                        old.longest(),
                        old.longestInAll(),
                        old.asks(),
                        old.context(),
                        old.ticketPattern(),
                        approval,
                        old.asksAboutRisk()));
    }

    /** Assignments of a target must end, after so long at the latest. */
    void assignmentsEndWithin(Target target, Duration longest) {
        RoleSetting old = slice.setting(target.setting());
        Lasting rule = new Lasting(true, longest, Set.of());
        slice = SliceBuilder.of(slice)
                .with(new RoleSetting(old.key(), old.version() + 1, rule, rule, old.activating(), old.notices()))
                .build();
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
                "INC-1 mailbox is stuck",
                Ticket.NONE);
    }

    Form activation(String name, Target target, Duration time) {
        return form(name, Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, target, new Expiration.After(time));
    }

    static Form starting(Form form, Instant start) {
        return new Form(
                form.id(),
                form.action(),
                form.kind(),
                form.principal(),
                form.target(),
                Optional.of(start),
                form.expiration(),
                form.justification(),
                form.ticket());
    }

    private UUID next() {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | ++ids);
    }

    /** Does it, and holds what comes of it. */
    Decision step(Command command) {
        Decision decision = engine.step(slice, command, now);
        switch (decision) {
            case Decision.Done done -> {
                slice = slice.after(done.changes(), now);
                records.addAll(done.records());
                effects.addAll(done.effects());
            }
            case Decision.Refused refused -> records.addAll(refused.records());
        }
        return decision;
    }

    /** Does it; it must be possible. Answers the one request that it is about. */
    Request done(Command command) {
        Decision decision = step(command);
        assertThat(decision).isInstanceOf(Decision.Done.class);
        List<Request> requests = ((Decision.Done) decision).requests();
        assertThat(requests).hasSize(1);
        return requests.getFirst();
    }

    /** Does it; it must not be possible. Answers why. */
    List<Refusal.Code> refused(Command command) {
        Slice before = slice;
        Decision decision = step(command);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(slice).isEqualTo(before);
        return ((Decision.Refused) decision)
                .reasons().stream().map(Refusal::code).toList();
    }

    /** Activates, himself. */
    Request activate(String name, Target target, Duration time) {
        return done(Command.Submit.of(caller(name), activation(name, target, time)));
    }

    /** Somebody decides the step that is open. */
    Decision decide(String name, RequestId request, boolean approves) {
        int place = slice.request(request).orElseThrow().open().orElse(0);
        return step(new Command.Decide(caller(name), request, place, approves, "as agreed"));
    }

    /** Time goes on, and what is due happens. */
    void pass(Duration time) {
        now = now.plus(time);
        step(new Command.ExpireDue(1_000));
    }

    /** The directory does what is wanted of it. */
    void provision() {
        slice.provisions().values().stream()
                .filter(Provision::isPending)
                .sorted(Comparator.comparing(one -> one.holding().toString()))
                .toList()
                .forEach(one -> step(new Command.Reached(one.holding(), one.sequence())));
    }

    /** Whether the directory is to say that somebody has something. */
    boolean wanted(String name, Target target) {
        return slice.provision(new Holding(id(name), target))
                .filter(Provision::wanted)
                .isPresent();
    }

    Request request(RequestId id) {
        return slice.request(id).orElseThrow();
    }

    Grant grant(RequestId id) {
        return slice.grant(GrantId.of(id)).orElseThrow();
    }
}
