package dev.gatehouse.pim;

import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Instance;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.Recommendation;
import dev.gatehouse.pim.review.Schedule;
import dev.gatehouse.pim.review.Settings;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Recommending;
import dev.gatehouse.pim.state.Reviewers;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One time of an access review begins and ends. */
final class Instances {
    private Instances() {}

    /** It begins for a day; where that went by unnoticed it begins now, and has all of its days. */
    static List<Change> begun(Slice slice, Definition review, LocalDate day, Instant at) {
        Plan plan = review.plan();
        Schedule schedule = plan.schedule();
        LocalDate today = LocalDate.ofInstant(at, schedule.zone());
        LocalDate first = schedule.existing(day);
        InstanceId id = new InstanceId(review.id(), review.held() + 1);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.OfReview(Optional.of(review), review.held(day)));
        changes.add(new Change.OfInstance(
                Optional.empty(), Instance.begun(id, plan, today.isAfter(first) ? today : first, at)));
        Recommending recommending = new Recommending(slice, at);
        reviewed(slice, plan)
                .forEach(grant -> changes.add(new Change.OfItem(
                        Optional.empty(), Item.of(id, grant, recommended(recommending, grant, plan.settings())))));
        return changes;
    }

    private static List<Grant> reviewed(Slice slice, Plan plan) {
        return slice.grants().values().stream()
                .filter(grant -> slice.account(grant.principal())
                        .filter(holder -> plan.scope().covers(grant, holder))
                        .isPresent())
                .sorted(Comparator.comparing(Grant::id))
                .toList();
    }

    private static Recommendation recommended(Recommending recommending, Grant grant, Settings settings) {
        return settings.recommends() ? recommending.of(grant, settings.lookBack()) : Recommendation.NO_INFO_AVAILABLE;
    }

    /** Its time is over, and the default holds of what nobody decided. */
    static List<Change> closed(Slice slice, Instance instance, Instant at) {
        List<Change> changes = new ArrayList<>();
        for (Item item : slice.reviews().items(instance.id())) {
            byDefault(slice, instance, item, at)
                    .map(choice -> new Judgement(instance.plan().stages().size(), choice, Optional.empty(), at, ""))
                    .ifPresent(judgement ->
                            changes.add(new Change.OfItem(Optional.of(item), item.judged(judgement, item.seen()))));
        }
        InstanceStatus next = changes.isEmpty() ? InstanceStatus.COMPLETED : InstanceStatus.AUTO_REVIEWED;
        changes.addFirst(new Change.OfInstance(Optional.of(instance), instance.closed(next, at, false)));
        return changes;
    }

    /** Nothing is taken away from an emergency account because nobody said anything. */
    private static Optional<Choice> byDefault(Slice slice, Instance instance, Item item, Instant at) {
        if (item.decision().isPresent()) {
            return Optional.empty();
        }
        Optional<Choice> choice = switch (instance.plan().settings().otherwise()) {
            case NONE -> Optional.empty();
            case APPROVE -> Optional.of(Choice.APPROVE);
            case DENY -> Optional.of(Choice.DENY);
            case RECOMMENDATION ->
                switch (item.recommendation()) {
                    case APPROVE -> Optional.of(Choice.APPROVE);
                    case DENY -> Optional.of(Choice.DENY);
                    case NO_INFO_AVAILABLE -> Optional.empty();
                };
        };
        return choice.filter(one ->
                one != Choice.DENY || new Reviewers(slice, at).holders(item).noneMatch(Account::emergency));
    }
}
