package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.FieldEntry;
import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.config.Meaning.Sense;
import dev.gatehouse.detection.config.SourceTable;
import dev.gatehouse.detection.event.EventFields;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Source;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.LogSource;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Parsed;
import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.Search.FieldTest;
import dev.gatehouse.sigma.SigmaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DialectsTest {
    private static final Position HERE = new Position(7, 3);
    private final Dialects dialects = new Dialects(FieldTableFiles.shipped());

    @Test
    void everyColumnOfTheShippedTableIsOneThatRowsOfTheSourceHave() {
        FieldTables tables = FieldTableFiles.shipped();
        int columns = 0;
        for (SourceTable source : tables.sources()) {
            for (FieldEntry entry : source.fields().values()) {
                for (String column : columns(entry)) {
                    assertThat(source.tables()).as(column).anyMatch(table -> has(table, column));
                    columns++;
                }
            }
        }
        assertThat(columns).isGreaterThan(60);
    }

    @Test
    void aFieldMayStandForOneColumnOrForAnyOfSeveral() {
        assertThat(texts(rewrite("activitylogs", "OPERATIONNAME", List.of(), "a/write")))
                .containsExactly("OperationNameValue: a/write");
        assertThat(texts(rewrite("auditlogs", "failure_status_reason", List.of(), "blocked")))
                .containsExactly("ResultReason: blocked", "ResultDescription: blocked");
    }

    @Test
    void aValueMayStandForAnother() {
        assertThat(texts(rewrite("signinlogs", "ClientApp", List.of(), "imap", "Browser")))
                .containsExactly("ClientAppUsed: IMAP4", "ClientAppUsed: Browser");
        assertThat(texts(rewrite("auditlogs", "Status", List.of(), "SUCESS"))).containsExactly("Result: success");
        assertThat(texts(rewrite("signinlogs", "Username", List.of(), "UPN")))
                .containsExactly("User.IsPrivileged: true");
    }

    @Test
    void aValueMayStandForSeveralTestsThatAllMustHold() {
        Search search = rewrite(
                "auditlogs", "properties.message", List.of(), "Update Application Sucess- Property Name AppAddress");
        assertThat(search).isInstanceOf(Search.AllOf.class);
        assertThat(texts(search))
                .containsExactly("OperationName: Update application", "Result: success", "Changes.Name: AppAddress");
    }

    @Test
    void aValueMayBeTrueOfEveryEvent() {
        Search always = rewrite("signinlogs", "ActivityDetails", List.of(), "Sign-ins");
        assertThat(always).isInstanceOf(Search.AnyOf.class);
        assertThat(texts(always)).containsExactly("TimeGenerated|exists: true", "TimeGenerated|exists: false");
        assertThat(rewrite("signinlogs", "ActivityDetails", List.of(Modifier.NEQ), "Sign-ins"))
                .isInstanceOf(Search.AllOf.class);
    }

    @Test
    void aValueMayBelongToTheLogsOfAnotherService() {
        assertThat(texts(rewrite("activitylogs", "properties.message", List.of(), "Delete device", "other")))
                .containsExactly("OperationName: Delete device", "OperationName: other");
        assertThat(tables("activitylogs", "properties.message: Delete device")).containsExactly(Table.AUDIT_LOGS);
        assertThat(tables("activitylogs", "properties.message: [Delete device, other]"))
                .containsExactly(Table.AUDIT_LOGS, Table.AZURE_ACTIVITY);
    }

    @Test
    void aServiceMayBeLikeAnother() {
        assertThat(tables("pim", "Status: Success")).containsExactly(Table.AUDIT_LOGS);
        assertThat(texts(rewrite("pim", "Status", List.of(), "Success"))).containsExactly("Result: success");
        assertThat(texts(rewrite("pim", "riskEventType", List.of(), "redundantAssignmentAlertIncident")))
                .containsExactly(
                        "OperationName: Triggered PIM alert",
                        "Target.DisplayName|contains: using their privileged roles");
    }

    @Test
    void aNegatedValueOfSeveralTestsFailsOneOfThem() {
        Search search = rewrite("pim", "riskEventType", List.of(Modifier.NEQ), "staleSignInAlertIncident");
        assertThat(search).isInstanceOf(Search.AnyOf.class);
        assertThat(texts(search))
                .containsExactly(
                        "OperationName|neq: Triggered PIM alert", "Target.DisplayName|contains|neq: stale accounts");
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

    private static List<String> columns(FieldEntry entry) {
        List<String> columns = new ArrayList<>();
        Stream.concat(entry.others().stream(), entry.values().values().stream()).forEach(meaning -> {
            switch (meaning.sense()) {
                case Sense.Columns in -> columns.addAll(in.names());
                case Sense.Tests tests -> tests.tests().forEach(test -> columns.add(test.column()));
                case Sense.Always ignored -> {}
                case Sense.AsWritten ignored -> {}
            }
        });
        return columns;
    }

    private static boolean has(Table table, String column) {
        if (EventFields.isContextField(column)) {
            return true;
        }
        Projection projection = Projection.of(List.of(column));
        return projection.source(table, projection.slot(column).orElseThrow()) != Source.ABSENT;
    }

    private Set<Table> tables(String service, String test) {
        Parsed parsed = SigmaParser.parse("rule.yml", """
                title: Rule
                logsource: {product: azure, service: %s}
                detection:
                    selection:
                        %s
                    condition: selection
                """.formatted(service, test));
        return dialects.tables(parsed.rules().getFirst());
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
