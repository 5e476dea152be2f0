package dev.gatehouse.store.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.Baseline;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.Terms;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A small tenant, made at random: people with several accounts and managers, groups that lie in each other, also in a
 * circle, roles over everything, over a unit and over parts of Azure, and settings that ask for all kinds of approvers.
 */
final class Tenant {
    static final Instant START = Instant.parse("2026-05-04T09:00:00.000000001Z");
    static final RoleDefinitionId HELPDESK = RoleDefinitionId.of("729827e3-9c14-49f7-bb1b-9608f156bbb8");
    static final RoleDefinitionId OWN = RoleDefinitionId.of("00000000-0000-0000-0000-0000000000aa");
    static final RoleDefinitionId NOWHERE = RoleDefinitionId.of("00000000-0000-0000-0000-0000000000bb");
    private static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-0000000000cc";

    private static final int USERS = 9;
    private static final int GROUPS = 5;

    final Random random;
    final List<PrincipalId> users = new ArrayList<>();
    final List<PrincipalId> groups = new ArrayList<>();
    final List<PrincipalId> all = new ArrayList<>();
    final List<Target> targets = new ArrayList<>();
    final Set<PrincipalId> atRisk = new HashSet<>();
    private final SliceBuilder world = new SliceBuilder().mark(START);

    Tenant(Random random) {
        this.random = random;
        accounts();
        groups();
        targets();
        settings();
        grants();
        world.terms(terms());
    }

    Slice world() {
        RoleCatalogue.builtIn().roles().forEach(role -> world.with(role.id()));
        return world.with(OWN).build();
    }

    private Terms terms() {
        Terms usual = Terms.USUAL;
        Terms terms = new Terms(
                1 + random.nextInt(2),
                Optional.empty(),
                usual.proofAge(),
                usual.skew(),
                usual.shortest(),
                usual.extendWithin(),
                usual.renewWithin());
        return random.nextBoolean() ? terms.founder(users.getFirst()) : terms;
    }

    private void accounts() {
        for (int i = 0; i < USERS; i++) {
            users.add(id());
        }
        for (PrincipalId user : users) {
            world.with(account(user));
            if (random.nextInt(6) == 0) {
                atRisk.add(user);
            }
        }
        atRisk.forEach(world::atRisk);
        PrincipalId robot = id();
        world.with(new Account(
                robot, "robot", Account.Kind.SERVICE_PRINCIPAL, true, false, false, robot, Optional.empty()));
        all.addAll(users);
        all.add(robot);
    }

    /** Some account of a user, of whom most things are as they should be. */
    Account account(PrincipalId user) {
        return new Account(
                user,
                "user " + user,
                Account.Kind.USER,
                random.nextInt(8) > 0,
                random.nextInt(10) > 0,
                random.nextInt(10) == 0,
                random.nextInt(5) == 0 ? any(users) : user,
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(any(users)));
    }

    private void groups() {
        for (int i = 0; i < GROUPS; i++) {
            groups.add(id());
        }
        for (PrincipalId group : groups) {
            boolean outer = group.equals(groups.getFirst());
            boolean assignable = !outer && random.nextInt(3) > 0;
            Set<PrincipalId> members = outer ? new HashSet<>() : some(users, 3);
            if (outer) {
                members.add(groups.get(1));
            } else if (!assignable) {
                members.addAll(some(groups, 2));
            }
            world.with(new Account(group, "group", Account.Kind.GROUP, true, false, false, group, Optional.empty()));
            world.with(new Group(group, assignable, random.nextInt(8) == 0, members, some(users, 1)));
        }
        all.addAll(groups);
    }

    private void targets() {
        targets.add(Target.Role.everywhere(HELPDESK));
        targets.add(Target.Role.everywhere(HELPDESK));
        targets.add(Target.Role.everywhere(OWN));
        targets.add(Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR));
        targets.add(Target.Role.everywhere(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR));
        targets.add(Target.Role.everywhere(NOWHERE));
        targets.add(new Target.Role(
                HELPDESK,
                DirectoryScope.parse("/administrativeUnits/00000000-0000-0000-0000-0000000000dd")
                        .orElseThrow()));
        for (String scope : List.of("/", SUBSCRIPTION, SUBSCRIPTION + "/resourceGroups/g")) {
            targets.add(new Target.Role(WellKnown.OWNER, new AzureScope(scope)));
            targets.add(new Target.Role(WellKnown.USER_ACCESS_ADMINISTRATOR, new AzureScope(scope)));
        }
        for (PrincipalId group : groups) {
            targets.add(new Target.Group(group, Target.Access.MEMBER));
            targets.add(new Target.Group(group, Target.Access.MEMBER));
            targets.add(new Target.Group(group, Target.Access.OWNER));
        }
    }

    private void settings() {
        for (Target target : targets) {
            if (random.nextInt(4) > 0) {
                world.with(setting(target.setting(), 1));
            }
        }
    }

    /** Some setting, under which most can be activated by somebody. */
    RoleSetting setting(SettingKey key, long version) {
        RoleSetting baseline = Baseline.of(key);
        Activating old = baseline.activating();
        int stages = random.nextInt(5) - 2;
        Approval approval = stages <= 0
                ? Approval.NONE
                : Approval.of(random.ints(stages).mapToObj(any -> stage()).toArray(Stage[]::new));
        boolean factor = random.nextInt(3) > 0;
        return new RoleSetting(
                key,
                version,
                baseline.eligibility(),
                new Lasting(random.nextInt(4) == 0, Duration.ofDays(30), Set.of()),
                new Activating(
                        old.longest(),
                        old.longestInAll(),
                        factor ? Set.of(Ask.MULTI_FACTOR_AUTHENTICATION) : Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        approval,
                        random.nextInt(3) == 0),
                (key.toString() + version).hashCode() % 4 == 0 ? List.of() : baseline.notices());
    }

    private Stage stage() {
        return new Stage(
                approvers(),
                random.nextInt(5) == 0 ? 2 : 1,
                Duration.ofHours(1 + random.nextInt(8)),
                random.nextInt(4) == 0,
                random.nextInt(3) == 0
                        ? Optional.of(new Stage.Escalation(Duration.ofMinutes(20), approvers()))
                        : Optional.empty());
    }

    private Set<Approver> approvers() {
        if (random.nextInt(4) == 0) {
            return Set.of(new Approver.Members(groups.getFirst()));
        }
        Set<Approver> approvers = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            approvers.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new Approver.User(any(users));
                        case 1 -> new Approver.Members(any(groups));
                        default -> new Approver.Superior();
                    });
        }
        return approvers;
    }

    private void grants() {
        stands(users.getFirst(), Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR));
        stands(users.get(1), Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR));
        stands(users.get(2), Target.Role.everywhere(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR));
        if (random.nextBoolean()) {
            stands(any(groups), Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR));
        }
        stands(any(all), new Target.Role(WellKnown.OWNER, new AzureScope(SUBSCRIPTION)));
        stands(groups.get(1), new Target.Group(groups.get(2), Target.Access.MEMBER));
        has(groups.get(2), any(targets), AssignmentKind.ELIGIBLE, Interval.since(START));
        has(groups.get(2), any(targets), AssignmentKind.ELIGIBLE, Interval.since(START));
        for (int i = 0; i < 8; i++) {
            has(any(all), any(targets), AssignmentKind.ELIGIBLE, Interval.since(START.minusSeconds(60)));
        }
        for (int i = 0; i < 8; i++) {
            has(
                    any(all),
                    any(targets),
                    AssignmentKind.ELIGIBLE,
                    Interval.between(START, START.plus(Duration.ofHours(2 + random.nextInt(40)))));
        }
    }

    private void stands(PrincipalId who, Target target) {
        has(who, target, AssignmentKind.ACTIVE, Interval.since(START.minus(Duration.ofDays(9))));
    }

    private void has(PrincipalId who, Target target, AssignmentKind kind, Interval when) {
        boolean active = kind == AssignmentKind.ACTIVE;
        Grant grant = new Grant(
                new GrantId(uuid()),
                who,
                target,
                kind,
                Origin.ASSIGNED,
                when,
                GrantState.CURRENT,
                Optional.empty(),
                Optional.empty(),
                active,
                Optional.empty());
        if (world.build().open(grant.holding()).anyMatch(other -> other.kind() == kind)) {
            return;
        }
        world.with(grant);
        if (active) {
            world.with(Provision.first(grant.holding(), START).reached());
        }
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private PrincipalId id() {
        return PrincipalId.of(uuid().toString());
    }

    private <T> Set<T> some(List<T> those, int most) {
        Set<T> found = new HashSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            found.add(any(those));
        }
        return found;
    }

    <T> T any(List<T> those) {
        return those.get(random.nextInt(those.size()));
    }
}
