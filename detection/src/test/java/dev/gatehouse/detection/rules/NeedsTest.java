package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.SigmaParser;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NeedsTest {
    @Test
    void aRuleNeedsTablesAndToKnowAccountsAndItsLists() {
        Needs needs = needs("""
                title: T
                logsource: {product: azure, service: signinlogs}
                detection:
                  selection: {User.IsPrivileged: true, IsInteractive: true}
                  abroad: {Location|expand: '%approved_countries%'}
                  partner: {ResourceTenantId|expand: '%partner_tenants%'}
                  emergency: {User.IsEmergencyAccess: true}
                  condition: selection and not abroad and not partner and not emergency
                custom:
                  watchlists: {approved_countries: needed, partner_tenants: optional}
                """);
        assertThat(needs.tables()).contains(Table.SIGNIN_LOGS);
        assertThat(needs.privileged()).isTrue();
        assertThat(needs.emergency()).as("what must not hold is no need").isFalse();
        assertThat(needs.waitsFor()).containsExactly("approved_countries");
        assertThat(needs.watchlists()).containsExactly("partner_tenants");
    }

    @Test
    void aRuleThatAnybodyMayBreakNeedsItsTableOnly() {
        Needs needs = needs("""
                title: T
                logsource: {product: azure, service: auditlogs}
                detection:
                  selection: {OperationName: Add user}
                  condition: selection
                """);
        assertThat(needs).isEqualTo(new Needs(Set.of(Table.AUDIT_LOGS), Set.of(), Set.of(), false, false));
    }

    @Test
    void aCorrelationNeedsWhatItsRulesDo() {
        Parsed parsed = SigmaParser.parse("t.yml", """
                title: A
                name: a
                logsource: {product: azure, service: keyvault}
                detection:
                  selection: {OperationName: SecretGet, User.IsPrivileged: true}
                  condition: selection
                ---
                title: Many
                correlation:
                  type: event_count
                  rules: [a]
                  group-by: [CallerIpAddress]
                  timespan: 5m
                  condition: {gte: 3}
                """);
        Rulebook book =
                Rulebook.of(RuleContent.of(parsed, RuleSource.COMMUNITY), Watchlists.NONE, Set.of("CallerIpAddress"));
        assertThat(Needs.of(book, 0))
                .isEqualTo(new Needs(Set.of(Table.AZKV_AUDIT_LOGS), Set.of(), Set.of(), true, false));
    }

    private static Needs needs(String yaml) {
        RuleContent content = RuleContent.of(SigmaParser.parse("t.yml", yaml), RuleSource.CATALOGUE);
        Rulebook book = Rulebook.of(content, Watchlists.NONE, Set.of());
        return Needs.of(book, book.rules().getFirst());
    }
}
