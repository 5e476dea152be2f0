package dev.gatehouse.detection.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.lint.RuleReport.Firing;
import dev.gatehouse.detection.rules.FieldTableFiles;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.SigmaParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

final class LinterTest {
    @Test
    void saysOfEveryFieldWhatItIs() {
        RuleReport report = audit("""
                    selection:
                        operationName: Delete user
                        properties.result: success
                        Status: Sucess
                        failure_status_reason: x
                        Wherever: y
                """);
        assertThat(report.fields())
                .extracting(FieldUse::field)
                .containsExactly("operationName", "properties.result", "Status", "failure_status_reason", "Wherever");
        assertThat(report.fields().get(0)).isInstanceOf(FieldUse.Resolved.class);
        assertThat(report.fields().get(1)).isInstanceOf(FieldUse.Resolved.class);
        assertThat(report.fields().get(2)).isInstanceOfSatisfying(FieldUse.Aliased.class, alias -> {
            assertThat(alias.values()).containsExactly("Sucess");
            assertThat(alias.to()).isEqualTo("Result: success");
            assertThat(alias.by().file()).isEqualTo(FieldTableFiles.SHIPPED);
        });
        assertThat(report.fields().get(3)).isInstanceOfSatisfying(FieldUse.Aliased.class, alias -> {
            assertThat(alias.values()).isEmpty();
            assertThat(alias.to()).isEqualTo("ResultReason or ResultDescription");
        });
        assertThat(report.fields().get(4)).isEqualTo(new FieldUse.Unknown("Wherever"));
        assertThat(codes(report)).containsExactly(Finding.FIELD_UNKNOWN, Finding.NEVER_FIRES);
        assertThat(report.findings().getFirst().line()).isEqualTo(9);
        assertThat(report.findings().getLast().message())
                .isEqualTo("the rule can never fire: AuditLogs has no field Wherever");
    }

    @Test
    void aRuleFiresThroughAnyOfItsAlternatives() {
        assertThat(audit("""
                    one: {Wherever: y}
                    two: {OperationName: Disable account}
                """, "1 of them").firing()).isEqualTo(Firing.CAN);
        assertThat(audit("""
                    one: {Wherever: y}
                    two: {OperationName: Disable account}
                """, "one or two").firing()).isEqualTo(Firing.CAN);
        assertThat(audit("""
                    one: {Wherever: y}
                    two: {OperationName: Disable account}
                """, "one and two").firing()).isEqualTo(Firing.NEVER);
        assertThat(audit("""
                    one: {Wherever: y}
                    two: {Result: maybe}
                """, "1 of them").findings().getLast().message())
                .isEqualTo("the rule can never fire: AuditLogs has no field Wherever; Result never is 'maybe'");
    }

    @Test
    void whatIsLeftOutMayBeUnknown() {
        RuleReport report = audit("""
                    selection: {OperationName: Disable account}
                    filter: {Wherever: y}
                """, "selection and not filter");
        assertThat(report.firing()).isEqualTo(Firing.CAN);
        assertThat(codes(report)).containsExactly(Finding.FIELD_UNKNOWN);
        for (String test : List.of("Wherever: null", "Wherever|neq: y", "Wherever|exists: false")) {
            assertThat(audit("    selection: {OperationName: Disable account, '" + test.replace(": ", "': ") + "}\n")
                            .firing())
                    .as(test)
                    .isEqualTo(Firing.CAN);
        }
    }

    @Test
    void aClosedListSpeaksAgainstOtherValuesAndNoCaseOrWildcardIsHeldAgainstOne() {
        for (String test : List.of(
                "Result: SUCCESS",
                "Result: succ*",
                "Result: [maybe, failure]",
                "Result|contains: ail",
                "Result|startswith: time",
                "Result|endswith: OUT",
                "Result|re: ^S.*",
                "Result|cased: FAILURE",
                "Result|contains|all: [succ, cess]",
                "Result|neq: maybe",
                "Result: ''")) {
            String searches = "    selection: {OperationName: Disable account}\n    other:\n        " + test + "\n";
            assertThat(audit(searches, "all of them").firing()).as(test).isEqualTo(Firing.CAN);
        }
        RuleReport report = audit("    selection: {Result|startswith: [maybe, never]}\n");
        assertThat(codes(report))
                .containsExactly(Finding.VALUE_IMPOSSIBLE, Finding.VALUE_IMPOSSIBLE, Finding.NEVER_FIRES);
        assertThat(report.findings().getFirst())
                .extracting(Finding::message, Finding::remedy, Finding::gravity)
                .containsExactly(
                        "Result never starts with 'maybe'",
                        "it is one of success, failure, timeout, unknownFutureValue",
                        Gravity.WARNING);
    }

    @Test
    void anOpenListOnlyDoubts() {
        RuleReport report = audit("    selection: {OperationName: Disable acount}\n");
        assertThat(report.firing()).isEqualTo(Firing.UNLIKELY);
        assertThat(codes(report)).containsExactly(Finding.VALUE_UNLISTED, Finding.UNLIKELY_TO_FIRE);
        assertThat(report.findings().getFirst())
                .extracting(Finding::gravity, Finding::remedy)
                .containsExactly(Gravity.NOTE, "did you mean 'Disable account'?");
        assertThat(audit("    selection: {OperationName: 'Disable account.'}\n").findings())
                .isEmpty();
    }

    @Test
    void oneColumnCannotHoldTwoValues() {
        RuleReport report = audit("""
                    one: {OperationName: Disable account}
                    two: {ActivityType: Enable account}
                """, "one and two");
        assertThat(report.firing()).isEqualTo(Firing.UNLIKELY);
        assertThat(report.findings())
                .extracting(Finding::message)
                .containsExactly("the rule can hardly fire: OperationName is not known to be anything that is"
                        + " 'Disable account' and is 'Enable account'");
        assertThat(audit("""
                    one: {OperationName: Disable account}
                    two: {OperationName|contains: account}
                """, "one and two").firing()).isEqualTo(Firing.CAN);
        assertThat(signIn("    one: {ResultType: 50057}\n    two: {ResultType: 50053}\n", "one and two")
                        .firing())
                .isEqualTo(Firing.NEVER);
        assertThat(audit("""
                    one: {Target.DisplayName: Somebody}
                    two: {Target.DisplayName: Something}
                """, "one and two").firing()).as("several targets").isEqualTo(Firing.CAN);
    }

    @Test
    void aResultOfASignInIsANumber() {
        assertThat(signIn("    selection: {ResultType: Failure}\n", "selection").firing())
                .isEqualTo(Firing.NEVER);
        for (String test : List.of(
                "ResultType: 700016",
                "ResultType: '5005*'",
                "ResultType|contains: 7",
                "ResultType|re: '^5'",
                "ResultType|gte: 50000",
                "ResultType: '?0053'",
                "ResultType|startswith: 500, ResultType|endswith: 57",
                "ResultType|endswith: 57, ResultType|startswith: 500")) {
            assertThat(signIn("    selection: {" + test + "}\n", "selection").firing())
                    .as(test)
                    .isEqualTo(Firing.CAN);
        }
    }

    @Test
    void aColumnThatOneTableLacksMayBeInAnother() {
        RuleReport report = signIn("    selection: {ServicePrincipalName: robot, ResultType: 7000215}\n", "selection");
        assertThat(report.tables()).contains(Table.SIGNIN_LOGS, Table.AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS);
        assertThat(report.findings()).isEmpty();
        assertThat(report.firing()).isEqualTo(Firing.CAN);
    }

    @Test
    void whatHoldsForEverydayEventsIsOverBroad() {
        assertThat(audit("    selection: {Category: UserManagement, Result: success}\n")
                        .findings())
                .extracting(Finding::code, Finding::message)
                .containsExactly(
                        Tuple.tuple(
                                Finding.OVER_BROAD,
                                "the rule holds for everyday events: a user created; a user deleted; a user changed; and 1 more"));
        assertThat(audit("""
                    selection: {Category: UserManagement, Actor.IsPrivileged: true}
                """).findings()).isEmpty();
        assertThat(codes(signIn("    selection: {Status: Success}\n", "selection")))
                .containsExactly(Finding.OVER_BROAD);
    }

    @Test
    void whatAsksForNothingIsOverBroad() {
        for (Map.Entry<String, String> rule : Map.of(
                        "    filter: {OperationName: Add user}\n", "not filter",
                        "    selection: {OperationName|neq: Add user}\n", "selection",
                        "    selection: {ResultDescription: null}\n", "selection",
                        "    one: {OperationName: Disable account}\n    two: {Id|exists: true}\n", "one or two")
                .entrySet()) {
            assertThat(audit(rule.getKey(), rule.getValue()).findings())
                    .as(rule.getKey())
                    .extracting(Finding::message)
                    .contains("the rule asks for nothing: it holds for every event but those that it leaves out");
        }
    }

    @Test
    void logsThatNoTableHoldsAreSaid() {
        RuleReport report = lint("""
                title: Rule
                logsource: {product: linux, service: auditd}
                detection:
                    selection: {type: EXECVE}
                    condition: selection
                """, Watchlists.NONE);
        assertThat(codes(report)).containsExactly(Finding.NO_TABLE);
        assertThat(report.firing()).isEqualTo(Firing.NEVER);
        assertThat(report.hasUnknownFields()).isFalse();
    }

    @Test
    void aPlaceholderNeedsAWatchlist() {
        String rule = """
                title: Rule
                logsource: {product: azure, service: auditlogs}
                detection:
                    selection: {Initiatied.By|expand: '%people%', OperationName: Disable account}
                    condition: selection
                """;
        RuleReport refused = lint(rule, Watchlists.NONE);
        assertThat(refused.firing()).isEqualTo(Firing.REFUSED);
        assertThat(refused.findings())
                .extracting(Finding::code, Finding::gravity, Finding::line)
                .containsExactly(Tuple.tuple(Finding.PLACEHOLDER, Gravity.ERROR, 4));
        assertThat(lint(rule, new Watchlists(Map.of("people", List.of("kim")))).findings())
                .isEmpty();
    }

    @Test
    void aRuleMayWaitForAWatchlist() {
        String rule = """
                title: Rule
                logsource: {product: azure, service: auditlogs}
                detection:
                    selection: {Actor.Id|expand: '%people%', OperationName: Disable account}
                    condition: selection
                custom: {watchlists: {people: needed}}
                """;
        RuleReport waiting = lint(rule, Watchlists.NONE);
        assertThat(waiting.firing()).isEqualTo(Firing.REFUSED);
        assertThat(waiting.findings())
                .extracting(Finding::code, Finding::gravity, Finding::line)
                .containsExactly(Tuple.tuple(Finding.WATCHLIST_MISSING, Gravity.NOTE, 1));
        assertThat(lint(rule, new Watchlists(Map.of("people", List.of("kim")))).firing())
                .isEqualTo(Firing.CAN);
    }

    @Test
    void aFieldTableOfTheUserCounts() {
        FieldTables tables = FieldTableFiles.shipped();
        tables = tables.with(FieldTableFiles.read("ours.yaml", """
                - product: azure
                  service: auditlogs
                  fields: {Wherever: ResultReason}
                """.getBytes(StandardCharsets.UTF_8), tables)
                .sources());
        String text = rule("auditlogs", "    selection: {Wherever: y}\n", "selection");
        RuleReport report = Linter.lint(RuleContent.of(rules(text)), tables, Watchlists.NONE)
                .rules()
                .getFirst();
        assertThat(report.findings()).isEmpty();
        assertThat(report.fields())
                .singleElement()
                .isInstanceOfSatisfying(
                        FieldUse.Aliased.class, alias -> assertThat(alias.by()).hasToString("ours.yaml:3:22"));
    }

    @Test
    void keywordsAreNoFields() {
        RuleReport report = audit("    keywords: [something odd]\n", "keywords");
        assertThat(report.fields()).isEmpty();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void saysWhatCorrelationsAndFiltersReferToInVain() {
        String text = rule("signinlogs", "    selection: {ResultType: '0'}\n", "selection") + """
                ---
                title: Many
                correlation: {type: event_count, rules: [nobody], group-by: [UserId], timespan: 1h, condition: {gte: 2}}
                ---
                title: Not these
                logsource: {product: azure}
                filter: {rules: [somebody], s: {UserId: a}, condition: not s}
                """;
        RuleContent content = RuleContent.of(SigmaParser.parse("rule.yml", text), RuleSource.COMMUNITY);
        assertThat(Linter.lint(content, FieldTableFiles.shipped(), Watchlists.NONE)
                        .files())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("correlation-unknown-rule", "filter-rule-unknown");
    }

    @Test
    void letsARuleBeBroadThatIsOnlyThereToBeCorrelated() {
        String rule = rule("signinlogs", "    selection: {ResultType: '0'}\n", "selection")
                .replace("Rule\n", "Rule\nname: in\n");
        String correlation = """
                ---
                title: Many
                correlation: {type: event_count, rules: [in], group-by: [UserId], timespan: 1h, condition: {gte: 900}}
                """;
        assertThat(codes(lint(rule, Watchlists.NONE))).containsExactly("over-broad");
        RuleContent content = RuleContent.of(SigmaParser.parse("rule.yml", rule + correlation), RuleSource.COMMUNITY);
        assertThat(Linter.lint(content, FieldTableFiles.shipped(), Watchlists.NONE)
                        .findings())
                .isEmpty();
    }

    private static List<String> codes(RuleReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static RuleReport audit(String searches) {
        return audit(searches, "selection");
    }

    private static RuleReport audit(String searches, String condition) {
        return lint(rule("auditlogs", searches, condition), Watchlists.NONE);
    }

    private static RuleReport signIn(String searches, String condition) {
        return lint(rule("signinlogs", searches, condition), Watchlists.NONE);
    }

    private static String rule(String service, String searches, String condition) {
        return "title: Rule\nlogsource: {product: azure, service: " + service + "}\ndetection:\n" + searches
                + "    condition: " + condition + "\n";
    }

    private static RuleReport lint(String text, Watchlists watchlists) {
        return Linter.lint(RuleContent.of(rules(text)), FieldTableFiles.shipped(), watchlists)
                .rules()
                .getFirst();
    }

    private static List<Rule> rules(String text) {
        Parsed parsed = SigmaParser.parse("rule.yml", text);
        assertThat(parsed.problems()).isEmpty();
        return parsed.rules().stream()
                .map(rule -> Rule.of(rule, RuleSource.COMMUNITY))
                .toList();
    }
}
