package dev.gatehouse.connect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.SigmaParser;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UniqueRulesTest {
    @Test
    void keepsRulesOfDifferentIds() {
        List<Rule> rules = List.of(rule("a.yml", "1", "A"), rule("b.yml", "2", "B"));
        assertThat(UniqueRules.of(RuleContent.of(rules)).rules()).isEqualTo(rules);
    }

    @Test
    void takesARuleThatIsReadTwiceOnce() {
        RuleFiles unique = UniqueRules.of(RuleContent.of(List.of(rule("a.yml", "1", "A"), rule("copy.yml", "1", "A"))));
        assertThat(unique.rules()).extracting(rule -> rule.sigma().file()).containsExactly("a.yml");
        assertThat(unique.problems()).isEmpty();
    }

    @Test
    void leavesOutAnotherRuleOfTheSameIdAndSaysSo() {
        RuleFiles unique = UniqueRules.of(RuleContent.of(List.of(rule("a.yml", "1", "A"), rule("b.yml", "1", "B"))));
        assertThat(unique.rules()).extracting(rule -> rule.sigma().title()).containsExactly("A");
        assertThat(unique.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).startsWith("b.yml:1:1: ").contains("'B'", "'A' in a.yml:1");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    private static Rule rule(String file, String id, String title) {
        String text = "title: " + title + "\nid: 00000000-0000-4000-8000-00000000000" + id
                + "\nlogsource: {product: azure, service: signinlogs}\n"
                + "detection: {one: {ResultType: '1'}, condition: one}\n";
        return Rule.of(SigmaParser.parse(file, text).rules().getFirst(), RuleSource.COMMUNITY);
    }
}
