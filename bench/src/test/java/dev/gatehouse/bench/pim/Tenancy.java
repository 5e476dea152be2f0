package dev.gatehouse.bench.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.audit.DirectoryAudit;
import dev.gatehouse.pim.audit.Tenant;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.WellKnown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A tenant that Gatehouse's own PIM governs, and the records that it writes. Eva administers it, without an end. */
final class Tenancy {
    static final RoleDefinitionId USER_ADMINISTRATOR = RoleDefinitionId.of("fe930be7-5e62-47db-91af-98c3a49a38b1");
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    private static final Tenant TENANT = new Tenant("0f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1", "Contoso", Map.of());

    private final Engine engine = Engine.usual();
    private final List<AuditRecord> records = new ArrayList<>();
    private Slice slice;
    private Instant now = START;
    private long ids;

    Tenancy() {
        slice = new SliceBuilder()
                .with(USER_ADMINISTRATOR)
                .with(WellKnown.GLOBAL_ADMINISTRATOR)
                .with(WellKnown.OWNER)
                .build();
        stands("eva", Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR));
    }

    static Target.Role userAdministrator() {
        return Target.Role.everywhere(USER_ADMINISTRATOR);
    }

    PrincipalId id(String name) {
        PrincipalId id = PrincipalId.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        if (slice.account(id).isEmpty()) {
            slice = SliceBuilder.of(slice)
                    .with(Account.user(id, name + "@contoso.example"))
                    .build();
        }
        return id;
    }

    PrincipalId group(String name) {
        PrincipalId id = PrincipalId.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        slice = SliceBuilder.of(slice)
                .with(new Account(id, name, Account.Kind.GROUP, true, false, false, id, Optional.empty()))
                .with(new Group(id, true, false, Set.of(), Set.of()))
                .build();
        return id;
    }

    /** What somebody has since long, of which these records say nothing. */
    void stands(String name, Target target) {
        before(name, target, AssignmentKind.ACTIVE);
    }

    void eligible(String name, Target target) {
        before(name, target, AssignmentKind.ELIGIBLE);
    }

    private void before(String name, Target target, AssignmentKind kind) {
        boolean active = kind == AssignmentKind.ACTIVE;
        Grant grant = new Grant(
                GrantId.of(request()),
                id(name),
                target,
                kind,
                Origin.ASSIGNED,
                Interval.since(START.minus(Duration.ofDays(100))),
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
    }

    private RequestId request() {
        return new RequestId(new UUID(0x4000L, 0x8000_0000_0000_0000L | ++ids));
    }

    /** What activating a target asks for has long been otherwise. */
    void asks(Target target, UnaryOperator<Activating> other) {
        RoleSetting asked = setting(target, other);
        slice = SliceBuilder.of(slice).with(asked).build();
    }

    private RoleSetting setting(Target target, UnaryOperator<Activating> other) {
        RoleSetting old = slice.setting(target.setting());
        return old.activating(other.apply(old.activating()));
    }

    /** Somebody changes what activating a target asks for. */
    void set(String name, Target target, UnaryOperator<Activating> other) {
        step(new Command.Set(caller(name), setting(target, other)));
    }

    RequestId submit(
            String by, Action action, AssignmentKind kind, String who, Target target, Expiration end, String why) {
        Form form = new Form(request(), action, kind, id(who), target, Optional.empty(), end, why, new Ticket("", ""));
        step(Command.Submit.of(caller(by), form));
        return form.id();
    }

    RequestId activate(String name, Target target, Duration time, String why) {
        return submit(name, Action.SELF_ACTIVATE, AssignmentKind.ACTIVE, name, target, new Expiration.After(time), why);
    }

    void decide(String name, RequestId request, boolean approves) {
        step(new Command.Decide(caller(name), request, 0, approves, "Talked to him"));
    }

    /** The directory does what is wanted of it, a few seconds later. */
    void provision() {
        now = now.plusSeconds(6);
        slice.provisions().values().stream()
                .filter(Provision::isPending)
                .sorted(Comparator.comparing(one -> one.holding().toString()))
                .forEach(one -> step(new Command.Reached(one.holding(), one.sequence())));
    }

    void pass(Duration time) {
        now = now.plus(time);
        step(new Command.ExpireDue(1_000));
    }

    private Caller caller(String name) {
        return new Caller(id(name), false, Optional.of(now), Set.of(), "198.51.100.14");
    }

    private void step(Command command) {
        Decision decision = engine.step(slice, command, now);
        switch (decision) {
            case Decision.Done done -> {
                slice = slice.after(done.changes(), now);
                records.addAll(done.records());
            }
            case Decision.Refused refused -> records.addAll(refused.records());
        }
        assertThat(records).isNotEmpty();
    }

    /** What is written of it all, a line each. */
    String lines() {
        List<String> lines = new ArrayList<>();
        for (AuditRecord record : records) {
            lines.add(DirectoryAudit.write(record, lines.size() + 1L, TENANT));
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
