package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.review.Pattern;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.Range;
import dev.gatehouse.pim.review.Recommendation;
import dev.gatehouse.pim.review.Recurrence;
import dev.gatehouse.pim.review.ReviewScope;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.review.Reviewer;
import dev.gatehouse.pim.review.Schedule;
import dev.gatehouse.pim.review.Settings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reviews are planned, begin, and end. */
final class ReviewTest {
    private final ReviewWorld review = new ReviewWorld();
    private final World world = review.world;

    private Plan plan(Settings settings, ReviewStage... stages) {
        return review.plan(World.helpdesk(), settings, stages);
    }

    private Plan usual() {
        return plan(Settings.CAREFUL, ReviewStage.of(3, review.user("kim")));
    }

    private static Plan recurring(Plan plan, LocalDate start, Range range) {
        return new Plan(
                plan.name(),
                plan.scope(),
                plan.stages(),
                plan.settings(),
                new Schedule(start, plan.schedule().zone(), Optional.of(new Recurrence(new Pattern.Weekly(1), range))));
    }

    private List<Integer> held() {
        return world.slice.reviews().instances().keySet().stream()
                .map(InstanceId::number)
                .sorted()
                .toList();
    }

    @Test
    void whatIsAssignedOfARoleIsReviewedAndWhatIsActivatedIsNot() {
        GrantId eligible = world.eligible("ben", World.helpdesk());
        GrantId active = world.stands("lee", World.helpdesk());
        world.eligible("ben", World.exchange());
        world.activate("ben", World.helpdesk(), Duration.ofHours(1));

        review.begin(usual());

        assertThat(world.slice.reviews().items().keySet())
                .extracting(id -> id.grant())
                .containsExactlyInAnyOrder(eligible, active);
        assertThat(review.instance().status()).isEqualTo(InstanceStatus.IN_PROGRESS);
    }

    @Test
    void aReviewMayBeAboutOneKindOnly() {
        GrantId eligible = world.eligible("ben", World.helpdesk());
        world.stands("lee", World.helpdesk());
        ReviewScope all = usual().scope();
        Plan plan = new Plan(
                "eligible ones",
                new ReviewScope(all.of(), EnumSet.of(AssignmentKind.ELIGIBLE), all.principals()),
                usual().stages(),
                Settings.CAREFUL,
                usual().schedule());

        review.begin(plan);

        assertThat(world.slice.reviews().items().keySet())
                .extracting(id -> id.grant())
                .containsExactly(eligible);
    }

    @Test
    void onlyWhoAdministersItPlansAReviewOfWhatThereIs() {
        Plan plan = usual();
        assertThat(review.refused(new ReviewCommand.DefineReview(world.caller("ben"), ReviewWorld.REVIEW, plan)))
                .containsExactly(Refusal.Code.NOT_ADMINISTRATOR);

        Plan broken = new Plan(
                " ",
                ReviewScope.all(new dev.gatehouse.pim.model.SettingKey.OfGroup(
                        World.idOf("nothing"), dev.gatehouse.pim.model.Target.Access.MEMBER)),
                List.of(ReviewStage.of(8, new Reviewer.User(World.idOf("nobody")))),
                new Settings(DefaultDecision.RECOMMENDATION, true, false, false, 30),
                new Schedule(
                        ReviewWorld.TODAY.minusDays(1),
                        ReviewWorld.ZONE,
                        Optional.of(new Recurrence(new Pattern.Weekly(1), new Range.NoEnd()))));
        assertThat(review.refused(new ReviewCommand.DefineReview(world.caller("eva"), ReviewWorld.REVIEW, broken)))
                .containsExactlyInAnyOrder(
                        Refusal.Code.REVIEW,
                        Refusal.Code.TARGET_UNKNOWN,
                        Refusal.Code.PRINCIPAL_UNKNOWN,
                        Refusal.Code.SCHEDULE,
                        Refusal.Code.SCHEDULE,
                        Refusal.Code.REVIEW);
    }

    @Test
    void howManyAreAskedAndOfWhichTimeTheFactsAreIsBounded() {
        Reviewer[] hundred = IntStream.range(0, 100)
                .<Reviewer>mapToObj(i -> new Reviewer.User(World.idOf("reviewer " + i)))
                .toArray(Reviewer[]::new);
        Reviewer[] more =
                Stream.concat(Stream.of(hundred), Stream.of(review.user("kim"))).toArray(Reviewer[]::new);

        assertThat(refused(plan(looking(3651), ReviewStage.of(4, review.user("kim")))))
                .containsExactly(Refusal.Code.REVIEW);
        assertThat(refused(plan(Settings.CAREFUL, ReviewStage.of(4, more)))).contains(Refusal.Code.REVIEW);
        assertThat(refused(plan(
                        Settings.CAREFUL,
                        new ReviewStage(Set.of(review.user("kim")), Set.of(more), 4, EnumSet.allOf(Choice.class)))))
                .contains(Refusal.Code.REVIEW);
        assertThat(refused(plan(looking(3650), ReviewStage.of(4, hundred))))
                .as("nobody knows them, and that is all")
                .containsOnly(Refusal.Code.PRINCIPAL_UNKNOWN);
    }

    private List<Refusal.Code> refused(Plan plan) {
        return review.refused(new ReviewCommand.DefineReview(world.caller("eva"), ReviewWorld.REVIEW, plan));
    }

    private static Settings looking(int days) {
        return new Settings(DefaultDecision.NONE, false, true, true, days);
    }

    @Test
    void theSameDefinedTwiceIsOneReviewAndAnotherUnderItsIdIsNone() {
        review.done(new ReviewCommand.DefineReview(world.caller("eva"), ReviewWorld.REVIEW, usual()));
        Decision.Done again =
                review.done(new ReviewCommand.DefineReview(world.caller("eva"), ReviewWorld.REVIEW, usual()));
        Plan other = plan(Settings.CAREFUL, ReviewStage.of(4, review.user("kim")));

        assertThat(again.changes()).isEmpty();
        assertThat(review.refused(new ReviewCommand.DefineReview(world.caller("eva"), ReviewWorld.REVIEW, other)))
                .containsExactly(Refusal.Code.SAME_ID);
    }

    @Test
    void aReviewIsChangedFromWhatItIsAndWhatHasBegunGoesOnAsItWas() {
        GrantId grant = world.eligible("ben", World.helpdesk());
        review.begin(recurring(usual(), ReviewWorld.TODAY, new Range.NoEnd()));
        Plan other = recurring(
                plan(Settings.CAREFUL, ReviewStage.of(3, review.user("lee"))), ReviewWorld.TODAY, new Range.NoEnd());

        assertThat(review.refused(new ReviewCommand.ChangeReview(world.caller("eva"), ReviewWorld.REVIEW, 2, other)))
                .containsExactly(Refusal.Code.CHANGED_MEANWHILE);
        review.done(new ReviewCommand.ChangeReview(world.caller("eva"), ReviewWorld.REVIEW, 1, other));

        assertThat(review.refused(review.says("lee", Choice.APPROVE, grant)))
                .containsExactly(Refusal.Code.NOT_APPROVER);
        review.done(review.says("kim", Choice.APPROVE, grant));
        world.pass(Duration.ofDays(7));
        assertThat(world.slice
                        .reviews()
                        .instance(new InstanceId(ReviewWorld.REVIEW, 2))
                        .orElseThrow()
                        .plan())
                .isEqualTo(other);
    }

    @Test
    void aReviewIsHeldAgainAndAgainUntilItIsStopped() {
        review.begin(recurring(usual(), ReviewWorld.TODAY, new Range.NoEnd()));
        world.pass(Duration.ofDays(7));
        assertThat(held()).containsExactly(1, 2);

        review.done(new ReviewCommand.StopReview(world.caller("eva"), ReviewWorld.REVIEW, Optional.empty()));
        world.pass(Duration.ofDays(7));

        assertThat(held()).containsExactly(1, 2);
        assertThat(world.slice.reviews().instances().values())
                .allMatch(instance -> instance.status() == InstanceStatus.COMPLETED);
        assertThat(review.refused(
                        new ReviewCommand.StopReview(world.caller("eva"), ReviewWorld.REVIEW, Optional.empty())))
                .containsExactly(Refusal.Code.NOT_OPEN);
    }

    @Test
    void aReviewIsHeldSoManyTimes() {
        review.begin(recurring(usual(), ReviewWorld.TODAY, new Range.Numbered(2)));
        for (int week = 0; week < 4; week++) {
            world.pass(Duration.ofDays(7));
        }
        assertThat(held()).containsExactly(1, 2);
    }

    @Test
    void whatWentByUnnoticedIsHeldOnceAndWithAllOfItsDays() {
        review.done(new ReviewCommand.DefineReview(
                world.caller("eva"),
                ReviewWorld.REVIEW,
                recurring(usual(), ReviewWorld.TODAY.plusDays(1), new Range.NoEnd())));

        world.pass(Duration.ofDays(19));

        assertThat(held()).containsExactly(1);
        assertThat(review.instance().day()).isEqualTo(ReviewWorld.TODAY.plusDays(19));
        assertThat(review.instance().end()).isAfter(world.now.plus(Duration.ofDays(2)));
        world.pass(Duration.ZERO);
        assertThat(held()).containsExactly(1);
    }

    @Test
    void whatSomebodyUsesIsRecommendedAndWhatHeDoesNotUseIsNot() {
        Interval long_ = Interval.since(World.START.minus(Duration.ofDays(90)));
        GrantId used = world.has("ben", World.helpdesk(), AssignmentKind.ELIGIBLE, long_);
        GrantId unused = world.has("lee", World.helpdesk(), AssignmentKind.ELIGIBLE, long_);
        GrantId fresh = world.eligible("pat", World.helpdesk());
        GrantId present = world.stands("kim", World.helpdesk());
        GrantId absent = world.stands("tom", World.helpdesk());
        world.activate("ben", World.helpdesk(), Duration.ofHours(1));
        review.signIns(new SignIns(
                World.START.minus(Duration.ofDays(60)),
                Map.of(world.id("kim"), World.START.minus(Duration.ofDays(29)))));
        review.begin(usual());

        assertThat(review.item(used).recommendation()).isEqualTo(Recommendation.APPROVE);
        assertThat(review.item(unused).recommendation()).isEqualTo(Recommendation.DENY);
        assertThat(review.item(fresh).recommendation()).isEqualTo(Recommendation.NO_INFO_AVAILABLE);
        assertThat(review.item(present).recommendation()).isEqualTo(Recommendation.APPROVE);
        assertThat(review.item(absent).recommendation()).isEqualTo(Recommendation.DENY);
    }

    @Test
    void whereNobodyKnowsWhoSignedInNothingIsRecommended() {
        GrantId grant = world.stands("tom", World.helpdesk());
        review.begin(usual());

        assertThat(review.item(grant).recommendation()).isEqualTo(Recommendation.NO_INFO_AVAILABLE);
    }
}
