package dev.gatehouse.store.pim.json;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.pim.request.Vote;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Approval;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Values of every kind that there may be, whether they make sense or not. */
public final class RandomValues {
    private static final String[] PIECES = {
        "a", "Ä", "\0", "\uD83D\uDE00", "\uD800", "\uDC00", "\\", "\\u0000", "\"", "\n", "{", "'", "%", "\u202E", " "
    };
    private static final Instant[] MOMENTS = {
        Instant.MIN,
        Instant.MAX,
        Instant.EPOCH,
        Instant.EPOCH.minusNanos(1),
        Instant.parse("9999-12-31T23:59:59.999999999Z")
    };

    private final Random random;

    public RandomValues(Random random) {
        this.random = random;
    }

    public Request request() {
        return new Request(
                form(),
                principal(),
                moment(),
                perhaps(this::moment),
                any(Status.values()),
                random.nextLong(),
                new GrantId(id()),
                perhaps(() -> new BundleId(id())),
                some(this::step));
    }

    private Form form() {
        return new Form(
                new RequestId(id()),
                any(Action.values()),
                any(AssignmentKind.values()),
                principal(),
                target(),
                perhaps(this::moment),
                expiration(),
                text(),
                new Ticket(text(), text()));
    }

    private Expiration expiration() {
        return switch (random.nextInt(4)) {
            case 0 -> Expiration.UNSAID;
            case 1 -> Expiration.NEVER;
            case 2 -> new Expiration.At(moment());
            default -> new Expiration.After(span());
        };
    }

    private Step step() {
        return new Step(
                stage(),
                perhaps(this::recently),
                some(() -> new Vote(principal(), random.nextBoolean(), moment(), text())));
    }

    private Stage stage() {
        return new Stage(
                approvers(),
                1 + random.nextInt(3),
                span(),
                random.nextBoolean(),
                perhaps(() -> new Stage.Escalation(span(), approvers())));
    }

    private Set<Approver> approvers() {
        return new HashSet<>(some(() -> switch (random.nextInt(3)) {
            case 0 -> new Approver.User(principal());
            case 1 -> new Approver.Members(principal());
            default -> new Approver.Superior();
        }));
    }

    public RoleSetting setting() {
        Target target = target();
        SettingKey key = target instanceof Target.Role role && random.nextBoolean()
                ? new SettingKey.OfRole(role.role(), role.scope())
                : target.setting();
        return new RoleSetting(key, random.nextLong(), lasting(), lasting(), activating(), some(this::notice));
    }

    private Lasting lasting() {
        return new Lasting(random.nextBoolean(), span(), asks());
    }

    private Activating activating() {
        Duration longest = span();
        return new Activating(
                longest,
                longest.plusSeconds(random.nextInt(9)),
                asks(),
                perhaps(this::text),
                perhaps(this::text),
                new Approval(
                        random.nextBoolean(),
                        random.nextBoolean(),
                        some(this::stage).stream().limit(2).toList()),
                random.nextBoolean());
    }

    private Set<Ask> asks() {
        return new HashSet<>(some(() -> any(Ask.values())));
    }

    private Notice notice() {
        return new Notice(
                any(Notice.Event.values()),
                any(Notice.To.values()),
                any(Notice.Level.values()),
                random.nextBoolean(),
                new HashSet<>(some(this::text)));
    }

    public Terms terms() {
        return new Terms(1 + random.nextInt(3), perhaps(this::principal), span(), span(), span(), span(), span());
    }

    public Grant grant() {
        boolean activated = random.nextBoolean();
        GrantState state = any(GrantState.values());
        return new Grant(
                new GrantId(id()),
                principal(),
                target(),
                activated ? AssignmentKind.ACTIVE : any(AssignmentKind.values()),
                activated ? Origin.ACTIVATED : Origin.ASSIGNED,
                interval(),
                state,
                activated ? Optional.of(new GrantId(id())) : Optional.empty(),
                perhaps(() -> new BundleId(id())),
                random.nextBoolean(),
                state == GrantState.ENDED
                        ? Optional.of(new Grant.Ended(moment(), any(End.values())))
                        : Optional.empty());
    }

    Interval interval() {
        Instant from = moment();
        Instant until = moment();
        if (from.equals(until)) {
            return Interval.ALWAYS;
        }
        return from.isBefore(until) ? Interval.between(from, until) : Interval.between(until, from);
    }

    public Provision provision() {
        return new Provision(
                new Holding(principal(), target()),
                random.nextBoolean(),
                random.nextLong(),
                moment(),
                any(Provision.State.values()),
                random.nextInt(5));
    }

    public Account account() {
        return new Account(
                principal(),
                text(),
                any(Account.Kind.values()),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                principal(),
                perhaps(this::principal));
    }

    public Group group() {
        return new Group(
                principal(),
                random.nextBoolean(),
                random.nextBoolean(),
                new HashSet<>(some(this::principal)),
                new HashSet<>(some(this::principal)));
    }

    Target target() {
        return switch (random.nextInt(3)) {
            case 0 -> new Target.Role(RoleDefinitionId.of(id().toString()), directory());
            case 1 -> new Target.Role(RoleDefinitionId.of(id().toString()), azure());
            default -> new Target.Group(principal(), any(Target.Access.values()));
        };
    }

    private Scope directory() {
        return DirectoryScope.parse(
                        switch (random.nextInt(3)) {
                            case 0 -> "/";
                            case 1 -> "/administrativeUnits/" + id();
                            default -> "/" + id();
                        })
                .orElseThrow();
    }

    /** Some are longer than an index takes, and some hold what a database does not keep. */
    private AzureScope azure() {
        String group = "/subscriptions/" + id() + "/resourceGroups/g" + "x".repeat(random.nextInt(2) * 400);
        return new AzureScope(
                switch (random.nextInt(4)) {
                    case 0 -> "/";
                    case 1 -> "/subscriptions/" + id();
                    case 2 -> group;
                    default -> group + "/providers/p\0\uD800\\/" + random.nextInt(9);
                });
    }

    public PrincipalId principal() {
        return PrincipalId.of(id().toString());
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    public Instant moment() {
        return random.nextInt(4) == 0 ? any(MOMENTS) : recently();
    }

    Instant recently() {
        return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1_000_000), random.nextInt(1_000_000_000));
    }

    Duration span() {
        return Duration.ofSeconds(random.nextInt(100_000), 1 + random.nextInt(999_999_999));
    }

    public String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(any(PIECES));
        }
        return text.toString();
    }

    <T> Optional<T> perhaps(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> some(Supplier<T> value) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(value.get());
        }
        return all;
    }

    @SafeVarargs
    final <T> T any(T... those) {
        return those[random.nextInt(those.length)];
    }
}
