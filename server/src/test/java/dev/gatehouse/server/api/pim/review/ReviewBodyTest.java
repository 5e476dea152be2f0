package dev.gatehouse.server.api.pim.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.review.Definition;
import dev.gatehouse.pim.review.Plan;
import dev.gatehouse.pim.review.ReviewId;
import dev.gatehouse.pim.review.Reviewer;
import dev.gatehouse.pim.review.Settings;
import dev.gatehouse.server.api.pim.Names;
import dev.gatehouse.server.http.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReviewBodyTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final String PLAIN = """
            {'name':'leavers','scope':{'target':{'roleDefinitionId':'29232cdf-9323-42fd-ade2-1d097af3e4de'}},
             'stages':[{'reviewers':[{'type':'manager'}],'durationInDays':7}]}""";

    @RepeatedTest(300)
    void whatIsToldAndSentBackIsTheSamePlan(RepetitionInfo repetition) throws JsonProcessingException {
        Plan plan = new RandomPlans(new Random(repetition.getCurrentRepetition())).plan();
        Definition review = Definition.of(
                new ReviewId(UUID.randomUUID()), plan, PrincipalId.of("29232cdf-9323-42fd-ade2-1d097af3e4de"), NOW);
        ReviewBody told = ReviewBody.of(review, new Names(Map.of(), Map.of()), "NotStarted", 0, null);

        String text = JSON.writeValueAsString(told);

        assertThat(JSON.readValue(text, ReviewBody.class).plan(NOW)).as(text).isEqualTo(plan);
    }

    @Test
    void whatNobodySaysIsCareful() throws JsonProcessingException {
        Plan plan = body(PLAIN).plan(NOW);

        assertThat(plan.settings()).isEqualTo(Settings.CAREFUL);
        assertThat(plan.scope().kinds()).containsExactlyInAnyOrder(AssignmentKind.values());
        assertThat(plan.scope().principals()).containsExactlyInAnyOrder(Account.Kind.values());
        assertThat(plan.schedule().start()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(plan.schedule().recurrence()).isEmpty();
        assertThat(plan.stages().getFirst().reviewers()).containsExactly(new Reviewer.Superior());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'leavers'|null|name",
                "'manager'|'anybody'|type",
                "'durationInDays':7|'durationInDays':0|a stage lasts from a day",
                "'durationInDays':7|'fallbackReviewers':[]|durationInDays",
                "[{'type':'manager'}]|[]|somebody must be asked",
                "'stages'|'settings':{'defaultDecision':'Perhaps'},'stages'|defaultDecision",
                "'stages'|'settings':{'recommendationLookBackDays':0},'stages'|recommendationLookBackDays",
                "'stages'|'schedule':{'startDate':'+999999999-01-01'},'stages'|startDate",
                "'stages'|'schedule':{'timeZone':'Sweden/Stockholm'},'stages'|timeZone",
                "'stages'|'schedule':{'recurrence':{'type':'daily'}},'stages'|recurrence.type",
                "'stages'|'schedule':{'recurrence':{'type':'weekly','dayOfMonth':1}},'stages'|dayOfMonth",
                "'stages'|'schedule':{'recurrence':{'type':'weekly','interval':1000}},'stages'|an interval is from 1",
                "'stages'|'schedule':{'recurrence':{'type':'weekly','endDate':'2027-01-01','numberOfOccurrences':1}},'stages'|"
                        + "numberOfOccurrences",
                "{'target'|{'kinds':['perhaps'],'target'|scope.kinds",
                "{'target'|{'principals':[],'target'|some kind of principal",
                "'roleDefinitionId':'29232cdf-9323-42fd-ade2-1d097af3e4de'|'groupId':'x'|groupId",
            })
    void whatCannotBeIsRefusedByItsName(String part, String other, String named) throws JsonProcessingException {
        assertThat(PLAIN).contains(part);
        ReviewBody body = body(PLAIN.replace(part, other));

        assertThatThrownBy(() -> body.plan(NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(400))
                .satisfies(problem -> assertThat(
                                ((ProblemException) problem).problem().detail())
                        .contains(named));
    }

    private static ReviewBody body(String text) throws JsonProcessingException {
        return JSON.readValue(text.replace('\'', '"'), ReviewBody.class);
    }
}
