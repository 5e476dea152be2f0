package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Search.FieldTest;
import dev.gatehouse.sigma.SigmaParser;
import dev.gatehouse.sigma.SigmaRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ListUseTest {
    private static final Watchlists PARTNERS = new Watchlists(Map.of("Partners", List.of("fabrikam")));

    @Test
    void aRuleWaitsForAListThatItNeedsUntilItIsConfigured() {
        Rulebook waiting = book("{partners: needed}", Watchlists.NONE);
        assertThat(waiting.problems()).isEmpty();
        assertThat(waiting.missingLists(waiting.rules().getFirst())).containsExactly("partners");
        assertThat(waiting.rulesFor(Table.SIGNIN_LOGS)).isEmpty();

        Rulebook inForce = book("{partners: needed}", PARTNERS);
        assertThat(inForce.missingLists(inForce.rules().getFirst())).isEmpty();
        assertThat(inForce.rulesFor(Table.SIGNIN_LOGS)).isPresent();
    }

    @Test
    void anOptionalListThatIsNotConfiguredIsEmpty() {
        Rulebook book = book("{partners: optional}", Watchlists.NONE);
        assertThat(book.problems()).isEmpty();
        assertThat(book.missingLists(book.rules().getFirst())).isEmpty();
        assertThat(book.rulesFor(Table.SIGNIN_LOGS)).isPresent();
    }

    @Test
    void onlyTheValuesOfTheListAreLeftOut() {
        SigmaRule rule = rule("{partners: optional}");
        assertThat(ListUse.settled(rule, Watchlists.NONE).searches().values())
                .first()
                .isInstanceOfSatisfying(
                        FieldTest.class,
                        test -> assertThat(test.values())
                                .extracting(Object::toString)
                                .singleElement()
                                .asString()
                                .contains("contoso"));
        assertThat(ListUse.settled(rule, PARTNERS)).isSameAs(rule);
    }

    @Test
    void whatIsSaidOfNoListIsAMistakeStill() {
        assertThat(book("{others: needed}", new Watchlists(Map.of("others", List.of())))
                        .problems())
                .extracting(Problem::code)
                .containsOnly("placeholder-unknown");
        assertThat(book("{partners: whatever}", Watchlists.NONE).problems())
                .extracting(Problem::code)
                .containsOnly("placeholder-unknown");
    }

    private static Rulebook book(String uses, Watchlists lists) {
        return Rulebook.of(
                RuleContent.of(List.of(Rule.of(rule(uses), RuleSource.CATALOGUE))), lists, ContextFacts.fields());
    }

    private static SigmaRule rule(String uses) {
        Parsed parsed = SigmaParser.parse("test.yml", """
                title: Partners
                logsource: {product: azure, service: signinlogs}
                detection:
                    partner:
                        AppId|expand: [contoso, '%%partners%%']
                    condition: partner
                custom: {watchlists: %s}
                """.formatted(uses));
        assertThat(parsed.problems()).isEmpty();
        return parsed.rules().getFirst();
    }
}
