package dev.gatehouse.store.pim;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.pim.command.AlertCommand;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.Pattern;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.Range;
import dev.gatehouse.pim.review.Recurrence;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.pim.review.ReviewScope;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.review.Reviewer;
import dev.gatehouse.pim.review.Schedule;
import dev.gatehouse.pim.review.Settings;
import dev.gatehouse.pim.state.Reviewers;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** What people want of access reviews and alerts at a moment, at random; much of it is possible. */
final class WantedReviews {
    private final Tenant tenant;
    private final Random random;
    private final Slice world;
    private final Instant at;

    WantedReviews(Tenant tenant, Slice world, Instant at) {
        this.tenant = tenant;
        this.random = tenant.random;
        this.world = world;
        this.at = at;
    }

    Command any() {
        return random.nextInt(4) == 0 ? new Command.OfAlert(alert()) : new Command.OfReview(review());
    }

    private ReviewCommand review() {
        return switch (random.nextInt(11)) {
            case 0, 1 -> define();
            case 2 -> change();
            case 3 -> stop();
            case 4 -> apply();
            case 5 -> accept();
            case 6 -> reset();
            default -> decide();
        };
    }

    private ReviewCommand define() {
        Optional<Definition> again = random.nextInt(8) == 0 ? any(definitions()) : Optional.empty();
        return again.<ReviewCommand>map(review ->
                        new ReviewCommand.DefineReview(Caller.proven(review.by(), at), review.id(), review.plan()))
                .orElseGet(() -> new ReviewCommand.DefineReview(caller(), new ReviewId(tenant.uuid()), plan()));
    }

    private ReviewCommand change() {
        return any(definitions())
                .<ReviewCommand>map(review -> new ReviewCommand.ChangeReview(
                        caller(), review.id(), review.version() + (random.nextInt(6) == 0 ? 1 : 0), plan()))
                .orElseGet(this::define);
    }

    private ReviewCommand stop() {
        return any(definitions())
                .<ReviewCommand>map(review -> new ReviewCommand.StopReview(
                        caller(), review.id(), random.nextBoolean() ? Optional.empty() : Optional.of(1)))
                .orElseGet(this::define);
    }

    private ReviewCommand apply() {
        return any(instances().filter(one -> one.status() != InstanceStatus.IN_PROGRESS || random.nextInt(5) == 0))
                .<ReviewCommand>map(instance -> new ReviewCommand.ApplyReview(caller(), instance.id()))
                .orElseGet(this::define);
    }

    private ReviewCommand reset() {
        return any(instances().filter(one -> one.stage(at).isPresent() || random.nextInt(5) == 0))
                .<ReviewCommand>map(instance -> new ReviewCommand.ResetDecisions(caller(), instance.id()))
                .orElseGet(this::define);
    }

    /** Whoever could decide something of an instance takes over what is recommended. */
    private ReviewCommand accept() {
        return decide() instanceof ReviewCommand.RecordDecision decision
                ? new ReviewCommand.AcceptRecommendations(decision.by(), decision.instance(), decision.justification())
                : define();
    }

    private ReviewCommand decide() {
        Optional<Instance> some = any(instances().filter(one -> one.stage(at).isPresent() || random.nextInt(9) == 0));
        List<Item> items = some.map(one -> world.reviews().items(one.id())).orElse(List.of());
        if (items.isEmpty()) {
            return define();
        }
        Item item = tenant.any(items);
        Instance instance = some.get();
        List<PrincipalId> asked = instance
                .stage(at)
                .map(stage -> instance.plan().stages().get(stage))
                .stream()
                .flatMap(stage -> new Reviewers(world, at)
                        .of(stage, item).stream().filter(who -> new Reviewers(world, at).mayDecide(who, stage, item)))
                .map(Account::id)
                .sorted(Comparator.comparing(PrincipalId::toString))
                .toList();
        PrincipalId by = asked.isEmpty() || random.nextInt(6) == 0 ? tenant.any(tenant.users) : tenant.any(asked);
        return new ReviewCommand.RecordDecision(
                Caller.proven(by, at),
                instance.id(),
                Set.of(item.id().grant()),
                random.nextBoolean() ? Choice.DENY : tenant.any(List.of(Choice.values())),
                random.nextInt(5) == 0 ? "" : "so");
    }

    private Plan plan() {
        DefaultDecision otherwise = tenant.any(List.of(DefaultDecision.values()));
        boolean recommends = otherwise == DefaultDecision.RECOMMENDATION || random.nextBoolean();
        List<ReviewStage> stages = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            stages.add(new ReviewStage(reviewers(1), reviewers(0), 1 + random.nextInt(2), EnumSet.allOf(Choice.class)));
        }
        ZoneId zone = ZoneId.of(tenant.any(List.of("Europe/Stockholm", "Pacific/Apia", "UTC")));
        LocalDate start =
                LocalDate.ofInstant(at, zone).plusDays(random.nextInt(3) - 1 + (random.nextInt(3) > 0 ? 1 : 0));
        return new Plan(
                "all",
                new ReviewScope(key(), EnumSet.allOf(AssignmentKind.class), kinds()),
                stages,
                new Settings(
                        otherwise, random.nextInt(3) > 0, random.nextInt(3) == 0, recommends, 1 + random.nextInt(30)),
                new Schedule(start, zone, recurrence(start)));
    }

    /** Mostly of something that somebody has. */
    private SettingKey key() {
        return any(world.grants().values().stream()
                        .filter(grant -> grant.isOpen() && grant.origin() == Origin.ASSIGNED)
                        .sorted(Comparator.comparing(Grant::id)))
                .map(grant -> grant.target().setting())
                .orElseGet(() -> tenant.any(tenant.targets).setting());
    }

    private Set<Account.Kind> kinds() {
        return random.nextInt(3) > 0
                ? EnumSet.allOf(Account.Kind.class)
                : Set.of(tenant.any(List.of(Account.Kind.values())));
    }

    private Optional<Recurrence> recurrence(LocalDate start) {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(new Recurrence(new Pattern.Weekly(1), new Range.NoEnd()));
            case 1 -> Optional.of(new Recurrence(new Pattern.Weekly(1), new Range.EndDate(start.plusDays(8))));
            case 2 ->
                Optional.of(new Recurrence(new Pattern.Monthly(1, 1 + random.nextInt(31)), new Range.Numbered(2)));
            default -> Optional.empty();
        };
    }

    private Set<Reviewer> reviewers(int least) {
        Set<Reviewer> found = new HashSet<>();
        for (int i = least + random.nextInt(2); i > 0; i--) {
            found.add(
                    switch (random.nextInt(5)) {
                        case 0, 1 -> new Reviewer.User(tenant.any(tenant.users));
                        case 2 -> new Reviewer.Members(tenant.any(tenant.groups));
                        case 3 -> new Reviewer.Superior();
                        default -> new Reviewer.Himself();
                    });
        }
        return found;
    }

    private AlertCommand alert() {
        AlertKind kind = tenant.any(List.of(AlertKind.values()));
        AlertState now = world.alert(kind);
        return switch (random.nextInt(6)) {
            case 0 ->
                new AlertCommand.ConfigureAlert(
                        caller(),
                        kind,
                        now.version() + (random.nextInt(5) == 0 ? 1 : 0),
                        random.nextInt(3) > 0,
                        random.nextBoolean() ? now.thresholds() : new Thresholds.Days(1 + random.nextInt(200)));
            case 1 -> {
                AlertState found = any(Arrays.stream(AlertKind.values())
                                .map(world::alert)
                                .filter(one -> !one.open().isEmpty()))
                        .orElse(now);
                yield new AlertCommand.DismissAlert(
                        caller(),
                        found.kind(),
                        random.nextInt(6) == 0 ? Set.of("none") : found.open().keySet());
            }
            case 2 -> new AlertCommand.RemoveOutside(caller(), outside(), "it is not ours");
            default -> new AlertCommand.AlertsFound(Map.of(kind, keys(), tenant.any(others(kind)), keys()));
        };
    }

    private Holding outside() {
        return new Holding(tenant.any(tenant.all), tenant.any(tenant.targets));
    }

    private static List<AlertKind> others(AlertKind kind) {
        return Arrays.stream(AlertKind.values()).filter(one -> one != kind).toList();
    }

    private Set<String> keys() {
        Set<String> keys = new HashSet<>(Set.of("a", "b \0", "c"));
        keys.removeIf(key -> random.nextBoolean());
        return keys;
    }

    private Caller caller() {
        PrincipalId who = random.nextInt(5) > 0 ? tenant.users.get(random.nextInt(2)) : tenant.any(tenant.users);
        return Caller.proven(who, at);
    }

    private Stream<Definition> definitions() {
        return world.reviews().definitions().values().stream().sorted(Comparator.comparing(Definition::id));
    }

    private Stream<Instance> instances() {
        return world.reviews().instances().values().stream().sorted(Comparator.comparing(Instance::id));
    }

    private <T> Optional<T> any(Stream<T> those) {
        List<T> all = those.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(tenant.any(all));
    }
}
