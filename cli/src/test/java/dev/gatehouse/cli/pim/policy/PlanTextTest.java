package dev.gatehouse.cli.pim.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.cli.pim.policy.Plan.AssignmentPlan;
import dev.gatehouse.cli.pim.policy.Plan.SettingPlan;
import dev.gatehouse.cli.pim.text.Moments;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlanTextTest {
    private static final Governed EXCHANGE = new Governed(Samples.EXCHANGE, "/", Optional.empty());
    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    private static final Assignment BEN =
            new Assignment(Samples.BEN, EXCHANGE, "eligible", Optional.of(Instant.parse("2026-08-02T09:00:00Z")));
    private static final Assignment ADA = new Assignment(Samples.ADA, EXCHANGE, "active", Optional.empty());
    private static final Plan PLAN = new Plan(
            List.of(new SettingPlan(
                    EXCHANGE,
                    List.of(
                            new Change("activation.maximumDuration", "8 h", "4 h", false),
                            new Change("activation.enabledRules", "justification", "none\033[2J", true)),
                    JsonNodeFactory.instance.objectNode())),
            List.of(
                    new AssignmentPlan(Optional.empty(), Optional.of(BEN)),
                    new AssignmentPlan(
                            Optional.of(BEN),
                            Optional.of(new Assignment(Samples.BEN, EXCHANGE, "eligible", Optional.empty()))),
                    new AssignmentPlan(Optional.of(ADA), Optional.empty())),
            List.of(BEN),
            List.of(ADA),
            Optional.of(Samples.json("{'isComplete':true,'all':{'activations':12,'shortened':1,"
                    + "'inForce':{'granted':10,'waiting':2,'refused':0,'refusals':[]},"
                    + "'proposed':{'granted':2,'waiting':6,'refused':4,"
                    + "'refusals':[{'code':'expiration','count':3},{'code':'ticketing','count':1}]}}}")));

    @Test
    void isReadFromTheTopDown() {
        assertThat(String.join("\n", text(false).lines(PLAN))).isEqualTo("""
                Exchange Administrator
                  ~ activation.maximumDuration  8 h → 4 h
                  ~ activation.enabledRules     justification → none [2J  WEAKENED

                Assignments
                  + ben: eligible for Exchange Administrator, until 2026-08-02 09:00
                  ~ ben: eligible for Exchange Administrator, until 2026-08-02 09:00 → for good
                  - ada: active for Exchange Administrator

                The last 90 days under these settings, 12 activations
                                        IN FORCE  NEW
                  granted at once       10        2
                  waiting for approval  2         6
                  refused               0         4
                  shorter                         1
                  refused by the rules: expiration 3, ticketing 1

                1 assignment of the file would be over already; left alone.
                1 assignment is not in the file; left alone. --prune removes what is not in it.
                1 setting (1 part WEAKENED) and 3 assignments would change.""");
    }

    @Test
    void isTheSameInColours() {
        List<String> coloured = text(true).lines(PLAN);

        assertThat(coloured.stream().map(line -> line.replaceAll("\033\\[[0-9;]*m", "")))
                .containsExactlyElementsOf(text(false).lines(PLAN));
        assertThat(String.join("\n", coloured)).doesNotContain("\033[2J");
    }

    @Test
    void saysWhereNothingChanges() {
        Plan nothing = new Plan(List.of(), List.of(), List.of(), List.of(), Optional.empty());

        assertThat(text(false).lines(nothing))
                .containsExactly("Nothing changes: what is in force is what the file wants.");
    }

    private static PlanText text(boolean colour) {
        return new PlanText(Samples.people(), new Moments(ZoneOffset.UTC, NOW), colour);
    }
}
