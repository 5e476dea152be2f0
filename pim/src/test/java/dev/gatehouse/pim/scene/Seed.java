package dev.gatehouse.pim.scene;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Baseline;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.WellKnown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a scene begins with. eva is a standing Global Administrator, and the directory knows it. */
public final class Seed {
    /** When every scene begins. */
    public static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

    /** Everything. */
    public static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);

    private static final Map<PrincipalId, String> NAMES = Stream.of(
                    "eva kim lee pat ann tom ben dan sue joe mia guest adm-ben adm-dan",
                    "operators staff board rule plain teams nobody none helpdesk exchange ticketed secured billing reader")
            .flatMap(names -> Stream.of(names.split(" ")))
            .collect(Collectors.toUnmodifiableMap(Seed::id, name -> name));

    private final SliceBuilder builder = new SliceBuilder();
    private final Set<Holding> directory = new HashSet<>();
    private final Map<Target, RoleSetting> settings = new HashMap<>();
    private long grants;

    public Seed() {
        role(EVERYTHING);
        user("eva").stands("eva", EVERYTHING);
    }

    /** The id of a name; the same name is always the same id. */
    public static PrincipalId id(String name) {
        return PrincipalId.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** The name that an id was made of. */
    public static String name(PrincipalId id) {
        return NAMES.getOrDefault(id, id.toString());
    }

    /** A text with names in place of ids. */
    public static String named(String text) {
        String named = text;
        for (Map.Entry<PrincipalId, String> entry : NAMES.entrySet()) {
            named = named.replace(entry.getKey().toString(), entry.getValue());
        }
        return named;
    }

    /** A role over the whole directory. */
    public static Target.Role target(String role) {
        return Target.Role.everywhere(RoleDefinitionId.of(id(role).toString()));
    }

    /** A place in a group. */
    public static Target.Group member(String group) {
        return new Target.Group(id(group), Target.Access.MEMBER);
    }

    /** A target in words. */
    public static String words(Target target) {
        return switch (target) {
            case Target.Role role -> {
                String name = name(PrincipalId.of(role.role().toString()));
                yield (name.equals(role.role().toString()) ? "role " + name.substring(0, 8) : name)
                        + (role.scope().toString().equals("/") ? "" : " over " + role.scope());
            }
            case Target.Group group ->
                (group.access() == Target.Access.MEMBER ? "member of " : "owner of ") + name(group.group());
        };
    }

    Seed account(Account account) {
        builder.with(account);
        return this;
    }

    public Seed user(String... names) {
        for (String name : names) {
            builder.with(Account.user(id(name), name));
        }
        return this;
    }

    /** Another account of somebody. */
    public Seed second(String name, String of) {
        return account(new Account(id(name), name, Account.Kind.USER, true, true, false, id(of), Optional.empty()));
    }

    public Seed group(String name, boolean roleAssignable, boolean dynamic, String... members) {
        account(new Account(id(name), name, Account.Kind.GROUP, true, false, false, id(name), Optional.empty()));
        builder.with(new Group(
                id(name),
                roleAssignable,
                dynamic,
                Stream.of(members).map(Seed::id).collect(Collectors.toSet()),
                Set.of()));
        return this;
    }

    public Seed atRisk(String name) {
        builder.atRisk(id(name));
        return this;
    }

    /** A role that there is, with the settings of the baseline. */
    public Seed role(Target.Role role) {
        builder.with(role.role());
        return this;
    }

    public Seed activating(Target target, Activating rules) {
        return set(
                target,
                settings.getOrDefault(target, Baseline.of(target.setting())).activating(rules));
    }

    public Seed lasting(Target target, Lasting eligibility, Lasting assignment) {
        RoleSetting old = settings.getOrDefault(target, Baseline.of(target.setting()));
        return set(
                target,
                new RoleSetting(old.key(), old.version(), eligibility, assignment, old.activating(), old.notices()));
    }

    private Seed set(Target target, RoleSetting setting) {
        settings.put(target, setting);
        builder.with(setting);
        return this;
    }

    /** Somebody is assigned something without an end. */
    public Seed stands(String name, Target target) {
        return has(name, target, AssignmentKind.ACTIVE, Interval.since(START.minus(Duration.ofDays(100))));
    }

    /** Somebody is eligible for a time. */
    public Seed eligible(String name, Target target, Duration time) {
        return has(name, target, AssignmentKind.ELIGIBLE, Interval.between(START, START.plus(time)));
    }

    public Seed has(String name, Target target, AssignmentKind kind, Interval when) {
        boolean active = kind == AssignmentKind.ACTIVE;
        Grant grant = new Grant(
                new GrantId(new UUID(0x4000L, 0x8000_0000_0000_0000L | ++grants)),
                id(name),
                target,
                kind,
                Origin.ASSIGNED,
                when,
                when.from().isAfter(START) ? GrantState.SCHEDULED : GrantState.CURRENT,
                Optional.empty(),
                Optional.empty(),
                active && !when.from().isAfter(START),
                Optional.empty());
        builder.with(grant);
        if (grant.provisioned()) {
            builder.with(Provision.first(grant.holding(), START).reached());
            directory.add(grant.holding());
        }
        return this;
    }

    public Scene scene() {
        Slice slice = builder.mark(START).build();
        return new Scene(slice, START, START, directory, Optional.empty(), Optional.empty(), Map.of());
    }
}
