package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.ReviewCommand;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.review.Choice;
import dev.gatehouse.pim.review.DefaultDecision;
import dev.gatehouse.pim.review.InstanceStatus;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.ReviewStage;
import dev.gatehouse.pim.review.Reviewer;
import dev.gatehouse.pim.review.Settings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who decides in a review, on what, and until when. */
final class ReviewerTest {
    private final ReviewWorld review = new ReviewWorld();
    private final World world = review.world;

    private Plan plan(Settings settings, ReviewStage... stages) {
        return review.plan(World.helpdesk(), settings, stages);
    }

    private Plan usual() {
        return plan(Settings.CAREFUL, ReviewStage.of(3, review.user("kim")));
    }

    @Test
    void onlyReviewersDecideAndNotAfterTheEnd() {
        GrantId grant = world.eligible("ben", World.helpdesk());
        review.begin(usual());

        assertThat(review.refused(review.says("eva", Choice.DENY, grant))).containsExactly(Refusal.Code.NOT_APPROVER);
        assertThat(review.refused(review.says("kim", Choice.DENY, new GrantId(new UUID(1, 1)))))
                .containsExactly(Refusal.Code.NOTHING_THERE);
        Caller app = new Caller(world.id("kim"), true, Optional.empty(), Set.of(), "");
        assertThat(review.refused(
                        new ReviewCommand.RecordDecision(app, ReviewWorld.FIRST, Set.of(grant), Choice.DENY, "")))
                .containsExactly(Refusal.Code.APPLICATION);
        review.done(review.says("kim", Choice.DENY, grant));
        review.done(review.says("kim", Choice.APPROVE, grant));
        assertThat(review.item(grant).decision().orElseThrow().choice()).isEqualTo(Choice.APPROVE);

        // Whether somebody has said that it is over or not.
        world.now = review.instance().end();
        assertThat(review.refused(review.says("kim", Choice.DENY, grant))).containsExactly(Refusal.Code.TOO_LATE);
        world.pass(Duration.ZERO);
        assertThat(review.refused(review.says("kim", Choice.DENY, grant))).containsExactly(Refusal.Code.TOO_LATE);
        assertThat(review.instance().status()).isEqualTo(InstanceStatus.COMPLETED);
    }

    @Test
    void whoApprovesSaysWhyWhereThatIsAsked() {
        GrantId grant = world.eligible("ben", World.helpdesk());
        review.begin(usual());

        assertThat(review.refused(new ReviewCommand.RecordDecision(
                        world.caller("kim"), ReviewWorld.FIRST, Set.of(grant), Choice.APPROVE, "\u2060 ")))
                .containsExactly(Refusal.Code.JUSTIFICATION);
        review.done(new ReviewCommand.RecordDecision(
                world.caller("kim"), ReviewWorld.FIRST, Set.of(grant), Choice.DENY, ""));
    }

    @Test
    void severalAreDecidedTogetherOrNotAtAll() {
        GrantId one = world.eligible("ben", World.helpdesk());
        GrantId own = world.eligible("kim", World.helpdesk());
        review.begin(usual());

        assertThat(review.refused(review.says("kim", Choice.APPROVE, one, own)))
                .contains(Refusal.Code.OWN_ACCESS)
                .doesNotContain(Refusal.Code.NOT_OPEN);
        assertThat(review.item(one).judgements()).isEmpty();
    }

    @Test
    void nobodyReviewsWhatHeHasByAnyOfHisAccountsOrGroups() {
        review.account("adm-kim", "kim", "eva", false);
        world.group("operators", "kim");
        GrantId other = world.eligible("adm-kim", World.helpdesk());
        GrantId group = world.eligible("operators", World.helpdesk());
        review.begin(plan(Settings.CAREFUL, ReviewStage.of(3, review.user("kim"), review.user("lee"))));

        assertThat(review.refused(review.says("kim", Choice.APPROVE, other))).containsExactly(Refusal.Code.OWN_ACCESS);
        assertThat(review.refused(review.says("kim", Choice.APPROVE, group))).containsExactly(Refusal.Code.OWN_ACCESS);
        review.done(review.says("lee", Choice.APPROVE, other, group));
    }

    @Test
    void eachReviewsHimselfWhereThatIsAskedAndNobodyElse() {
        GrantId bens = world.eligible("ben", World.helpdesk());
        GrantId lees = world.eligible("lee", World.helpdesk());
        review.begin(plan(Settings.CAREFUL, ReviewStage.of(3, new Reviewer.Himself())));

        review.done(review.says("ben", Choice.APPROVE, bens));
        assertThat(review.refused(review.says("ben", Choice.APPROVE, lees))).containsExactly(Refusal.Code.NOT_APPROVER);
    }

    @Test
    void managersReviewAndWhereThereIsNoneWhoStandsInOrAdministers() {
        review.account("ben", "ben", "kim", false);
        GrantId managed = world.eligible("ben", World.helpdesk());
        GrantId alone = world.eligible("lee", World.helpdesk());
        ReviewStage stage = new ReviewStage(
                Set.of(new Reviewer.Superior()), Set.of(review.user("pat")), 3, EnumSet.allOf(Choice.class));
        review.begin(plan(Settings.CAREFUL, stage));

        review.done(review.says("kim", Choice.APPROVE, managed));
        assertThat(review.refused(review.says("pat", Choice.APPROVE, managed)))
                .containsExactly(Refusal.Code.NOT_APPROVER);
        review.done(review.says("pat", Choice.APPROVE, alone));
    }

    @Test
    void whereOnlyHeHimselfIsAskedWhoAdministersItDecides() {
        GrantId own = world.eligible("kim", World.helpdesk());
        review.begin(usual());

        review.done(review.says("eva", Choice.APPROVE, own));
        assertThat(review.refused(review.says("kim", Choice.APPROVE, own))).contains(Refusal.Code.OWN_ACCESS);
    }

    @Test
    void laterStagesAreAskedAboutWhatMovesOnAndTheLastWhoDecidesCounts() {
        GrantId kept = world.eligible("ben", World.helpdesk());
        GrantId gone = world.eligible("lee", World.helpdesk());
        ReviewStage first = new ReviewStage(
                Set.of(review.user("kim")), Set.of(), 3, EnumSet.of(Choice.APPROVE, Choice.NOT_REVIEWED));
        review.begin(
                plan(ReviewWorld.settings(DefaultDecision.NONE, true), first, ReviewStage.of(2, review.user("pat"))));
        review.done(review.says("kim", Choice.APPROVE, kept));
        review.done(review.says("kim", Choice.DENY, gone));
        assertThat(review.refused(review.says("pat", Choice.DENY, kept))).containsExactly(Refusal.Code.NOT_APPROVER);

        world.pass(Duration.ofDays(3));
        assertThat(review.refused(review.says("pat", Choice.APPROVE, gone))).containsExactly(Refusal.Code.NOT_OPEN);
        assertThat(review.refused(review.says("kim", Choice.DENY, kept))).containsExactly(Refusal.Code.NOT_APPROVER);
        review.done(review.says("pat", Choice.DONT_KNOW, kept));
        world.pass(Duration.ofDays(2));

        assertThat(review.isOpen(kept)).isTrue();
        assertThat(review.item(kept).decision().orElseThrow().stage()).isZero();
        assertThat(review.isOpen(gone)).isFalse();
    }
}
