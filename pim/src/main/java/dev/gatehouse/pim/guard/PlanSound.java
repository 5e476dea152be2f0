package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.Reviewer;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A review is about something that there is, asks people who are known, and one time of it is over before the next. */
public final class PlanSound implements Guard<Planning> {
    /** How many may be named of those who are asked in a stage, and of those in their place. */
    public static final int MOST_REVIEWERS = 100;

    /** Of how many days the facts are at most. */
    public static final int LONGEST_LOOK_BACK = 3650;

    private static final int LONGEST_NAME = 200;

    @Override
    public Stream<Refusal> judge(Planning wish) {
        return Stream.of(
                        name(wish.plan()),
                        target(wish),
                        many(wish.plan()),
                        reviewers(wish),
                        time(wish),
                        lookBack(wish.plan()),
                        recommendation(wish.plan()))
                .flatMap(found -> found);
    }

    private static Stream<Refusal> name(Plan plan) {
        return Words.isBlank(plan.name()) || plan.name().length() > LONGEST_NAME
                ? Stream.of(Refusal.of(
                        Refusal.Code.REVIEW,
                        "a review has a name of at most so many characters",
                        LONGEST_NAME,
                        plan.name().length()))
                : Stream.empty();
    }

    private static Stream<Refusal> target(Planning wish) {
        return switch (wish.plan().scope().of()) {
            case SettingKey.OfRole role ->
                wish.slice().roles().contains(role.role())
                        ? Stream.empty()
                        : Stream.of(Refusal.of(Refusal.Code.TARGET_UNKNOWN, "there is no such role", "", role.role()));
            case SettingKey.OfGroup place ->
                wish.slice().group(place.group()).isPresent()
                        ? Stream.empty()
                        : Stream.of(
                                Refusal.of(Refusal.Code.TARGET_UNKNOWN, "there is no such group", "", place.group()));
        };
    }

    private static Stream<Refusal> many(Plan plan) {
        return plan.stages().stream()
                .flatMap(stage ->
                        Stream.of(stage.reviewers().size(), stage.fallback().size()))
                .filter(size -> size > MOST_REVIEWERS)
                .map(size -> Refusal.of(
                        Refusal.Code.REVIEW,
                        "a stage names at most so many who are asked, and as many in their place",
                        MOST_REVIEWERS,
                        size));
    }

    private static Stream<Refusal> reviewers(Planning wish) {
        return wish.plan().stages().stream()
                .flatMap(stage -> Stream.concat(stage.reviewers().stream(), stage.fallback().stream()))
                .distinct()
                .filter(reviewer -> switch (reviewer) {
                    case Reviewer.User user -> wish.slice().account(user.id()).isEmpty();
                    case Reviewer.Members group ->
                        wish.slice().group(group.group()).isEmpty();
                    case Reviewer.Superior any -> false;
                    case Reviewer.Himself any -> false;
                })
                .map(reviewer -> Refusal.of(Refusal.Code.PRINCIPAL_UNKNOWN, "there is no such reviewer", "", reviewer));
    }

    private static Stream<Refusal> time(Planning wish) {
        Plan plan = wish.plan();
        LocalDate today = LocalDate.ofInstant(wish.at(), plan.schedule().zone());
        Stream<Refusal> past =
                wish.before().isEmpty() && plan.schedule().start().isBefore(today)
                        ? Stream.of(Refusal.of(
                                Refusal.Code.SCHEDULE,
                                "a review begins today or later",
                                today,
                                plan.schedule().start()))
                        : Stream.empty();
        Stream<Refusal> overlap = plan.schedule().recurrence().stream()
                .map(again -> again.pattern().shortest())
                .filter(days -> plan.days() > days)
                .map(days -> Refusal.of(
                        Refusal.Code.SCHEDULE,
                        "one time of a review is over before the next begins, after so many days",
                        days,
                        plan.days()));
        return Stream.concat(past, overlap);
    }

    private static Stream<Refusal> lookBack(Plan plan) {
        int days = plan.settings().lookBack();
        return days > LONGEST_LOOK_BACK
                ? Stream.of(Refusal.of(
                        Refusal.Code.REVIEW, "the facts are of at most so many days", LONGEST_LOOK_BACK, days))
                : Stream.empty();
    }

    private static Stream<Refusal> recommendation(Plan plan) {
        return plan.settings().otherwise() == DefaultDecision.RECOMMENDATION
                        && !plan.settings().recommends()
                ? Stream.of(Refusal.of(
                        Refusal.Code.REVIEW, "what is recommended can hold only where something is recommended"))
                : Stream.empty();
    }
}
