package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.SigmaParser;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is to be expected of correlations, given what the logs have. */
final class CorrelationOutlookTest {
    private static final Available SIGN_INS =
            OutlookTest.full(Table.SIGNIN_LOGS, Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS);

    @Test
    void aRuleThatIsOnlyCorrelatedIsShownThroughItsCorrelation() {
        assertThat(titles(all("type: event_count", "rules: [signin]", "condition: {gte: 5}")))
                .containsExactly("Audit", "Correlation");
        assertThat(titles(all("type: event_count", "rules: [signin]", "condition: {gte: 5}", "generate: true")))
                .containsExactly("Sign-in", "Audit", "Correlation");
    }

    @Test
    void whatCountsNeedsOneOfItsRules() {
        assertThat(outlook(SIGN_INS, "type: event_count", "rules: [signin]", "condition: {gte: 5}"))
                .isEqualTo("yes: []");
        assertThat(outlook(SIGN_INS, "type: event_count", "rules: [signin, audit]", "condition: {gte: 5}"))
                .isEqualTo("in part: [no rows of AuditLogs]");
        assertThat(outlook(SIGN_INS, "type: value_count", "rules: [audit]", "condition: {field: Category, gte: 5}"))
                .isEqualTo("no: [no rows of AuditLogs]");
    }

    @Test
    void whatWaitsForAllRulesNeedsAllOfThem() {
        assertThat(outlook(SIGN_INS, "type: temporal", "rules: [signin, audit]"))
                .isEqualTo("no: [no rows of AuditLogs]");
        assertThat(outlook(SIGN_INS, "type: temporal_ordered", "rules: [signin, audit]"))
                .isEqualTo("no: [no rows of AuditLogs]");
        assertThat(outlook(OutlookTest.full(), "type: temporal_ordered", "rules: [signin, audit]"))
                .isEqualTo("yes: []");
    }

    @Test
    void whatIsContentWithFewerRulesNeedsSoMany() {
        assertThat(outlook(SIGN_INS, "type: temporal", "rules: [signin, audit]", "condition: {gte: 1}"))
                .isEqualTo("in part: [no rows of AuditLogs]");
        assertThat(outlook(SIGN_INS, "type: temporal", "rules: [signin, audit]", "condition: {gt: 1}"))
                .isEqualTo("no: [no rows of AuditLogs]");
    }

    @Test
    void anExpressionIsAskedAsARulesConditionIs() {
        assertThat(outlook(SIGN_INS, "type: temporal", "rules: [signin, audit]", "condition: signin and audit"))
                .isEqualTo("no: [no rows of AuditLogs]");
        assertThat(outlook(SIGN_INS, "type: temporal", "rules: [signin, audit]", "condition: signin or audit"))
                .isEqualTo("in part: [no rows of AuditLogs]");
        assertThat(outlook(SIGN_INS, "type: temporal", "rules: [signin, audit]", "condition: signin and not audit"))
                .isEqualTo("yes: []");
    }

    @Test
    void anInnerCorrelationIsAskedForItsRules() {
        String inner = """
                title: Inner
                name: inner
                correlation: {type: event_count, rules: [audit], group-by: [CorrelationId], timespan: 1h, condition: {gte: 2}}
                ---
                """;
        List<Outlook> outlooks = OutlookTest.outlooks(
                SIGN_INS, rules() + "---\n" + inner + correlation("type: temporal", "rules: [signin, inner]"));
        assertThat(titles(outlooks)).containsExactly("Correlation");
        assertThat(brief(outlooks.getLast())).isEqualTo("no: [no rows of AuditLogs]");
    }

    @Test
    void whatGroupsOrMeasuresNeedsTheColumn() {
        Available lacking = OutlookTest.without(
                OutlookTest.without(SIGN_INS, Table.SIGNIN_LOGS, "CorrelationId"),
                Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS,
                "CorrelationId");
        assertThat(outlook(lacking, "type: event_count", "rules: [signin]", "condition: {gte: 5}"))
                .startsWith("no: [no row of SigninLogs has CorrelationId");
        Available withoutAddress = OutlookTest.without(
                OutlookTest.without(SIGN_INS, Table.SIGNIN_LOGS, "IPAddress"),
                Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS,
                "IPAddress");
        assertThat(outlook(
                        withoutAddress,
                        "type: value_count",
                        "rules: [signin]",
                        "condition: {field: callerIpAddress, gte: 5}"))
                .startsWith("no: [no row of SigninLogs has IPAddress");
        assertThat(outlook(SIGN_INS, "type: value_count", "rules: [signin]", "condition: {field: Nonsense, gte: 5}"))
                .isEqualTo("no: [groups or measures by a field that no record can have: Nonsense]");
    }

    @Test
    void whatGroupsOrMeasuresIsNeeded() {
        Rulebook book = Rulebook.of(
                RuleContent.of(
                        SigmaParser.parse(
                                "test.yml",
                                rules() + "---\n"
                                        + correlation(
                                                "type: value_count",
                                                "rules: [signin]",
                                                "condition: {field: callerIpAddress, gte: 5}")),
                        RuleSource.CATALOGUE),
                Watchlists.NONE,
                List.of());
        assertThat(NeededColumns.missing(book, Table.SIGNIN_LOGS, new TreeSet<>()))
                .containsExactly("CorrelationId", "IPAddress", "ResultType");
    }

    private static List<String> titles(List<Outlook> outlooks) {
        return outlooks.stream()
                .map(outlook -> outlook.rule().document().title())
                .toList();
    }

    private static List<Outlook> all(String... lines) {
        return OutlookTest.outlooks(OutlookTest.full(), rules() + "---\n" + correlation(lines));
    }

    private static String outlook(Available available, String... lines) {
        return brief(OutlookTest.outlooks(available, rules() + "---\n" + correlation(lines))
                .getLast());
    }

    private static String brief(Outlook outlook) {
        return outlook.speech().text() + ": "
                + outlook.gaps().stream().map(Gap::what).toList();
    }

    private static String rules() {
        return """
                title: Sign-in
                name: signin
                logsource: {product: azure, service: signinlogs}
                detection: {a: {ResultType: 0}, condition: 1 of them}
                ---
                title: Audit
                name: audit
                logsource: {product: azure, service: auditlogs}
                detection: {a: {Result: success}, condition: a}
                """;
    }

    private static String correlation(String... lines) {
        return "title: Correlation\ncorrelation:\n  group-by: [CorrelationId]\n  timespan: 1h\n  "
                + String.join("\n  ", lines) + "\n";
    }
}
