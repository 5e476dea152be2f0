package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.Judgement;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.review.Settings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of all that is reviewed at once: what is recommended, or that it is asked again. */
final class ReviewAllTest {
    private static final Interval LONG = Interval.since(World.START.minus(Duration.ofDays(90)));

    private final ReviewWorld review = new ReviewWorld();
    private final World world = review.world;

    private Plan plan(Settings settings, ReviewStage... stages) {
        return review.plan(World.helpdesk(), settings, stages);
    }

    private ReviewCommand accept(String name, String why) {
        return new ReviewCommand.AcceptRecommendations(world.caller(name), ReviewWorld.FIRST, why);
    }

    private ReviewCommand reset(String name) {
        return new ReviewCommand.ResetDecisions(world.caller(name), ReviewWorld.FIRST);
    }

    private Choice said(GrantId grant) {
        return review.item(grant).said(0);
    }

    @Test
    void whatIsRecommendedIsSaidOfWhatNobodyHasSaidAnythingOf() {
        GrantId used = world.has("ben", World.helpdesk(), AssignmentKind.ELIGIBLE, LONG);
        GrantId unused = world.has("lee", World.helpdesk(), AssignmentKind.ELIGIBLE, LONG);
        GrantId decided = world.has("tom", World.helpdesk(), AssignmentKind.ELIGIBLE, LONG);
        GrantId fresh = world.eligible("pat", World.helpdesk());
        world.activate("ben", World.helpdesk(), Duration.ofHours(1));
        review.begin(plan(Settings.CAREFUL, ReviewStage.of(3, review.user("kim"))));
        review.done(review.says("kim", Choice.APPROVE, decided));

        assertThat(review.refused(accept("kim", " "))).containsExactly(Refusal.Code.JUSTIFICATION);
        assertThat(said(unused)).as("all or none").isEqualTo(Choice.NOT_REVIEWED);
        Decision.Done done = review.done(accept("kim", "as recommended"));

        assertThat(said(used)).isEqualTo(Choice.APPROVE);
        assertThat(said(unused)).isEqualTo(Choice.DENY);
        assertThat(said(decided)).as("said already").isEqualTo(Choice.APPROVE);
        assertThat(said(fresh)).as("nothing recommended").isEqualTo(Choice.NOT_REVIEWED);
        assertThat(review.item(unused).decision().flatMap(Judgement::by)).contains(world.id("kim"));
        assertThat(done.records())
                .extracting(AuditRecord::activity)
                .extracting(activity -> activity.name())
                .containsExactlyInAnyOrder("Approve decision", "Deny decision");
        assertThat(review.done(accept("kim", "as recommended")).changes()).isEmpty();
    }

    @Test
    void whoReviewsNothingOfItTakesOverNothing() {
        GrantId own = world.has("kim", World.helpdesk(), AssignmentKind.ELIGIBLE, LONG);
        GrantId other = world.has("lee", World.helpdesk(), AssignmentKind.ELIGIBLE, LONG);
        review.begin(plan(Settings.CAREFUL, ReviewStage.of(3, review.user("kim"))));

        assertThat(review.refused(accept("lee", "so"))).containsExactly(Refusal.Code.NOT_APPROVER);
        Caller app = new Caller(world.id("kim"), true, Optional.empty(), Set.of(), "");
        assertThat(review.refused(new ReviewCommand.AcceptRecommendations(app, ReviewWorld.FIRST, "so")))
                .containsExactly(Refusal.Code.APPLICATION);
        review.done(accept("kim", "so"));
        assertThat(said(other)).isEqualTo(Choice.DENY);
        assertThat(said(own)).as("his own").isEqualTo(Choice.NOT_REVIEWED);

        world.now = review.instance().end();
        assertThat(review.refused(accept("kim", "so"))).containsExactly(Refusal.Code.TOO_LATE);
        assertThat(review.refused(reset("eva"))).containsExactly(Refusal.Code.TOO_LATE);
    }

    @Test
    void whatWasSaidIsAskedAgainAndTheDefaultHoldsWhereNobodyAnswers() {
        GrantId one = world.eligible("ben", World.helpdesk());
        GrantId two = world.eligible("lee", World.helpdesk());
        review.begin(plan(ReviewWorld.settings(DefaultDecision.APPROVE, true), ReviewStage.of(3, review.user("kim"))));
        review.done(review.says("kim", Choice.DENY, one));

        assertThat(review.refused(reset("kim"))).containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
        Decision.Done done = review.done(reset("eva"));

        assertThat(done.changes()).hasSize(1);
        assertThat(done.records())
                .extracting(AuditRecord::activity)
                .extracting(activity -> activity.name())
                .containsExactly("Reset decision");
        assertThat(review.item(one).decision()).isEmpty();
        assertThat(review.done(reset("eva")).changes()).isEmpty();
        world.pass(Duration.ofDays(3));
        assertThat(review.isOpen(one)).isTrue();
        assertThat(review.isOpen(two)).isTrue();
    }

    @Test
    void whatAnEarlierStageSaidStays() {
        GrantId grant = world.eligible("ben", World.helpdesk());
        review.begin(plan(
                ReviewWorld.settings(DefaultDecision.NONE, false),
                new ReviewStage(Set.of(review.user("kim")), Set.of(), 1, EnumSet.of(Choice.APPROVE)),
                ReviewStage.of(2, review.user("lee"))));
        review.done(review.says("kim", Choice.APPROVE, grant));
        world.pass(Duration.ofDays(1));
        review.done(review.says("lee", Choice.DENY, grant));

        review.done(reset("eva"));

        assertThat(review.item(grant).decision().map(Judgement::choice)).contains(Choice.APPROVE);
        review.done(review.says("lee", Choice.DENY, grant));
    }

    @Test
    void nobodyTakesBackWhatWasSaidOfWhatHeHasHimself() {
        GrantId own = world.eligible("eva", World.helpdesk());
        review.begin(plan(Settings.CAREFUL, ReviewStage.of(3, review.user("kim"))));
        review.done(review.says("kim", Choice.DENY, own));

        assertThat(review.refused(reset("eva"))).containsExactly(Refusal.Code.OWN_ACCESS);
        assertThat(said(own)).isEqualTo(Choice.DENY);
    }
}
