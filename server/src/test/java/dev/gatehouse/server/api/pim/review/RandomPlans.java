package dev.gatehouse.server.api.pim.review;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.Pattern;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.Range;
import dev.gatehouse.pim.review.Recurrence;
import dev.gatehouse.pim.review.ReviewScope;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.review.Reviewer;
import dev.gatehouse.pim.review.Schedule;
import dev.gatehouse.pim.review.Settings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Plans of every kind that there may be for roles of the directory and for groups. */
public record RandomPlans(Random random) {
    /** Another one. */
    public Plan plan() {
        List<ReviewStage> stages = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(_ -> new ReviewStage(
                        reviewers(1),
                        reviewers(0),
                        1 + random.nextInt(365),
                        random.nextBoolean() ? EnumSet.allOf(Choice.class) : some(Choice.class, 0)))
                .toList();
        return new Plan(
                "review " + random.nextInt(99),
                new ReviewScope(place(), some(AssignmentKind.class, 1), some(Account.Kind.class, 1)),
                stages,
                new Settings(
                        one(DefaultDecision.values()),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        1 + random.nextInt(400)),
                schedule());
    }

    private SettingKey place() {
        return random.nextBoolean()
                ? new SettingKey.OfRole(new RoleDefinitionId(id()), DirectoryScope.WHOLE)
                : new SettingKey.OfGroup(new PrincipalId(id()), one(Target.Access.values()));
    }

    private Set<Reviewer> reviewers(int least) {
        Set<Reviewer> all = new HashSet<>();
        int many = least + random.nextInt(3);
        while (all.size() < many) {
            all.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Reviewer.User(new PrincipalId(id()));
                        case 1 -> new Reviewer.Members(new PrincipalId(id()));
                        case 2 -> new Reviewer.Superior();
                        default -> new Reviewer.Himself();
                    });
        }
        return all;
    }

    private Schedule schedule() {
        Range range = switch (random.nextInt(3)) {
            case 0 -> new Range.NoEnd();
            case 1 -> new Range.EndDate(day());
            default -> new Range.Numbered(1 + random.nextInt(99));
        };
        int interval = 1 + random.nextInt(Pattern.MOST);
        Pattern pattern = random.nextBoolean()
                ? new Pattern.Weekly(interval)
                : new Pattern.Monthly(interval, 1 + random.nextInt(31));
        return new Schedule(
                day(),
                ZoneId.of(List.of("Europe/Stockholm", "UTC", "Z", "+05:30").get(random.nextInt(4))),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Recurrence(pattern, range)));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2_000));
    }

    private ObjectId id() {
        return new ObjectId(random.nextLong(), random.nextLong());
    }

    private <E> E one(E[] all) {
        return all[random.nextInt(all.length)];
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type, int least) {
        Set<E> all = EnumSet.allOf(type);
        all.removeIf(_ -> all.size() > least && random.nextBoolean());
        return all;
    }
}
