package dev.gatehouse.detection.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProofTest {
    private static final String RULES = """
            title: Wrong password
            name: wrong
            logsource: {product: azure, service: signinlogs}
            detection:
              selection: {ResultType: 50126, User.IsPrivileged: true}
              condition: selection
            ---
            title: Any failure
            logsource: {product: azure, service: signinlogs}
            detection:
              selection: {Status: Failure}
              condition: selection
            """;
    private static final String EVENT =
            "{id: a, createdDateTime: '2026-05-04T09:00:00Z', userPrincipalName: kim@contoso.example,"
                    + " userId: 6d43646f-6d4e-53bc-8391-938ae6dd27fb, appDisplayName: Portal, isInteractive: true,"
                    + " status: {errorCode: 50126}}";
    private static final String AUDIT = "{id: b, activityDisplayName: x, activityDateTime: '2026-05-04T10:00:00Z',"
            + " loggedByService: Core Directory, category: c, initiatedBy: {}, targetResources: []}";
    private static final String PRIVILEGED = "context: {privilegedAccounts: [kim@contoso.example]}\n";

    @Test
    void aTestPassesWhereTheNamedRulesFireAndNoOther() {
        Outcome outcome = run(PRIVILEGED, "[wrong, any failure]", "event: " + EVENT);
        assertThat(outcome.passed()).isTrue();
        assertThat(outcome.fired()).containsExactly("any failure", "wrong");
    }

    @Test
    void aRuleThatIsSilentIsShownWithTheTestThatDidNotHold() {
        Outcome outcome = run("", "[wrong, any failure]", "event: " + EVENT);
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.differences())
                .singleElement()
                .extracting(ProofTest::rule)
                .satisfies(difference -> {
                    assertThat(difference.expected()).isTrue();
                    assertThat(Proof.name(difference.rule())).isEqualTo("wrong");
                    assertThat(difference.trace().orElseThrow().reasons())
                            .singleElement()
                            .extracting(Trace.Reason::test)
                            .extracting(Trace.Test::column, Trace.Test::values)
                            .containsExactly("User.IsPrivileged", List.of("false"));
                });
    }

    @Test
    void aRuleThatFiresUnaskedIsShownWithItsReasons() {
        Outcome outcome = run("", "quiet", "event: " + EVENT);
        assertThat(outcome.fired()).containsExactly("any failure");
        assertThat(outcome.differences())
                .singleElement()
                .extracting(ProofTest::rule)
                .satisfies(difference -> {
                    assertThat(difference.expected()).isFalse();
                    Trace.Test test = difference
                            .trace()
                            .orElseThrow()
                            .reasons()
                            .getFirst()
                            .test();
                    assertThat(difference.rule().fieldAt(test.at(), test.field()))
                            .isEqualTo("Status");
                    assertThat(test.column()).isEqualTo("Failed");
                });
    }

    @Test
    void aRuleFiresIfItHoldsForAnyEvent() {
        Outcome outcome = run(
                PRIVILEGED,
                "{fires: [wrong, any failure]}",
                "events: [" + EVENT.replace("50126", "0") + ", {after: 1m, event: " + EVENT + "}]");
        assertThat(outcome.passed()).isTrue();
    }

    @Test
    void ofSeveralEventsTheNearestIsShown() {
        Outcome outcome = run(
                "",
                "[wrong]",
                "events: [" + AUDIT + ", " + EVENT.replace("50126", "0") + ", "
                        + EVENT.replace("kim@", "jo@").replace("50126", "0, x: 1") + "]");
        assertThat(rule(outcome.differences().getFirst()).event()).isEqualTo(2);
        Outcome elsewhere = run("", "[wrong]", "event: " + AUDIT);
        assertThat(rule(elsewhere.differences().getFirst()).trace()).isEmpty();
        assertThat(rule(elsewhere.differences().getFirst()).table()).isEqualTo(Table.AUDIT_LOGS);
    }

    @Test
    void whatIsGivenTellsWhoIsPrivileged() {
        String given = """
                given:
                  - id: Directory_1
                    category: RoleManagement
                    result: success
                    activityDisplayName: Add member to role
                    activityDateTime: '2026-04-20T07:00:00Z'
                    loggedByService: Core Directory
                    initiatedBy: {app: {displayName: MS-PIM}}
                    targetResources:
                      - id: 6d43646f-6d4e-53bc-8391-938ae6dd27fb
                        type: User
                        userPrincipalName: kim@contoso.example
                        modifiedProperties:
                          - {displayName: Role.DisplayName, newValue: '"Global Administrator"'}
                          - {displayName: Role.TemplateId, newValue: '"62e90394-69f5-4237-9190-012177145e10"'}
                """;
        assertThat(run(given, "[wrong, any failure]", "event: " + EVENT).passed())
                .isTrue();
    }

    private static Outcome run(String head, String expect, String events) {
        return Rules.run(RULES, head + "tests:\n  - name: a\n    expect: " + expect + "\n    " + events + "\n");
    }

    private static Difference.OfRule rule(Difference difference) {
        assertThat(difference).isInstanceOf(Difference.OfRule.class);
        return (Difference.OfRule) difference;
    }
}
