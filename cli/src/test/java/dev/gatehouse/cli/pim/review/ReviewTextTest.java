package dev.gatehouse.cli.pim.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.request.Texts;
import org.junit.jupiter.api.Test;

final class ReviewTextTest {
    private static final JsonNode REVIEW = Texts.json("""
            {'id':'3f2a9c01-0000-0000-0000-000000000001','version':1,'name':'leavers',
             'scope':{'target':{'roleDefinitionId':'2','roleName':'Exchange Administrator','directoryScopeId':'/'},
                'kinds':['eligible'],'principals':['user','servicePrincipal']},
             'stages':[{'reviewers':[{'type':'self'}],'fallbackReviewers':[],'durationInDays':1,
                  'decisionsThatWillMoveToNextStage':['Approve','DontKnow']},
                {'reviewers':[{'type':'groupMembers','id':'7','name':'Tier-0 approvers'},{'type':'singleUser','id':'8','name':'kim'}],
                  'fallbackReviewers':[{'type':'manager'}],'durationInDays':4,
                  'decisionsThatWillMoveToNextStage':['Approve','Deny','DontKnow','NotReviewed']}],
             'settings':{'defaultDecision':'Deny','autoApplyDecisionsEnabled':true,'justificationRequiredOnApproval':true,
                'recommendationsEnabled':true,'recommendationLookBackDays':30},
             'schedule':{'startDate':'2026-05-01','timeZone':'Europe/Stockholm',
                'recurrence':{'type':'absoluteMonthly','interval':3,'dayOfMonth':1,'numberOfOccurrences':4}},
             'status':'InProgress','createdBy':{'id':'3','name':'ada'},'createdDateTime':'2026-05-01T08:30:00Z',
             'nextDateTime':'2026-07-31T22:00:00Z','toDecide':2,
             'instances':[{'instance':1,'status':'InProgress','startDateTime':'2026-05-01T08:30:00Z',
                'endDateTime':'2026-05-06T22:00:00Z','stoppedEarly':false,'stages':2,'openStage':2,
                'stageEndDateTime':'2026-05-06T22:00:00Z'}]}""");

    @Test
    void oneIsShownWithHowItIsHeld() {
        assertThat(String.join("\n", new ReviewText(Texts.MOMENTS, false).whole(REVIEW)))
                .isEqualTo("""
                leavers  InProgress
                  id          3f2a9c01-0000-0000-0000-000000000001
                  about       Exchange Administrator, eligible, of users and applications
                  defined     2026-05-01 08:30 by ada
                  stage 1     each about himself; 1 day; the next is asked after Approve, DontKnow
                  stage 2     members of Tier-0 approvers, kim; else each one's manager; 4 days
                  undecided   goes
                  done        by itself, when its time is over
                  reason      who approves must say why
                  recommends  by the last 30 days
                  calendar    every 3 months on day 1, from 2026-05-01 (Europe/Stockholm), 4 times
                  next        2026-07-31 22:00 (in 88 d)
                  time 1      InProgress, from 2026-05-01 08:30 until 2026-05-06 22:00 (in 2 d); stage 2 is asked until 2026-05-06 22:00
                  you         could decide 2 of its assignments now""");
    }

    @Test
    void severalAreATable() {
        assertThat(new ReviewText(Texts.MOMENTS, false).list(Texts.json("[" + REVIEW + "]")))
                .containsExactly(
                        "ID        STATUS      NAME     ABOUT                                                        TO DECIDE  NEXT",
                        "3f2a9c01  InProgress  leavers  Exchange Administrator, eligible, of users and applications  2          2026-07-31 22:00");
        assertThat(new ReviewText(Texts.MOMENTS, false).list(Texts.json("[]"))).containsExactly("No reviews.");
    }

    @Test
    void statesHaveColoursAtATerminal() {
        assertThat(new ReviewText(Texts.MOMENTS, true).brief(REVIEW))
                .containsExactly("\033[1mleavers\033[0m  \033[33mInProgress\033[0m");
    }

    @Test
    void whatIsHeldOnceSaysSo() {
        JsonNode schedule = Texts.json("{'startDate':'2026-05-01','timeZone':'UTC'}");
        assertThat(PlanWords.calendar(schedule)).isEqualTo("once, from 2026-05-01 (UTC)");
        JsonNode weekly = Texts.json(
                "{'startDate':'2026-05-01','timeZone':'UTC','recurrence':{'type':'weekly','interval':1,'endDate':'2027-01-01'}}");
        assertThat(PlanWords.calendar(weekly)).isEqualTo("every week, from 2026-05-01 (UTC), until 2027-01-01");
    }
}
