package dev.gatehouse.detection.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of rule files with correlations and filters. */
final class CorrelationProofTest {
    private static final String WRONG = """
            title: Wrong password
            name: wrong
            logsource: {product: azure, service: signinlogs}
            detection: {one: {ResultType: 50126}, condition: one}
            ---
            title: Signed in
            name: in
            logsource: {product: azure, service: signinlogs}
            detection: {one: {ResultType: 0}, condition: one}
            ---
            """;
    private static final String MANY = WRONG + """
            title: Many wrong passwords
            name: Many
            correlation:
              {type: event_count, rules: [wrong], group-by: [IPAddress], timespan: 10m, condition: {gte: 5}}
            """;
    private static final String THEN_IN = MANY + """
            ---
            title: Guessed
            correlation: {type: temporal_ordered, rules: [many-named, in], group-by: [IPAddress], timespan: 1h}
            """.replace("many-named", "Many");
    private static final String FILTER = """
            ---
            title: Not from the office
            filter:
              rules: [wrong]
              office: {IPAddress: 203.0.113.7}
              condition: office
            """;

    @Test
    void aCorrelationIsJudgedByAllEventsTogether() {
        assertThat(run(MANY, "[many, in]", wrong(5), "{after: 1m, event: " + event("b", 0) + "}"))
                .satisfies(CorrelationProofTest::passed);
        assertThat(run(MANY, "quiet", wrong(4))).satisfies(CorrelationProofTest::passed);
    }

    @Test
    void whatIsOnlyThereToBeCorrelatedIsJudgedWhereItIsNamed() {
        Outcome unnamed = run(MANY, "[many]", wrong(5));
        assertThat(unnamed.passed()).isTrue();
        assertThat(unnamed.fired()).containsExactly("many");
        Outcome named = run(MANY, "[wrong]", wrong(4));
        assertThat(named.passed()).isTrue();
        assertThat(named.fired()).containsExactly("wrong");
        assertThat(run(MANY, "[wrong]", event("b", 0)).differences())
                .extracting(difference -> Proof.name(difference.rule()))
                .containsExactly("wrong", "in");
    }

    @Test
    void aRuleThatAlertsBesideItsCorrelationMustBeNamed() {
        String generating = MANY.replace("timespan: 10m", "timespan: 10m, generate: true");
        assertThat(run(generating, "[many]", wrong(5)).differences())
                .singleElement()
                .extracting(difference -> Proof.name(difference.rule()))
                .isEqualTo("wrong");
        assertThat(run(generating, "[many, wrong]", wrong(5)).passed()).isTrue();
    }

    @Test
    void firesMeansTheOneThatRaisesAlerts() {
        String one = MANY.replace("rules: [wrong]", "rules: [wrong, in]");
        assertThat(run(one, "fires", wrong(5)).passed()).isTrue();
    }

    @Test
    void anInnerCorrelationFiresToo() {
        String guessed = "{after: 1m, event: " + event("b", 0) + "}";
        assertThat(run(THEN_IN, "[guessed, many]", wrong(5), guessed)).satisfies(CorrelationProofTest::passed);
        assertThat(run(THEN_IN, "[guessed]", wrong(5), guessed)).satisfies(CorrelationProofTest::passed);
        assertThat(run(THEN_IN, "[many]", wrong(5))).satisfies(CorrelationProofTest::passed);
    }

    @Test
    void filtersOfTheFileHoldItsRulesBack() {
        assertThat(run(MANY + FILTER, "quiet", wrong(5))).satisfies(CorrelationProofTest::passed);
        assertThat(run(MANY + FILTER.replace("203.0.113.7", "192.0.2.1"), "[many]", wrong(5)))
                .satisfies(CorrelationProofTest::passed);
    }

    @Test
    void aCorrelationThatFiresUnaskedIsShownWithWhatItMeasuredOfWhomAndWhen() {
        Difference.OfCorrelation difference = correlation(run(MANY, "quiet", wrong(7)));
        assertThat(difference.expected()).isFalse();
        CorrelatedGroup group = difference.trace().orElseThrow().groups().getFirst();
        assertThat(group.name()).isEqualTo("IPAddress 203.0.113.7");
        assertThat(group.runs()).singleElement().satisfies(run -> {
            assertThat(run.measure()).isEqualTo(7);
            assertThat(run.satisfied()).isEqualTo(Instant.parse("2026-05-04T10:04:00Z"));
            assertThat(run.events())
                    .isEqualTo(new CorrelatedGroup.Span(
                            7, 1, 7, Instant.parse("2026-05-04T10:00:00Z"), Instant.parse("2026-05-04T10:06:00Z")));
        });
    }

    @Test
    void aCorrelationThatIsSilentIsShownWithTheNearestGroup() {
        String elsewhere = event("c", 50126).replace("203.0.113.7", "192.0.2.1");
        Difference.OfCorrelation difference = correlation(run(MANY, "[many]", elsewhere, wrong(4)));
        CorrelationTrace trace = difference.trace().orElseThrow();
        assertThat(trace.groups())
                .extracting(CorrelatedGroup::name)
                .containsExactly("IPAddress 203.0.113.7", "IPAddress 192.0.2.1");
        assertThat(trace.groups().getFirst().measure()).hasValue(4);
        assertThat(trace.groups().getFirst().matches().last()).isEqualTo(5);
        assertThat(difference.silent()).isEmpty();
    }

    @Test
    void aRuleThatKeptACorrelationSilentIsShown() {
        Difference.OfCorrelation difference = correlation(run(THEN_IN, "[guessed]", wrong(5)));
        CorrelationTrace trace = difference.trace().orElseThrow();
        assertThat(trace.silent()).containsExactly("in");
        assertThat(trace.groups().getFirst().matched()).containsExactly("Many");
        assertThat(trace.groups().getFirst().missing()).containsExactly("in");
        assertThat(difference.silent()).singleElement().satisfies(rule -> {
            assertThat(Proof.name(rule.rule())).isEqualTo("in");
            assertThat(rule.trace().orElseThrow().holds()).isFalse();
        });
    }

    @Test
    void anInnerCorrelationThatKeptAnotherOneSilentIsShown() {
        Difference.OfCorrelation difference =
                correlation(run(THEN_IN, "[guessed]", wrong(4), "{after: 1m, event: " + event("b", 0) + "}"));
        assertThat(difference.trace().orElseThrow().silent()).containsExactly("Many");
        assertThat(difference.silent()).isEmpty();
        assertThat(difference.inner()).singleElement().satisfies(inner -> {
            assertThat(Proof.name(inner.rule())).isEqualTo("many");
            assertThat(inner.groups().getFirst().measure()).hasValue(4);
        });
    }

    @Test
    void aRuleWhoseEventsBelongToNoGroupIsShown() {
        CorrelationTrace trace = correlation(
                        run(MANY.replace("group-by: [IPAddress]", "group-by: [Nonsense]"), "[many]", wrong(5)))
                .trace()
                .orElseThrow();
        assertThat(trace.ungrouped()).containsExactly("wrong");
        assertThat(trace.groups()).isEmpty();
    }

    @Test
    void aCorrelationThatWasRefusedNeverFires() {
        String broken = MANY.replace("rules: [wrong]", "rules: [elsewhere]");
        Outcome outcome = run(broken, "[many, wrong]", wrong(5));
        assertThat(outcome.passed()).isFalse();
        assertThat(correlation(outcome).trace()).isEmpty();
    }

    @Test
    void copiesOfAnEventCountOnce() {
        String same = event("a", 50126);
        assertThat(run(MANY, "quiet", String.join(", ", List.of(same, same, same, same, same, same))))
                .satisfies(CorrelationProofTest::passed);
    }

    private static void passed(Outcome outcome) {
        assertThat(outcome.differences()).isEmpty();
    }

    private static Difference.OfCorrelation correlation(Outcome outcome) {
        assertThat(outcome.differences()).hasSize(1);
        assertThat(outcome.differences().getFirst()).isInstanceOf(Difference.OfCorrelation.class);
        return (Difference.OfCorrelation) outcome.differences().getFirst();
    }

    private static Outcome run(String rules, String expect, String... events) {
        return Rules.run(
                rules,
                "tests:\n  - name: a\n    expect: " + expect + "\n    events: [" + String.join(", ", events) + "]\n");
    }

    private static String wrong(int times) {
        return "{at: '2026-05-04T10:00:00Z', repeat: " + times + ", every: 1m, event: " + event("a", 50126) + "}";
    }

    private static String event(String id, int code) {
        return "{id: " + id + ", createdDateTime: '2026-05-04T09:00:00Z', userPrincipalName: kim@contoso.example,"
                + " userId: 6d43646f-6d4e-53bc-8391-938ae6dd27fb, appDisplayName: Portal, isInteractive: true,"
                + " ipAddress: 203.0.113.7, status: {errorCode: " + code + "}}";
    }
}
