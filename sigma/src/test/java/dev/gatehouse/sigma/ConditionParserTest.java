package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.Condition.And;
import dev.gatehouse.sigma.Condition.Not;
import dev.gatehouse.sigma.Condition.OfThem;
import dev.gatehouse.sigma.Condition.Or;
import dev.gatehouse.sigma.Condition.Quantifier;
import dev.gatehouse.sigma.Condition.Ref;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of conditions. */
final class ConditionParserTest {
    private static final Set<String> NAMES = Set.of("a", "b", "c", "sel_main_1", "sel_opt_1", "_hidden");

    private final Problems problems = new Problems("a.yml");

    private Condition parse(String text) {
        return new ConditionParser(text, new Position(1, 1), NAMES, problems)
                .parse()
                .orElseThrow();
    }

    @Test
    void bindsOrLooserThanAndLooserThanNot() {
        assertThat(parse("a or b and not c"))
                .isEqualTo(new Or(List.of(new Ref("a"), new And(List.of(new Ref("b"), new Not(new Ref("c")))))));
        assertThat(parse("not a and b")).isEqualTo(new And(List.of(new Not(new Ref("a")), new Ref("b"))));
        assertThat(parse("not 1 of a* or b"))
                .isEqualTo(new Or(List.of(new Not(new OfThem(Quantifier.ONE, "a*")), new Ref("b"))));
    }

    @Test
    void letsParenthesesBindTightest() {
        assertThat(parse("(a or b)and(c)"))
                .isEqualTo(new And(List.of(new Or(List.of(new Ref("a"), new Ref("b"))), new Ref("c"))));
        assertThat(parse("not (not a)")).isEqualTo(new Not(new Not(new Ref("a"))));
    }

    @Test
    void takesOperatorsInUpperCase() {
        assertThat(parse("a AND NOT b")).isEqualTo(new And(List.of(new Ref("a"), new Not(new Ref("b")))));
        assertThat(parse("ALL OF THEM")).isEqualTo(new OfThem(Quantifier.ALL, "*"));
    }

    @Test
    void choosesByPatternsWithStarsAnywhere() {
        OfThem main = (OfThem) parse("any of *_main_*");
        assertThat(NAMES.stream().filter(main::chooses)).containsExactly("sel_main_1");
        OfThem them = (OfThem) parse("1 of them");
        assertThat(NAMES.stream().filter(them::chooses)).hasSize(5).doesNotContain("_hidden");
        OfThem hidden = (OfThem) parse("1 of _h*");
        assertThat(NAMES.stream().filter(hidden::chooses)).containsExactly("_hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a and",
                "and a",
                "(a",
                "a)",
                "a b",
                "a or or b",
                "1 of",
                "2 of a*",
                "not",
                "()",
                "a of b",
                "1 of (a)"
            })
    void refusesWrongSyntax(String text) {
        assertThat(new ConditionParser(text, new Position(1, 1), NAMES, problems).parse())
                .isEmpty();
        assertThat(problems.sorted())
                .hasSize(1)
                .allMatch(problem -> problem.code().equals("condition-syntax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "A", "a and nosuch", "1 of nosuch*", "all of nosuch"})
    void refusesNamesThatAreNoSearch(String text) {
        assertThat(new ConditionParser(text, new Position(1, 1), NAMES, problems).parse())
                .isEmpty();
        assertThat(problems.sorted())
                .hasSize(1)
                .allMatch(problem -> problem.code().equals("search-unknown"));
    }

    @Test
    void refusesTheOldAggregations() {
        assertThat(new ConditionParser("a | count() by b > 5", new Position(1, 1), NAMES, problems).parse())
                .isEmpty();
        assertThat(problems.sorted()).extracting(Problem::code).containsExactly("aggregation-dropped");
    }

    @Test
    void bearsDeepNesting() {
        String deep = "(".repeat(9_000) + "a" + ")".repeat(9_000);
        assertThat(new ConditionParser(deep, new Position(1, 1), NAMES, problems).parse())
                .isEmpty();
        String longer = "a or ".repeat(9_000) + "a";
        assertThat(new ConditionParser(longer, new Position(1, 1), NAMES, problems).parse())
                .isEmpty();
        assertThat(problems.sorted()).hasSize(2);
    }

    @Test
    void joinsAListOfConditionsWithOr() {
        Sigma.Rule rule = Sigma.detection("a: {x: 1}", "b: {y: 1}", "condition: [a, b]");
        assertThat(rule.rule().conditions()).hasSize(2);
        assertThat(rule.holds(java.util.Map.of("y", 1))).isTrue();
        assertThat(rule.holds(java.util.Map.of("z", 1))).isFalse();
    }
}
