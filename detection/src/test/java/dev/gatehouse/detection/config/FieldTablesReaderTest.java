package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Meaning.Sense;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.LogSource;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FieldTablesReaderTest {
    private static final Set<String> COLUMNS = Set.of("Result", "OperationName", "Actor.DisplayName");

    @Test
    void readsColumnsValuesAndServices() {
        FieldTables tables = tables("""
                - product: Azure
                  service: AuditLogs
                  tables: auditlogs
                  fields:
                    What: OperationName
                    Who: [Actor.DisplayName, OperationName]
                    Outcome:
                      columns: Result
                      values:
                        OK: {Result: success}
                        Both: {OperationName|startswith: [Add, Delete], Result: 0}
                        Whatever: always
                - product: azure
                  service: other
                  like: AuditLogs
                  fields:
                    Elsewhere: {service: auditlogs}
                """);
        assertThat(tables.tables(source("auditlogs"))).containsExactly(Table.AUDIT_LOGS);
        assertThat(sense(tables, "auditlogs", "WHAT", "x")).isEqualTo(new Sense.Columns(List.of("OperationName")));
        assertThat(sense(tables, "auditlogs", "who", "x"))
                .isEqualTo(new Sense.Columns(List.of("Actor.DisplayName", "OperationName")));
        assertThat(sense(tables, "auditlogs", "Outcome", "ok"))
                .isEqualTo(new Sense.Tests(
                        List.of(new ColumnTest("Result", List.of(), List.of(new Scalar.Text("success"))))));
        assertThat(sense(tables, "auditlogs", "Outcome", "both"))
                .isEqualTo(new Sense.Tests(List.of(
                        new ColumnTest(
                                "OperationName",
                                List.of(Modifier.STARTSWITH),
                                List.of(new Scalar.Text("Add"), new Scalar.Text("Delete"))),
                        new ColumnTest("Result", List.of(), List.of(new Scalar.Numeric("0"))))));
        assertThat(sense(tables, "auditlogs", "Outcome", "whatever")).isEqualTo(new Sense.Always());
        assertThat(sense(tables, "auditlogs", "Outcome", "x")).isEqualTo(new Sense.Columns(List.of("Result")));
        assertThat(tables.tables(source("other"))).containsExactly(Table.AUDIT_LOGS);
        assertThat(sense(tables, "other", "what", "x")).isEqualTo(new Sense.Columns(List.of("OperationName")));
        assertThat(tables.meaning(source("other"), "elsewhere", "x").orElseThrow())
                .isEqualTo(
                        new Meaning(new Sense.AsWritten(), Optional.of("auditlogs"), new Origin("ours.yaml", 17, 16)));
    }

    @Test
    void aFileSaysMoreThanTheOneBeforeIt() {
        FieldTables first = tables("""
                - product: azure
                  service: auditlogs
                  tables: AuditLogs
                  fields:
                    What: {columns: OperationName, values: {one: {Result: 1}, two: {Result: 2}}}
                    Who: Actor.DisplayName
                """);
        ReadFieldTables second = read("""
                - product: azure
                  service: auditlogs
                  fields:
                    What: {values: {two: {Result: 22}}}
                """, first);
        assertThat(second.problems()).isEmpty();
        FieldTables both = first.with(second.sources());
        assertThat(both.tables(source("auditlogs"))).containsExactly(Table.AUDIT_LOGS);
        assertThat(value(both, "one")).isEqualTo("1");
        assertThat(value(both, "two")).isEqualTo("22");
        assertThat(sense(both, "auditlogs", "what", "x")).isEqualTo(new Sense.Columns(List.of("OperationName")));
        assertThat(sense(both, "auditlogs", "who", "x")).isEqualTo(new Sense.Columns(List.of("Actor.DisplayName")));
    }

    @Test
    void everyMistakeIsReportedWithItsPlaceAndTheRemedy() {
        ReadFieldTables read = read("""
                - product: azure
                  service: auditlogs
                  tables: AuditLog
                  fields:
                    What: OperatonName
                    Who: {column: Result}
                    Outcome:
                      values:
                        ok: Result
                        no: {Result|contain: x}
                        not: {service: nowhere}
                - service: signinlogs
                """, FieldTables.NONE);
        assertThat(read.sources()).isEmpty();
        assertThat(read.problems().stream().map(ConfigProblem::describe))
                .containsExactlyInAnyOrder(
                        "ours.yaml:3:11: there is no table \"AuditLog\"; expected a table of Azure Monitor Logs such as"
                                + " AuditLogs, or a list of them; did you mean \"AuditLogs\"?",
                        "ours.yaml:5:11: no table has a column \"OperatonName\"; expected a column such as ResultType or"
                                + " Actor.UserPrincipalName, a list of them, or always; did you mean \"OperationName\"?",
                        "ours.yaml:6:11: there is no key \"column\" in \"Who\"; expected one of columns, values,"
                                + " service; did you mean \"columns\"?",
                        "ours.yaml:9:13: \"the meaning of a value\" is the text \"Result\"; expected always, or a section"
                                + " of columns with their values, or one with service; see docs/rules.md",
                        "ours.yaml:10:14: there is no modifier \"contain\"; expected a modifier of Sigma, such as"
                                + " contains; correct it",
                        "ours.yaml:11:14: there is no other service \"nowhere\" of \"azure\"; expected a service that has"
                                + " tables; name a service that has an entry of its own",
                        "ours.yaml:1:3: no table holds the log source \"azure/auditlogs\"; expected the key tables or"
                                + " like; say which tables hold it, or which service it is like",
                        "ours.yaml:12:3: the key \"product\" is missing; expected a text; add it");
    }

    @Test
    void aNameThatStandsTwiceIsAMistake() {
        ReadFieldTables read = read("""
                - product: azure
                  tables: AuditLogs
                  fields: {What: Result, WHAT: Result, Who: {values: {A: always, a: always}}}
                - {product: AZURE, tables: AuditLogs}
                """, FieldTables.NONE);
        assertThat(read.problems().stream().map(ConfigProblem::message))
                .containsExactlyInAnyOrder(
                        "the key \"WHAT\" stands here a second time",
                        "the key \"a\" stands here a second time",
                        "the log source \"azure\" stands here a second time");
    }

    @Test
    void whatIsNoListOfLogSourcesIsRefused() {
        for (String text : List.of(
                "fields: {}",
                "just text",
                "- [a, b]",
                "- product: {}",
                "a: [",
                "- {product: p, fields: 1}",
                "- {product: p, tables: AuditLogs, fields: {a: {values: {b: {}}}}}")) {
            assertThat(read(text, FieldTables.NONE).problems()).as(text).isNotEmpty();
        }
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertThat(read("", FieldTables.NONE)).isEqualTo(new ReadFieldTables(List.of(), List.of()));
        assertThat(read("# nothing yet\n", FieldTables.NONE).problems()).isEmpty();
    }

    private static String value(FieldTables tables, String value) {
        Sense.Tests tests = (Sense.Tests) sense(tables, "auditlogs", "what", value);
        return tests.tests().getFirst().values().getFirst().text();
    }

    private static Sense sense(FieldTables tables, String service, String field, String value) {
        return tables.meaning(source(service), field, value).orElseThrow().sense();
    }

    private static LogSource source(String service) {
        return new LogSource(Optional.empty(), Optional.of("azure"), Optional.of(service));
    }

    private static FieldTables tables(String text) {
        ReadFieldTables read = read(text, FieldTables.NONE);
        assertThat(read.problems()).isEmpty();
        return FieldTables.NONE.with(read.sources());
    }

    private static ReadFieldTables read(String text, FieldTables known) {
        return FieldTablesReader.read("ours.yaml", text.getBytes(StandardCharsets.UTF_8), known, COLUMNS::contains);
    }
}
