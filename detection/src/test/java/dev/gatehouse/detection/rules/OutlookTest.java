package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Outlook.Speech;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.SigmaParser;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OutlookTest {
    private static final Set<Table> USUAL =
            Set.of(Table.SIGNIN_LOGS, Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS, Table.AUDIT_LOGS);

    @Test
    void aRuleSpeaksWhereItsTablesHaveItsColumns() {
        assertThat(outlook("signinlogs", "{a: {ResultType: '0'}}", "a", full())).isEqualTo("yes");
        assertThat(outlook("auditlogs", "{a: {Actor.Id: x, Target.Id: y, Changes.Name: z}}", "a", full()))
                .isEqualTo("yes");
    }

    @Test
    void aRuleWithoutRowsOfItsTableCannotSpeak() {
        assertThat(outlook("auditlogs", "{a: {Result: success}}", "a", full(Table.SIGNIN_LOGS)))
                .isEqualTo("no: no rows of AuditLogs");
        assertThat(outlook("signinlogs", "{a: {ResultType: '0'}}", "a", full(Table.AUDIT_LOGS)))
                .isEqualTo("no: no rows of SigninLogs");
    }

    @Test
    void aRuleSpeaksInPartWhereOneOfItsUsualTablesIsMissing() {
        assertThat(outlook("signinlogs", "{a: {ResultType: '0'}}", "a", full(Table.SIGNIN_LOGS)))
                .isEqualTo("in part: no rows of AADNonInteractiveUserSignInLogs");
    }

    @Test
    void aTableThatHasNoneOfARulesColumnsIsNoneOfItsTables() {
        // Only users' sign-ins have this column.
        assertThat(outlook("signinlogs", "{a: {UserPrincipalName: x}}", "a", full()))
                .isEqualTo("yes");
        assertThat(outlook(
                        "signinlogs", "{a: {UserPrincipalName: x}}", "a", full(Table.AAD_MANAGED_IDENTITY_SIGNIN_LOGS)))
                .isEqualTo("no: no rows of SigninLogs");
    }

    @Test
    void aDerivedFieldNeedsTheColumnThatItIsReadFrom() {
        Available nobodyActs = without(full(), Table.AUDIT_LOGS, "InitiatedBy");
        assertThat(outlook("auditlogs", "{a: {Actor.Id: x}}", "a", nobodyActs))
                .isEqualTo("no: no row of AuditLogs has InitiatedBy");
        Available nothingChanges = without(full(), Table.AUDIT_LOGS, "TargetResources");
        assertThat(outlook("auditlogs", "{a: {'Changes[\"X\"].NewValue': x}}", "a", nothingChanges))
                .isEqualTo("no: no row of AuditLogs has TargetResources");
        Available noResult = without(
                without(full(), Table.SIGNIN_LOGS, "ResultType"),
                Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS,
                "ResultType");
        assertThat(outlook("signinlogs", "{a: {Failed: true}}", "a", noResult)).startsWith("no: no row of SigninLogs");
    }

    @Test
    void aRuleWithAlternativesIsNotBlindWhileOneIsThere() {
        Available some = without(full(), Table.AUDIT_LOGS, "Category");
        String searches = "{a: {Category: x}, b: {OperationName: y}}";
        assertThat(outlook("auditlogs", searches, "1 of them", some))
                .isEqualTo("in part: no row of AuditLogs has Category");
        assertThat(outlook("auditlogs", searches, "a or b", some))
                .isEqualTo("in part: no row of AuditLogs has Category");
        assertThat(outlook("auditlogs", searches, "all of them", some))
                .isEqualTo("no: no row of AuditLogs has Category");
        assertThat(outlook("auditlogs", searches, "b and not a", some)).isEqualTo("yes");
    }

    @Test
    void aValueThatSeveralColumnsMayHoldNeedsOneOfThem() {
        Available some = without(full(), Table.AUDIT_LOGS, "ResultDescription");
        assertThat(outlook("auditlogs", "{a: {failure_status_reason: x}}", "a", some))
                .isEqualTo("yes");
        Available none = without(some, Table.AUDIT_LOGS, "ResultReason");
        assertThat(outlook("auditlogs", "{a: {failure_status_reason: x}}", "a", none))
                .startsWith("no: ");
    }

    @Test
    void whatHoldsForNoValueNeedsNone() {
        Available some = without(full(), Table.AUDIT_LOGS, "Category");
        assertThat(outlook("auditlogs", "{a: {Category: null}}", "a", some)).isEqualTo("yes");
        assertThat(outlook("auditlogs", "{a: {Category|exists: false}}", "a", some))
                .isEqualTo("yes");
        assertThat(outlook("auditlogs", "{a: {Category|neq: x}}", "a", some)).isEqualTo("yes");
    }

    @Test
    void whoAsksForPrivilegedAccountsNeedsToKnowSome() {
        Available nobody = new Available(full().tables(), false, false);
        assertThat(outlook("auditlogs", "{a: {Actor.IsPrivileged: true}}", "a", nobody))
                .isEqualTo("no: no privileged account is known");
        assertThat(outlook("auditlogs", "{a: {Actor.IsPrivileged: false}}", "a", nobody))
                .isEqualTo("yes");
        assertThat(outlook("auditlogs", "{a: {Target.User.IsEmergencyAccess: true}}", "a", nobody))
                .isEqualTo("no: no emergency access account is named");
    }

    @Test
    void aRuleThatWaitsForAWatchlistSaysForWhich() {
        String waiting = rule("signinlogs", "{a: {Location|expand: '%offices%'}}", "a")
                + "custom: {watchlists: {offices: needed}}\n";
        Outlook outlook = outlooks(full(), waiting).getFirst();
        assertThat(outlook.speech()).isEqualTo(Speech.NO);
        assertThat(outlook.gaps()).extracting(Gap::what).containsExactly("the watchlist offices is not configured");
    }

    @Test
    void whichRolesArePrivilegedIsAlwaysKnown() {
        Available nobody = new Available(full().tables(), false, false);
        assertThat(outlook("auditlogs", "{a: {Target.Role.IsPrivileged: true}}", "a", nobody))
                .isEqualTo("yes");
    }

    @Test
    void aRuleOfOtherLogsOrFieldsCannotSpeak() {
        assertThat(outlook("storage", "{a: {Result: x}}", "a", full()))
                .isEqualTo("no: is about logs that Gatehouse has no table for");
        assertThat(outlook("auditlogs", "{a: {Nonsense: x}}", "a", full()))
                .isEqualTo("no: tests a field that no record can have: Nonsense");
    }

    @Test
    void everyTableHasAnExportToAskFor() {
        for (Table table : Table.values()) {
            assertThat(Exports.of(table)).as(table.azureName()).isNotEqualTo(table.azureName());
        }
    }

    private static String outlook(String service, String searches, String condition, Available available) {
        Outlook outlook =
                outlooks(available, rule(service, searches, condition)).getFirst();
        if (outlook.speech() == Speech.YES) {
            assertThat(outlook.gaps()).isEmpty();
            return "yes";
        }
        return outlook.speech().text() + ": "
                + String.join("; ", outlook.gaps().stream().map(Gap::what).toList());
    }

    static List<Outlook> outlooks(Available available, String... rules) {
        Parsed parsed = SigmaParser.parse("test.yml", String.join("---\n", rules));
        assertThat(parsed.problems()).isEmpty();
        Rulebook book =
                Rulebook.of(RuleContent.of(parsed, RuleSource.CATALOGUE), Watchlists.NONE, ContextFacts.fields());
        return Outlook.all(book, available);
    }

    static String rule(String service, String searches, String condition) {
        return """
                title: Rule on %s %08x
                logsource: {product: azure, service: %s}
                detection: {condition: '%s', %s
                """.formatted(service, searches.hashCode(), service, condition, searches.substring(1));
    }

    static Available full() {
        return full(USUAL.toArray(Table[]::new));
    }

    static Available full(Table... tables) {
        Map<Table, Available.Rows> rows = new EnumMap<>(Table.class);
        Arrays.stream(tables)
                .forEach(
                        table -> rows.put(table, new Available.Rows(Set.of(Shape.GRAPH), Set.copyOf(table.columns()))));
        return new Available(rows, true, true);
    }

    static Available without(Available available, Table table, String column) {
        Map<Table, Available.Rows> rows = new EnumMap<>(available.tables());
        rows.computeIfPresent(table, (any, all) -> {
            Set<String> left = new HashSet<>(all.columns());
            assertThat(left.remove(column)).isTrue();
            return new Available.Rows(all.shapes(), left);
        });
        return new Available(rows, available.privileged(), available.emergency());
    }
}
