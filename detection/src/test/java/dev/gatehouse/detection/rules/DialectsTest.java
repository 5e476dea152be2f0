package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.data.ResourceTable;
import dev.gatehouse.detection.event.EventFields;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Source;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.LogSource;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.Search.FieldTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DialectsTest {
    private static final Position HERE = new Position(7, 3);
    private final Dialects dialects = Dialects.load();

    @ParameterizedTest
    @MethodSource("lines")
    void everyLineIsFollowed(List<String> line) {
        boolean other = line.get(2).equals("*");
        String value = other ? "something else" : line.get(2).toUpperCase(Locale.ROOT);
        Search rewritten = rewrite(line.get(0), line.get(1).toUpperCase(Locale.ROOT), List.of(), value);
        if (line.get(3).equals("-")) {
            assertThat(texts(rewritten)).containsExactly("TimeGenerated|exists: true");
            return;
        }
        List<String> expected = new ArrayList<>();
        for (String column : line.get(3).split(", ")) {
            String values = line.get(4).equals("=") ? value : line.get(4).replace(" || ", ", ");
            expected.add(column + ": " + values);
        }
        assertThat(texts(rewritten)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyColumnIsOneThatRowsHave(List<String> line) {
        Set<Table> tables =
                Services.load().tables(new LogSource(Optional.empty(), Optional.of("azure"), Optional.of(line.get(0))));
        assertThat(tables).isNotEmpty();
        if (line.get(3).equals("-") || line.get(0).equals("activitylogs")) {
            return;
        }
        for (String column : line.get(3).split(", ")) {
            if (!EventFields.isContextField(column)) {
                Projection projection = Projection.of(List.of(column));
                assertThat(projection.slot(column)).as(column).isPresent();
                int slot = projection.slot(column).orElseThrow();
                assertThat(tables).as(column).anyMatch(table -> projection.source(table, slot) != Source.ABSENT);
            }
        }
    }

    @Test
    void aFieldThatIsAColumnStaysAndLosesThePrefixOnly() {
        assertThat(texts(rewrite("signinlogs", "properties.ResultType", List.of(), "0")))
                .containsExactly("ResultType: 0");
        assertThat(texts(rewrite("signinlogs", "ResultType", List.of(Modifier.CONTAINS), "5", "6")))
                .containsExactly("ResultType|contains: 5, 6");
    }

    @Test
    void keepsThePlaceOfTheTest() {
        assertThat(((FieldTest) rewrite("signinlogs", "Status", List.of(), "Success")).position())
                .isEqualTo(HERE);
    }

    @Test
    void keepsModifiersWhereTheValueIsTheRulesOwn() {
        assertThat(texts(rewrite("auditlogs", "properties.message", List.of(Modifier.CONTAINS), "policy")))
                .containsExactly("OperationName|contains: policy");
    }

    @Test
    void aListMayMixValuesOfOneMeaningAndAnother() {
        Search search = rewrite("auditlogs", "Status", List.of(), "Success", "Failure", "Sucess", "timeout");
        assertThat(search).isInstanceOf(Search.AnyOf.class);
        assertThat(texts(search))
                .containsExactlyInAnyOrder("Result: success", "Result: failure", "ResultReason: timeout");
    }

    @Test
    void theValuesThatAreTheRulesOwnStayOneList() {
        assertThat(texts(rewrite("auditlogs", "ActivityType", List.of(), "a", "b")))
                .containsExactly("OperationName: a, b");
    }

    @Test
    void allOfAListMayLieInDifferentColumns() {
        List<Modifier> all = List.of(Modifier.CONTAINS, Modifier.ALL);
        Search search = rewrite("auditlogs", "TargetResources.modifiedProperties", all, "one", "two");
        assertThat(search).isInstanceOf(Search.AllOf.class);
        List<Search> parts = ((Search.AllOf) search).parts();
        assertThat(parts).hasSize(2).allMatch(Search.AnyOf.class::isInstance);
        assertThat(texts(parts.getFirst()))
                .containsExactly(
                        "Changes.Name|contains: one",
                        "Changes.NewValue|contains: one",
                        "Changes.OldValue|contains: one");
    }

    @Test
    void allOfAListInOneColumnStaysOneTest() {
        List<Modifier> all = List.of(Modifier.CONTAINS, Modifier.ALL);
        assertThat(texts(rewrite("auditlogs", "properties.message", all, "add", "role")))
                .containsExactly("OperationName|contains|all: add, role");
    }

    @Test
    void aNegatedTestStaysNegated() {
        assertThat(texts(rewrite("signinlogs", "Status", List.of(Modifier.NEQ), "Success")))
                .containsExactly("ResultType|neq: 0");
        Search search = rewrite("auditlogs", "Initiatedby", List.of(Modifier.NEQ), "sam");
        assertThat(search).isInstanceOf(Search.AllOf.class);
        assertThat(texts(search)).containsExactly("Actor.UserPrincipalName|neq: sam", "Actor.DisplayName|neq: sam");
    }

    @Test
    void rulesWithoutAServiceOrOfAnotherAreLeftAlone() {
        FieldTest test = new FieldTest("Status", List.of(), List.of(new Scalar.Text("Success")), HERE);
        assertThat(dialects.rewrite(new LogSource(Optional.empty(), Optional.of("azure"), Optional.empty()), test))
                .isEqualTo(test);
        assertThat(rewrite("riskdetection", "Status", List.of(), "Success")).isEqualTo(test);
    }

    private static Stream<List<String>> lines() {
        return ResourceTable.read(Dialects.class, "dialects.tsv", 5).stream();
    }

    private Search rewrite(String service, String field, List<Modifier> modifiers, String... values) {
        List<Scalar> scalars = Stream.of(values).<Scalar>map(Scalar.Text::new).toList();
        LogSource source = new LogSource(Optional.empty(), Optional.of("azure"), Optional.of(service));
        return dialects.rewrite(source, new FieldTest(field, modifiers, scalars, HERE));
    }

    private static List<String> texts(Search search) {
        return switch (search) {
            case Search.AllOf all ->
                all.parts().stream().flatMap(part -> texts(part).stream()).toList();
            case Search.AnyOf any ->
                any.parts().stream().flatMap(part -> texts(part).stream()).toList();
            case FieldTest test -> List.of(text(test));
            case Search.Keywords keywords -> List.of("keywords");
        };
    }

    private static String text(FieldTest test) {
        StringBuilder text = new StringBuilder(test.field());
        test.modifiers().forEach(modifier -> text.append('|').append(modifier.text()));
        return text + ": "
                + String.join(", ", test.values().stream().map(Scalar::text).toList());
    }
}
