package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.review.ApplyResult;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.InstanceId;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.review.Item;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.review.Recommendation;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.review.Settings;
import dev.gatehouse.pim.state.SliceBuilder;
import dev.gatehouse.pim.state.WellKnown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What reviews decided is done, once, and not where it must not be. */
final class ReviewApplyTest {
    private static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);
    private static final Settings DENIES = ReviewWorld.settings(DefaultDecision.DENY, true);
    private static final Settings BY_HAND = ReviewWorld.settings(DefaultDecision.NONE, false);

    private final ReviewWorld review = new ReviewWorld();
    private final World world = review.world;

    private void begin(Target target, Settings settings) {
        review.begin(review.plan(target, settings, ReviewStage.of(3, review.user("kim"))));
    }

    private void over() {
        world.pass(Duration.ofDays(3));
    }

    private ApplyResult result(GrantId grant) {
        return review.item(grant).applied().orElseThrow().result();
    }

    private void does(Action action, AssignmentKind kind, String name, Target target, Expiration expiration) {
        world.done(Command.Submit.of(world.caller("eva"), world.form(name, action, kind, target, expiration)));
    }

    @Test
    void whatWasDeniedEndsWithAllThatCameOfIt() {
        GrantId grant = world.eligible("ben", World.helpdesk());
        begin(World.helpdesk(), DENIES);
        review.done(review.says("kim", Choice.DENY, grant));
        world.pass(Duration.ofDays(3).minusHours(12));
        Request activation = world.activate("ben", World.helpdesk(), Duration.ofHours(8));
        assertThat(world.wanted("ben", World.helpdesk())).isTrue();

        world.now = review.instance().end();
        world.pass(Duration.ZERO);

        assertThat(world.slice.grant(grant).flatMap(Grant::ended).orElseThrow().why())
                .isEqualTo(End.REVIEWED);
        assertThat(world.wanted("ben", World.helpdesk())).isFalse();
        assertThat(world.request(activation.id()).status()).isEqualTo(Status.REVOKED);
        assertThat(result(grant)).isEqualTo(ApplyResult.APPLIED);
        assertThat(review.instance().status()).isEqualTo(InstanceStatus.APPLIED);
    }

    @Test
    void whatNobodyDecidedFollowsTheDefault() {
        GrantId kept = world.eligible("ben", World.helpdesk());
        GrantId gone = world.eligible("lee", World.helpdesk());
        begin(World.helpdesk(), DENIES);
        review.done(review.says("kim", Choice.APPROVE, kept));
        over();

        assertThat(review.isOpen(kept)).isTrue();
        assertThat(review.isOpen(gone)).isFalse();
        assertThat(review.item(gone).decision().orElseThrow().by()).isEmpty();
    }

    @Test
    void byRecommendationGoesWhatIsNotUsedAndStaysWhatNobodyKnowsOf() {
        GrantId unused = world.has(
                "ben",
                World.helpdesk(),
                AssignmentKind.ELIGIBLE,
                Interval.since(World.START.minus(Duration.ofDays(90))));
        GrantId unknown = world.stands("lee", World.helpdesk());
        begin(World.helpdesk(), ReviewWorld.settings(DefaultDecision.RECOMMENDATION, true));
        over();

        assertThat(review.isOpen(unused)).isFalse();
        assertThat(review.isOpen(unknown)).isTrue();
        assertThat(review.item(unknown).applied()).isEmpty();
    }

    @Test
    void withoutAutoApplySomebodyWhoAdministersItSaysSo() {
        GrantId grant = world.eligible("ben", World.helpdesk());
        begin(World.helpdesk(), BY_HAND);
        review.done(review.says("kim", Choice.DENY, grant));
        assertThat(review.refused(review.apply("eva"))).containsExactly(Refusal.Code.NOT_OPEN);
        over();
        assertThat(review.isOpen(grant)).isTrue();

        assertThat(review.refused(review.apply("kim"))).containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
        review.done(review.apply("eva"));
        assertThat(review.isOpen(grant)).isFalse();
        assertThat(review.item(grant).applied().orElseThrow().by()).contains(world.id("eva"));
        assertThat(review.done(review.apply("eva")).changes()).isEmpty();
    }

    @Test
    void whatIsAppliedIsAppliedOnce() {
        world.eligible("ben", World.helpdesk());
        begin(World.helpdesk(), DENIES);
        over();
        does(
                Action.ADMIN_ASSIGN,
                AssignmentKind.ELIGIBLE,
                "ben",
                World.helpdesk(),
                new Expiration.After(Duration.ofDays(5)));

        assertThat(world.step(new Command.ExpireDue(100)))
                .isEqualTo(new Decision.Done(List.of(), List.of(), List.of(), List.of()));
        assertThat(review.done(review.apply("eva")).changes()).isEmpty();
        assertThat(world.slice.grants().values()).anyMatch(Grant::isOpen);
    }

    @Test
    void whatWasRemovedAndGivenAgainMeanwhileStays() {
        GrantId old = world.eligible("ben", World.helpdesk());
        begin(World.helpdesk(), DENIES);
        review.done(review.says("kim", Choice.DENY, old));
        does(Action.ADMIN_REMOVE, AssignmentKind.ELIGIBLE, "ben", World.helpdesk(), Expiration.UNSAID);
        Form anew = world.form(
                "ben",
                Action.ADMIN_ASSIGN,
                AssignmentKind.ELIGIBLE,
                World.helpdesk(),
                new Expiration.After(Duration.ofDays(9)));
        world.done(Command.Submit.of(world.caller("eva"), anew));
        over();

        assertThat(result(old)).isEqualTo(ApplyResult.NOT_FOUND);
        assertThat(world.grant(anew.id()).isOpen()).isTrue();
    }

    @Test
    void whatWasExtendedAfterTheDecisionStaysAndBeforeItDoesNot() {
        GrantId after = world.eligible("ben", World.helpdesk());
        GrantId before = world.eligible("lee", World.helpdesk());
        begin(World.helpdesk(), DENIES);
        Expiration longer = new Expiration.After(Duration.ofDays(20));
        does(Action.ADMIN_EXTEND, AssignmentKind.ELIGIBLE, "lee", World.helpdesk(), longer);
        review.done(review.says("kim", Choice.DENY, after, before));
        does(Action.ADMIN_EXTEND, AssignmentKind.ELIGIBLE, "ben", World.helpdesk(), longer);
        over();

        assertThat(result(after)).isEqualTo(ApplyResult.GIVEN_ANEW);
        assertThat(review.isOpen(after)).isTrue();
        assertThat(review.isOpen(before)).isFalse();
    }

    @Test
    void whatALaterReviewKeptAnOldDecisionDoesNotTakeAway() {
        GrantId grant = world.eligible("ben", World.helpdesk());
        begin(World.helpdesk(), BY_HAND);
        review.done(review.says("kim", Choice.DENY, grant));
        over();
        InstanceId later = new InstanceId(new ReviewId(new UUID(8, 8)), 1);
        Judgement kept = new Judgement(0, Choice.APPROVE, Optional.of(world.id("kim")), world.now, "");
        Item item = Item.of(later, world.slice.grant(grant).orElseThrow(), Recommendation.NO_INFO_AVAILABLE);
        world.slice = SliceBuilder.of(world.slice)
                .with(item.judged(kept, item.seen()))
                .build();

        review.done(review.apply("eva"));

        assertThat(result(grant)).isEqualTo(ApplyResult.GIVEN_ANEW);
        assertThat(review.isOpen(grant)).isTrue();
    }

    @Test
    void theLastAdministratorStaysAndTheItemSaysWhy() {
        GrantId evas = world.slice.grants().keySet().iterator().next();
        GrantId lees = world.stands("lee", EVERYTHING);
        begin(EVERYTHING, DENIES);
        over();

        assertThat(List.of(review.isOpen(evas), review.isOpen(lees))).containsExactlyInAnyOrder(true, false);
        GrantId left = review.isOpen(evas) ? evas : lees;
        assertThat(result(left)).isEqualTo(ApplyResult.LOCK_OUT);
        assertThat(review.item(left).applied().orElseThrow().says()).contains("must remain");
        assertThat(review.instance().status()).isEqualTo(InstanceStatus.APPLIED);
    }

    @Test
    void d6WhoIsTheLastToAdministerThroughAGroupKeepsHisPlaceInIt() {
        GrantId evas = world.slice.grants().keySet().iterator().next();
        Target.Group place = new Target.Group(world.group("admins"), Target.Access.MEMBER);
        GrantId role = world.stands("admins", EVERYTHING);
        GrantId lees = world.stands("lee", place);
        world.stands("eva", Target.Role.everywhere(WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR));
        does(Action.ADMIN_REMOVE, AssignmentKind.ACTIVE, "eva", EVERYTHING, Expiration.UNSAID);
        assertThat(review.isOpen(evas)).isFalse();

        begin(place, DENIES);
        over();

        assertThat(review.isOpen(lees)).isTrue();
        assertThat(result(lees)).isEqualTo(ApplyResult.LOCK_OUT);
        assertThat(review.isOpen(role)).isTrue();
    }

    @Test
    void whatWouldHaveLockedOutCanBeDoneByHandWhenAnotherStands() {
        GrantId evas = world.slice.grants().keySet().iterator().next();
        begin(EVERYTHING, DENIES);
        over();
        assertThat(result(evas)).isEqualTo(ApplyResult.LOCK_OUT);

        world.stands("lee", EVERYTHING);
        review.done(review.apply("lee"));

        assertThat(review.isOpen(evas)).isFalse();
        assertThat(result(evas)).isEqualTo(ApplyResult.APPLIED);
    }

    @Test
    void anEmergencyAccountLosesNothingByDefaultNorByItself() {
        review.account("rescue", "rescue", "eva", true);
        review.account("rescue2", "rescue2", "eva", true);
        world.group("rescuers", "rescue2");
        GrantId undecided = world.stands("rescue", EVERYTHING);
        GrantId denied = world.stands("rescuers", EVERYTHING);
        begin(EVERYTHING, DENIES);
        review.done(review.says("kim", Choice.DENY, denied));
        over();

        assertThat(review.item(undecided).decision()).isEmpty();
        assertThat(review.isOpen(undecided)).isTrue();
        assertThat(result(denied)).isEqualTo(ApplyResult.EMERGENCY);
        assertThat(review.isOpen(denied)).isTrue();

        world.stands("lee", EVERYTHING);
        review.done(review.apply("lee"));
        assertThat(review.isOpen(denied)).isFalse();
    }

    @Test
    void aDecisionFromAfterTheEndIsNone() {
        GrantId grant = world.eligible("ben", World.helpdesk());
        begin(World.helpdesk(), BY_HAND);
        over();
        Instant closed = review.instance().closed().orElseThrow();
        Item item = review.item(grant);
        world.slice = SliceBuilder.of(world.slice)
                .with(item.judged(
                        new Judgement(0, Choice.DENY, Optional.of(world.id("kim")), closed.plusNanos(1), ""),
                        item.seen()))
                .build();
        world.pass(Duration.ofHours(1));

        review.done(review.apply("eva"));

        assertThat(result(grant)).isEqualTo(ApplyResult.TOO_LATE);
        assertThat(review.isOpen(grant)).isTrue();
    }

    @Test
    void whatIsStoppedEarlyDecidesNothingByDefault() {
        GrantId denied = world.eligible("ben", World.helpdesk());
        GrantId undecided = world.eligible("lee", World.helpdesk());
        begin(World.helpdesk(), DENIES);
        review.done(review.says("kim", Choice.DENY, denied));
        review.done(new ReviewCommand.StopReview(world.caller("eva"), ReviewWorld.REVIEW, Optional.of(1)));
        over();
        assertThat(review.isOpen(denied)).isTrue();

        review.done(review.apply("eva"));
        assertThat(review.isOpen(denied)).isFalse();
        assertThat(review.isOpen(undecided)).isTrue();
    }

    @Test
    void muchIsDoneInSeveralSteps() {
        for (int i = 0; i < 5; i++) {
            world.eligible("user-" + i, World.helpdesk());
        }
        begin(World.helpdesk(), DENIES);
        world.now = world.now.plus(Duration.ofDays(3));

        world.step(new Command.ExpireDue(3));
        assertThat(review.instance().status()).isEqualTo(InstanceStatus.APPLYING);
        world.step(new Command.ExpireDue(3));

        assertThat(review.instance().status()).isEqualTo(InstanceStatus.APPLIED);
        assertThat(world.slice.reviews().items().values())
                .allMatch(item -> item.applied().isPresent());
    }
}
