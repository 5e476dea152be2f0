package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.SigmaParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Filters and correlations of rule files, as a rulebook takes them. */
final class RuleContentTest {
    private static final String RULE = """
            title: Emergency
            name: emergency
            logsource: {product: azure, service: signinlogs}
            detection: {one: {ResultType: 0, IPAddress|expand: '%%offices%%'}, condition: one}
            custom: {rows: [%s]}
            """;
    private static final String FILTER = """
            ---
            title: Test accounts
            logsource: {product: azure}
            filter: {rules: [emergency], test: {UserPrincipalName|startswith: test_}, condition: not test}
            """;

    private static RuleContent content(String text) {
        return RuleContent.of(SigmaParser.parse("rules.yml", text), RuleSource.CATALOGUE);
    }

    private static Rulebook book(String text, Watchlists watchlists) {
        return Rulebook.of(content(text), watchlists, ContextFacts.fields());
    }

    private static final Watchlists OFFICES = new Watchlists(java.util.Map.of("offices", List.of("192.0.2.1")));

    @Test
    void holdsRulesBackAndReadsWhatFiltersTest() {
        Rulebook book = book(RULE.formatted("signin-x") + FILTER, OFFICES);
        assertThat(book.problems()).isEmpty();
        assertThat(book.rules().getFirst().sigma().filters()).hasSize(1);
        assertThat(book.fieldsOf(book.rules().getFirst())).contains("UserPrincipalName");
        assertThat(book.projection().slot("UserPrincipalName")).isPresent();
    }

    @Test
    void letsNobodyHoldBackWhatWatchesEmergencyAccounts() {
        Rulebook book = book(RULE.formatted("ea-signin") + FILTER, OFFICES);
        assertThat(book.rules().getFirst().sigma().filters()).isEmpty();
        assertThat(book.problems()).extracting(Problem::code).containsExactly("filter-rule-unknown");
    }

    @Test
    void letsNobodySilenceByACorrelationWhatWatchesEmergencyAccounts() {
        String correlation = """
                title: Many
                correlation: {type: event_count, rules: [emergency], group-by: [UserId], timespan: 1h, condition: {gte: 2}}
                """;
        RuleContent users = RuleContent.of(SigmaParser.parse("mine.yml", correlation), RuleSource.COMMUNITY);
        for (String row : List.of("ea-signin", "signin-x")) {
            RuleContent both = content(RULE.formatted(row)).and(users);
            Rulebook book = Rulebook.of(both, OFFICES, ContextFacts.fields());
            assertThat(book.correlations().correlates(0)).isTrue();
            assertThat(book.correlations().silences(0)).isEqualTo(!row.startsWith("ea-"));
        }
        String own = RULE.formatted("ea-signin") + "---\n" + correlation;
        assertThat(book(own, OFFICES).correlations().silences(0)).isTrue();
    }

    @Test
    void saysWhichCorrelationsWaitForARefusedRule() {
        String correlation = """
                ---
                title: Many
                correlation: {type: event_count, rules: [emergency], group-by: [UserId], timespan: 1h, condition: {gte: 2}}
                """;
        assertThat(book(RULE.formatted("x") + correlation, OFFICES).problems()).isEmpty();
        List<Problem> problems =
                book(RULE.formatted("x") + correlation, Watchlists.NONE).problems();
        assertThat(problems).extracting(Problem::code).contains("correlation-broken");
        assertThat(problems.getLast().message()).contains("'Emergency'");
    }

    @Test
    void silencesARuleThatIsThereToBeCorrelated() {
        String correlation = """
                ---
                title: Many
                correlation: {type: event_count, rules: [emergency], group-by: [Username], timespan: 1h, condition: {gte: 2}}
                """;
        Correlations correlations =
                book(RULE.formatted("x") + correlation, OFFICES).correlations();
        assertThat(correlations.correlates(0)).isTrue();
        assertThat(correlations.silences(0)).isTrue();
        assertThat(correlations.rule(0).document().title()).isEqualTo("Many");
        assertThat(book(RULE.formatted("x"), OFFICES).correlations().silences(0))
                .isFalse();
    }
}
