package dev.gatehouse.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
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
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Commands as they come, most of them such as somebody could give: the same seed gives the same. */
final class RandomCommands {
    private static final List<String> NAMES = List.of("eva", "ben", "kim", "lee", "pat", "ops");
    private static final AzureScope SUBSCRIPTION =
            new AzureScope("/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333");

    private final World world;
    private final Random random;
    private final List<Target> targets;
    private long ids;

    RandomCommands(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
        world.group("ops", "lee");
        NAMES.forEach(world::id);
        world.stands("eva", new Target.Role(WellKnown.OWNER, SUBSCRIPTION));
        this.targets = List.of(
                World.helpdesk(),
                World.exchange(),
                Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR),
                new Target.Role(
                        World.HELPDESK,
                        new DirectoryScope.AdministrativeUnit(ObjectId.of("9c1d1a3e-0000-4000-8000-000000000001"))),
                new Target.Role(WellKnown.OWNER, SUBSCRIPTION),
                new Target.Group(World.idOf("ops"), Target.Access.MEMBER),
                new Target.Group(World.idOf("ops"), Target.Access.OWNER));
    }

    /** The next one; before it some time passes, now and then. */
    Command next() {
        if (random.nextInt(4) == 0) {
            world.now = world.now.plus(time());
        }
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> Command.Submit.of(world.caller(random.nextInt(8) == 0 ? name() : "eva"), assigning());
            case 5, 6, 7 -> own();
            case 8, 9 -> decision();
            case 10 -> new Command.Cancel(world.caller(name()), request());
            case 11 -> revocation();
            case 12 -> new Command.Set(world.caller("eva"), setting());
            case 13 -> account();
            case 14 -> new Command.ExpireDue(1 + random.nextInt(5));
            default -> report();
        };
    }

    private Form assigning() {
        Action action = pick(List.of(
                Action.ADMIN_ASSIGN,
                Action.ADMIN_ASSIGN,
                Action.ADMIN_ASSIGN,
                Action.ADMIN_UPDATE,
                Action.ADMIN_EXTEND,
                Action.ADMIN_RENEW,
                Action.ADMIN_REMOVE));
        AssignmentKind kind = random.nextInt(3) == 0 ? AssignmentKind.ACTIVE : AssignmentKind.ELIGIBLE;
        return form(action, kind, name());
    }

    private Command own() {
        List<Grant> activated = world.slice.grants().values().stream()
                .filter(grant -> grant.isActive() && grant.origin() == Origin.ACTIVATED)
                .sorted(Comparator.comparing(Grant::id))
                .toList();
        if (!activated.isEmpty() && random.nextInt(4) == 0) {
            Grant one = pick(activated);
            Form back = form(Action.SELF_DEACTIVATE, AssignmentKind.ACTIVE, one.principal(), one.target());
            return Command.Submit.of(Caller.proven(one.principal(), world.now), back);
        }
        String name = name();
        Action action = pick(List.of(
                Action.SELF_ACTIVATE,
                Action.SELF_ACTIVATE,
                Action.SELF_ACTIVATE,
                Action.SELF_DEACTIVATE,
                Action.SELF_EXTEND,
                Action.SELF_RENEW));
        boolean eligible = action == Action.SELF_RENEW || (action == Action.SELF_EXTEND && random.nextBoolean());
        AssignmentKind kind = eligible ? AssignmentKind.ELIGIBLE : AssignmentKind.ACTIVE;
        return Command.Submit.of(world.caller(name), form(action, kind, name));
    }

    private Form form(Action action, AssignmentKind kind, String name) {
        return form(action, kind, world.id(name), pick(targets));
    }

    private Form form(Action action, AssignmentKind kind, PrincipalId who, Target target) {
        return new Form(
                new RequestId(new UUID(0x5000L, 0x8000_0000_0000_0000L | ++ids)),
                action,
                kind,
                who,
                target,
                random.nextInt(5) == 0 ? Optional.of(world.now.plus(time())) : Optional.<Instant>empty(),
                expiration(action),
                random.nextInt(6) == 0 ? "" : "because",
                new Ticket("INC" + ids, "Desk"));
    }

    private Expiration expiration(Action action) {
        if (action == Action.SELF_ACTIVATE) {
            return new Expiration.After(Duration.ofHours(1 + random.nextInt(9)));
        }
        return switch (random.nextInt(4)) {
            case 0 -> Expiration.NEVER;
            case 1 -> Expiration.UNSAID;
            case 2 -> new Expiration.At(world.now.plus(Duration.ofHours(1 + random.nextInt(600))));
            default -> new Expiration.After(Duration.ofHours(1 + random.nextInt(400)));
        };
    }

    private Command decision() {
        Optional<Request> pending = random.nextInt(5) == 0
                ? Optional.empty()
                : world.slice.requests().values().stream()
                        .filter(one -> one.status().isPending())
                        .max(Comparator.comparing(Request::id));
        RequestId id = pending.map(Request::id).orElseGet(this::request);
        int place = pending.flatMap(Request::open).orElse(random.nextInt(2));
        return new Command.Decide(world.caller(name()), id, place, random.nextInt(4) > 0, "looked at it");
    }

    private RequestId request() {
        List<RequestId> all = world.slice.requests().keySet().stream().sorted().toList();
        return all.isEmpty() ? new RequestId(new UUID(0x6000L, ++ids)) : pick(all);
    }

    private Command revocation() {
        Optional<Target> target = random.nextBoolean() ? Optional.of(pick(targets)) : Optional.empty();
        return new Command.Revoke(world.caller("eva"), world.id(name()), target, "at once");
    }

    private RoleSetting setting() {
        RoleSetting old = world.slice.setting(pick(targets).setting());
        Activating rules = old.activating();
        Set<Ask> asks = EnumSet.noneOf(Ask.class);
        for (Ask ask : Ask.values()) {
            if (random.nextBoolean()) {
                asks.add(ask);
            }
        }
        Stage first = new Stage(
                Set.of(new Approver.User(world.id("kim")), new Approver.User(world.id("lee"))),
                1,
                Duration.ofHours(20),
                random.nextBoolean(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(
                                new Stage.Escalation(Duration.ofHours(2), Set.of(new Approver.User(world.id("pat"))))));
        Approval approval = switch (random.nextInt(3)) {
            case 0 -> Approval.NONE;
            case 1 -> Approval.of(first);
            default -> Approval.of(first, Stage.of(Set.of(new Approver.User(world.id("pat")))));
        };
        Duration longest = Duration.ofHours(1 + random.nextInt(10));
        Lasting eligibility = new Lasting(random.nextBoolean(), Duration.ofDays(30), Set.of());
        return new RoleSetting(
                old.key(),
                random.nextInt(6) == 0 ? old.version() + 1 : old.version(),
                eligibility,
                old.assignment(),
                new Activating(
                        longest, longest.plusHours(8), asks, rules.context(), rules.ticketPattern(), approval, false),
                old.notices());
    }

    private Command account() {
        String name = name();
        Account known = world.slice.account(world.id(name)).orElseThrow();
        return switch (random.nextInt(3)) {
            case 0 -> new Command.Enable(world.caller("eva"), known.id(), random.nextInt(3) > 0);
            case 1 -> new Command.Observe(known.enabled(true));
            default ->
                new Command.Observe(Account.user(World.idOf("new" + random.nextInt(4)), "new" + random.nextInt(9)));
        };
    }

    private Command report() {
        List<Provision> pending = world.slice.provisions().values().stream()
                .filter(Provision::isPending)
                .sorted(Comparator.comparing(one -> one.holding().toString()))
                .toList();
        if (pending.isEmpty()) {
            return new Command.ExpireDue(50);
        }
        Provision one = pick(pending);
        return random.nextInt(4) == 0
                ? new Command.Failed(one.holding(), one.sequence(), random.nextBoolean(), "the directory is away")
                : new Command.Reached(one.holding(), one.sequence());
    }

    private String name() {
        return pick(NAMES);
    }

    private Duration time() {
        return random.nextInt(6) == 0
                ? Duration.ofDays(random.nextInt(20))
                : Duration.ofMinutes(1 + random.nextInt(300));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
