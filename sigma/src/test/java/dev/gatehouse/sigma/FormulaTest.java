package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FormulaTest {
    private static final String HEAD = """
            title: t
            logsource: {product: p}
            detection:
            """;

    private static Formula formula(String detection, FieldResolver fields) {
        SigmaRule rule =
                SigmaParser.parse("t.yml", HEAD + detection.indent(2)).rules().getFirst();
        Compiled compiled = RuleSet.compile(List.of(rule), fields, Placeholders.NONE);
        assertThat(compiled.problems()).isEmpty();
        return compiled.set().formula(0);
    }

    private static Formula.Test test(String field, Formula.Question question) {
        return new Formula.Test(new Formula.Subject(field, Field.UNGROUPED), question);
    }

    private static Formula.IsOneOf like(Formula.Piece... pieces) {
        return new Formula.IsOneOf(List.of(new Formula.Like(List.of(pieces), false)));
    }

    @Test
    void saysHowSearchesAreJoined() {
        Formula formula = formula("""
                a: {x: '1'}
                b: {y: '2'}
                condition: a and not b
                """, new PlainEvents());
        assertThat(formula)
                .isEqualTo(new Formula.All(List.of(
                        test("x", like(new Formula.Plain("1"))),
                        new Formula.Not(test("y", like(new Formula.Plain("2")))))));
    }

    @Test
    void saysWhatModifiersMake() {
        assertThat(formula("""
                a: {x|contains: b*c}
                condition: a
                """, new PlainEvents()))
                .isEqualTo(test(
                        "x",
                        like(
                                new Formula.Anything(),
                                new Formula.Plain("b"),
                                new Formula.Anything(),
                                new Formula.Plain("c"),
                                new Formula.Anything())));
        assertThat(formula("""
                a: {x|re|i: b+}
                condition: a
                """, new PlainEvents()))
                .isEqualTo(test("x", new Formula.IsOneOf(List.of(new Formula.Matching("b+", true, false, false)))));
        assertThat(formula("""
                a: {x|cidr: 10.0.0.0/8}
                condition: a
                """, new PlainEvents()))
                .isEqualTo(test("x", new Formula.IsOneOf(List.of(new Formula.InNetwork("10.0.0.0/8")))));
        assertThat(formula("""
                a: {x|fieldref|endswith: y}
                condition: a
                """, new PlainEvents()))
                .isEqualTo(test(
                        "x",
                        new Formula.IsAs(List.of(new Formula.Subject("y", Field.UNGROUPED)), Formula.Part.END, false)));
        assertThat(formula("""
                a: {x: null}
                b: {x|exists: true}
                c: {x|gt: 4}
                condition: a or b or c
                """, new PlainEvents()))
                .isEqualTo(new Formula.Any(List.of(
                        test("x", new Formula.IsMissing()),
                        test("x", new Formula.IsPresent()),
                        test(
                                "x",
                                new Formula.IsOneOf(List.of(
                                        new Formula.Compared(Bound.Operator.GT, new java.math.BigDecimal("4"))))))));
    }

    @Test
    void bindsTestsOfOneGroupToOneElementAsTheMatcherDoes() {
        FieldResolver grouped = name -> Optional.of(new Field(name, name.equals("l.a") ? 0 : 1, 7, false));
        Formula formula = formula("""
                a: {l.a: '1', l.b: '2'}
                condition: a
                """, grouped);
        assertThat(formula).isInstanceOfSatisfying(Formula.Each.class, each -> {
            assertThat(each.group()).isEqualTo(7);
            assertThat(each.part())
                    .isInstanceOfSatisfying(
                            Formula.All.class, all -> assertThat(all.parts()).hasSize(2));
        });
    }

    @Test
    void saysThatWordsAreLookedForInTheWholeEvent() {
        assertThat(formula("""
                a: [mimikatz]
                condition: a
                """, new PlainEvents()))
                .isInstanceOfSatisfying(
                        Formula.Test.class, test -> assertThat(test.question()).isInstanceOf(Formula.IsSaid.class));
    }
}
