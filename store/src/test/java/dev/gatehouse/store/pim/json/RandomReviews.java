package dev.gatehouse.store.pim.json;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.review.Applied;
import dev.gatehouse.pim.review.ApplyResult;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.ItemId;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.review.Pattern;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.Range;
import dev.gatehouse.pim.review.Recommendation;
import dev.gatehouse.pim.review.Recurrence;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.pim.review.ReviewScope;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.review.Reviewer;
import dev.gatehouse.pim.review.Schedule;
import dev.gatehouse.pim.review.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Access reviews and alerts of every kind that there may be, whether they make sense or not. */
public final class RandomReviews {
    private final Random random;
    private final RandomValues values;

    public RandomReviews(Random random) {
        this.random = random;
        this.values = new RandomValues(random);
    }

    public Definition definition() {
        return new Definition(
                new ReviewId(values.id()),
                random.nextLong(),
                plan(),
                values.principal(),
                values.moment(),
                random.nextInt(9),
                values.perhaps(this::day),
                values.perhaps(values::moment));
    }

    public Instance instance() {
        InstanceStatus status = values.any(InstanceStatus.values());
        return new Instance(
                instanceId(),
                plan(),
                day(),
                values.moment(),
                status,
                status == InstanceStatus.IN_PROGRESS ? Optional.empty() : Optional.of(values.moment()),
                random.nextBoolean());
    }

    private InstanceId instanceId() {
        return new InstanceId(new ReviewId(values.id()), 1 + random.nextInt(99));
    }

    public Item item() {
        return new Item(
                new ItemId(instanceId(), new GrantId(values.id())),
                values.principal(),
                values.target(),
                values.any(AssignmentKind.values()),
                values.interval(),
                values.any(Recommendation.values()),
                values.some(() -> new Judgement(
                        random.nextInt(4),
                        values.any(Choice.values()),
                        values.perhaps(values::principal),
                        values.moment(),
                        values.text())),
                values.perhaps(() -> new Applied(
                        values.any(ApplyResult.values()),
                        values.moment(),
                        values.perhaps(values::principal),
                        values.text())));
    }

    private Plan plan() {
        return new Plan(
                values.text(),
                new ReviewScope(values.target().setting(), some(AssignmentKind.class), some(Account.Kind.class)),
                atLeastOne(this::stage).stream().limit(3).toList(),
                new Settings(
                        values.any(DefaultDecision.values()),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        1 + random.nextInt(99)),
                schedule());
    }

    private ReviewStage stage() {
        return new ReviewStage(
                new HashSet<>(atLeastOne(this::reviewer)),
                new HashSet<>(values.some(this::reviewer)),
                1 + random.nextInt(365),
                new HashSet<>(values.some(() -> values.any(Choice.values()))));
    }

    private Reviewer reviewer() {
        return switch (random.nextInt(4)) {
            case 0 -> new Reviewer.User(values.principal());
            case 1 -> new Reviewer.Members(values.principal());
            case 2 -> new Reviewer.Superior();
            default -> new Reviewer.Himself();
        };
    }

    private Schedule schedule() {
        return new Schedule(
                day(),
                ZoneId.of(values.any("Europe/Stockholm", "Z", "+05:30", "UTC", "Pacific/Apia")),
                values.perhaps(() -> new Recurrence(pattern(), range())));
    }

    private Pattern pattern() {
        int interval = 1 + random.nextInt(Pattern.MOST);
        return random.nextBoolean()
                ? new Pattern.Weekly(interval)
                : new Pattern.Monthly(interval, 1 + random.nextInt(31));
    }

    private Range range() {
        return switch (random.nextInt(3)) {
            case 0 -> new Range.NoEnd();
            case 1 -> new Range.EndDate(day());
            default -> new Range.Numbered(1 + random.nextInt(99));
        };
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(4_000_000) - 1_000_000L);
    }

    public AlertState alert() {
        Map<String, Instant> open = new HashMap<>();
        values.some(values::text).forEach(key -> open.put(key, values.moment()));
        return new AlertState(
                values.any(AlertKind.values()),
                random.nextLong(),
                random.nextBoolean(),
                thresholds(),
                open,
                random.nextBoolean() ? open.keySet() : Set.of());
    }

    private Thresholds thresholds() {
        return switch (random.nextInt(4)) {
            case 0 -> new Thresholds.None();
            case 1 -> new Thresholds.Days(random.nextInt());
            case 2 -> new Thresholds.Sequence(values.span(), random.nextInt());
            default -> new Thresholds.Share(random.nextInt(), random.nextInt());
        };
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> found = EnumSet.allOf(type);
        found.removeIf(one -> found.size() > 1 && random.nextBoolean());
        return found;
    }

    private <T> List<T> atLeastOne(Supplier<T> value) {
        List<T> all = new ArrayList<>(values.some(value));
        all.add(value.get());
        return all;
    }
}
