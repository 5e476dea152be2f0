package dev.gatehouse.server.transfer;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.SliceBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Some directory, made at random, such as the rules allow. */
final class RandomDirectory {
    static final RoleDefinitionId OWN = new RoleDefinitionId(Embedded.id(900).value());
    private static final RoleDefinitionId OFF =
            new RoleDefinitionId(Embedded.id(901).value());
    private static final List<RoleDefinitionId> ROLES =
            List.of(RoleDefinitionId.of(ExportFolder.HELPDESK), RoleDefinitionId.of(ExportFolder.READER), OWN);
    private static final int USERS = 12;
    private static final int GROUPS = 4;

    private final Random random;
    private final boolean approvals;
    private final SliceBuilder world;
    private final List<PrincipalId> enabled = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> held = new HashSet<>();

    /**
     * Puts it into one.
     *
     * @param approvals whether settings may ask for approval, though nobody who is only taken over could approve
     */
    static void fill(Embedded home, long seed, boolean approvals) {
        RandomDirectory made = new RandomDirectory(home, new Random(seed), approvals);
        made.accounts();
        made.groups();
        made.settings();
        made.assignments();
        home.pim().facts().begin(made.world.build());
        home.pim()
                .facts()
                .role(new CustomRole(
                        OWN,
                        "Keeper \"of\" prïnters",
                        "Keeps \"printers\" – until they are gone",
                        true,
                        Set.of("microsoft.directory/printers/basic/Update"),
                        "",
                        1));
        home.pim()
                .facts()
                .role(new CustomRole(
                        OFF, "Keeper of old", "Nobody's", false, Set.of("microsoft.directory/printers/delete"), "", 1));
    }

    private RandomDirectory(Embedded home, Random random, boolean approvals) {
        this.random = random;
        this.approvals = approvals;
        this.world =
                new SliceBuilder().mark(Embedded.NOW).terms(home.pim().facts().terms());
    }

    private void accounts() {
        for (int i = 0; i < USERS; i++) {
            boolean on = random.nextInt(4) > 0;
            PrincipalId id = Embedded.id(100 + i);
            world.with(account(id, "user" + i + "@contoso.example", Account.Kind.USER, on));
            if (on) {
                enabled.add(id);
            }
        }
        world.with(account(Embedded.id(200), "Robot \\ 1", Account.Kind.SERVICE_PRINCIPAL, true));
        enabled.add(Embedded.id(200));
    }

    private static Account account(PrincipalId id, String name, Account.Kind kind, boolean on) {
        return new Account(id, name, kind, on, kind != Account.Kind.USER, false, id, Optional.empty());
    }

    private void groups() {
        for (int i = 0; i < GROUPS; i++) {
            PrincipalId id = Embedded.id(300 + i);
            Group group = new Group(id, i % 2 == 0, i == GROUPS - 1, Set.of(), Set.of());
            world.with(account(id, "Group " + i, Account.Kind.GROUP, true));
            world.with(group);
            groups.add(group);
        }
        for (Group group : groups) {
            places(group);
        }
    }

    private void places(Group group) {
        for (PrincipalId who : enabled) {
            if (!group.dynamic() && random.nextInt(4) == 0) {
                grant(who, new Target.Group(group.id(), Target.Access.MEMBER), AssignmentKind.ACTIVE, true);
            }
            if (!group.dynamic() && random.nextInt(9) == 0) {
                grant(who, new Target.Group(group.id(), Target.Access.OWNER), AssignmentKind.ACTIVE, true);
            }
        }
        if (group.equals(groups.get(1))) {
            PrincipalId inside = groups.getFirst().id();
            grant(inside, new Target.Group(group.id(), Target.Access.MEMBER), AssignmentKind.ACTIVE, true);
        }
    }

    private void assignments() {
        for (int i = 0; i < 15; i++) {
            PrincipalId who = random.nextInt(5) == 0
                    ? groups.get(2 * random.nextInt(2)).id()
                    : enabled.get(random.nextInt(enabled.size()));
            DirectoryScope scope = random.nextInt(3) == 0
                    ? new DirectoryScope.AdministrativeUnit(Embedded.id(700).value())
                    : DirectoryScope.WHOLE;
            grant(
                    who,
                    new Target.Role(ROLES.get(random.nextInt(ROLES.size())), scope),
                    random.nextBoolean() ? AssignmentKind.ACTIVE : AssignmentKind.ELIGIBLE,
                    false);
        }
    }

    private void grant(PrincipalId who, Target target, AssignmentKind kind, boolean forGood) {
        if (!held.add(who + " " + target + " " + kind)) {
            return;
        }
        boolean later = !forGood && random.nextInt(4) == 0;
        Instant from = later
                ? Embedded.NOW.plusSeconds(1 + random.nextInt(9_000_000)).plusNanos(random.nextInt(999_999_999))
                : Embedded.NOW.minusSeconds(random.nextInt(9_000_000));
        boolean ends = !forGood && random.nextBoolean();
        Interval time = ends
                ? Interval.between(from, Embedded.NOW.plusSeconds(10_000_000L + random.nextInt(9_000_000)))
                : Interval.since(from);
        world.with(new Grant(
                new GrantId(new UUID(random.nextLong(), random.nextLong())),
                who,
                target,
                kind,
                Origin.ASSIGNED,
                time,
                later ? GrantState.SCHEDULED : GrantState.CURRENT,
                Optional.empty(),
                Optional.empty(),
                kind == AssignmentKind.ACTIVE && !later,
                Optional.empty()));
    }

    private void settings() {
        for (RoleDefinitionId role : ROLES) {
            if (random.nextInt(3) > 0) {
                world.with(setting(new SettingKey.OfRole(role, DirectoryScope.WHOLE)));
            }
        }
    }

    private RoleSetting setting(SettingKey key) {
        Duration longest = Duration.ofMinutes(30L * (1 + random.nextInt(48)));
        boolean context = random.nextInt(4) == 0;
        Set<Ask> asks = asks();
        if (context) {
            asks.remove(Ask.MULTI_FACTOR_AUTHENTICATION);
        }
        return new RoleSetting(
                key,
                1 + random.nextInt(9),
                lasting(),
                lasting(),
                new Activating(
                        longest,
                        longest.multipliedBy(1 + random.nextInt(3)),
                        asks,
                        context ? Optional.of("c" + random.nextInt(9)) : Optional.empty(),
                        random.nextInt(5) == 0 ? Optional.of("INC-[0-9]+") : Optional.empty(),
                        approval(),
                        random.nextBoolean()),
                notices());
    }

    /** Whatever is made here is allowed by it, so that it could be asked for. */
    private Lasting lasting() {
        return new Lasting(false, Duration.ofDays(1 + random.nextInt(365)), EnumSet.of(Ask.JUSTIFICATION));
    }

    private Set<Ask> asks() {
        Set<Ask> asks = EnumSet.noneOf(Ask.class);
        for (Ask ask : Ask.values()) {
            if (random.nextBoolean()) {
                asks.add(ask);
            }
        }
        return asks;
    }

    private Approval approval() {
        if (!approvals) {
            return Approval.NONE;
        }
        List<Stage> stages = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Set<Approver> approvers = new HashSet<>();
            if (random.nextBoolean()) {
                approvers.add(new Approver.User(enabled.getFirst()));
                approvers.add(new Approver.Members(groups.getFirst().id()));
            }
            stages.add(new Stage(
                    approvers,
                    1 + random.nextInt(2),
                    Duration.ofHours(1 + random.nextInt(90)),
                    random.nextBoolean(),
                    Optional.empty()));
        }
        return new Approval(random.nextBoolean(), random.nextBoolean(), stages);
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        for (Notice.Event event : Notice.Event.values()) {
            for (Notice.To to : Notice.To.values()) {
                notices.add(new Notice(
                        event,
                        to,
                        List.of(Notice.Level.values()).get(random.nextInt(3)),
                        random.nextBoolean(),
                        random.nextBoolean() ? Set.of("soc@contoso.example", "a\"b@contoso.example") : Set.of()));
            }
        }
        return notices;
    }
}
