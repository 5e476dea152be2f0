package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.SigmaFilter;
import dev.gatehouse.sigma.SigmaParser;
import org.junit.jupiter.api.Test;

final class RuleTest {
    @Test
    void readsItsCustomPart() {
        Rule rule = rule("""
                tags: [attack.persistence, attack.t1098.003, attack.T1110, attack.ta0001, car.2016, attack.t11]
                custom:
                  rows: [one, two]
                  summary: ' {User} did it '
                  entities: User
                  advice: Ask.
                falsepositives: [Tests]
                """);
        assertThat(rule.rows()).containsExactly("one", "two");
        assertThat(rule.summary()).isEqualTo("{User} did it");
        assertThat(rule.entities()).containsExactly("User");
        assertThat(rule.advice()).isEqualTo("Ask.");
        assertThat(rule.attack()).containsExactly("T1098.003", "T1110");
        assertThat(rule.source()).isEqualTo(RuleSource.COMMUNITY);
    }

    @Test
    void hasNothingToSayWithoutIt() {
        Rule rule = rule("");
        assertThat(rule.rows()).isEmpty();
        assertThat(rule.summary()).isEmpty();
        assertThat(rule.entities()).isEmpty();
        assertThat(rule.advice()).isEmpty();
        assertThat(rule.attack()).isEmpty();
    }

    @Test
    void itsFalsePositivesAreTheAdviceWhereItGivesNone() {
        assertThat(rule("falsepositives: [Tests, Travel]\n").advice())
                .isEqualTo("Known false positives: Tests; Travel");
    }

    @Test
    void anotherShapeOfCustomPartsIsNoMistake() {
        Rule rule = rule("custom: {rows: 5, summary: [a], entities: {a: b}, advice: null}\n");
        assertThat(rule.rows()).containsExactly("5");
        assertThat(rule.advice()).isEmpty();
    }

    @Test
    void knowsWhatItCallsTheFieldOfATest() {
        Rule rule = rule("");
        assertThat(rule.fieldAt(new Position(3, 19), "Column")).isEqualTo("ResultType");
        assertThat(rule.fieldAt(new Position(9, 1), "Column")).isEqualTo("Column");
    }

    @Test
    void knowsWhatAFilterCallsTheFieldOfItsTest() {
        SigmaFilter filter = SigmaParser.parse("f.yml", """
                        title: F
                        logsource: {product: azure}
                        filter:
                          rules: any
                          a: {callerIpAddress: '1'}
                          condition: not a
                        """).filters().getFirst();
        Rule held = Rule.of(rule("").sigma().filteredBy(filter), RuleSource.COMMUNITY);
        assertThat(held.fieldAt(new Position(5, 7), "IPAddress")).isEqualTo("callerIpAddress");
        assertThat(held.fieldAt(new Position(3, 19), "Column")).isEqualTo("ResultType");
    }

    private static Rule rule(String more) {
        String text = "title: T\nlogsource: {product: azure, service: signinlogs}\n"
                + "detection: {one: {ResultType: '1'}, condition: one}\n" + more;
        return Rule.of(SigmaParser.parse("t.yml", text).rules().getFirst(), RuleSource.COMMUNITY);
    }
}
