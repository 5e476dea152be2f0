package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.connect.rules.RuleSources;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.FieldTables;
import dev.gatehouse.detection.config.Meaning;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.LogSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleSourcesTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Complaints complaints = new Complaints(new PrintStream(err, true, StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    @Test
    void readsTheCatalogueOfItsHomeAndFurtherRules() {
        Cli.write(folder, "detections/one.yml", rule(1));
        Path more = Path.of(Cli.write(folder, "more/two.yml", rule(2)));
        assertThat(titles(new RuleSources(folder, List.of(more), true, Optional.empty())))
                .containsExactly("Rule 1", "Rule 2");
        assertThat(titles(new RuleSources(folder, List.of(more), false, Optional.empty())))
                .containsExactly("Rule 2");
        assertThat(complaints.usage()).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void fieldTablesLieBesideTheContextThatNamesThem() {
        Cli.write(folder, "ours/fields.yaml", """
                - {product: azure, service: ours, tables: AuditLogs, fields: {What: OperationName}}
                """);
        Cli.write(folder, "ours/more.yaml", """
                - {product: azure, service: ours, fields: {What: ResultReason}}
                """);
        FieldTables tables = fieldTables("fieldTables: [fields.yaml, more.yaml]");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(new RuleSources(folder, List.of(), false, Optional.of(folder.resolve("ours/gatehouse.yaml")))
                        .files())
                .contains(folder.resolve("ours/fields.yaml"), folder.resolve("ours/more.yaml"));
        LogSource source = new LogSource(Optional.empty(), Optional.of("azure"), Optional.of("ours"));
        assertThat(tables.tables(source)).containsExactly(Table.AUDIT_LOGS);
        assertThat(tables.meaning(source, "what", "x").orElseThrow().sense())
                .as("the later file counts more")
                .isEqualTo(new Meaning.Sense.Columns(List.of("ResultReason")));
    }

    @Test
    void aMistakeInAFieldTableIsToldAndTheRestGoesOn() {
        Cli.write(folder, "ours/fields.yaml", "- {product: azure, service: ours, tables: Nothing}");
        FieldTables tables = fieldTables("fieldTables: [gone.yaml, fields.yaml]");
        assertThat(complaints.usage()).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("gone.yaml: does not exist; name a file that can be read (fieldTables)")
                .contains("fields.yaml:1:43: there is no table \"Nothing\"");
        assertThat(tables.tables(new LogSource(Optional.empty(), Optional.of("azure"), Optional.of("auditlogs"))))
                .containsExactly(Table.AUDIT_LOGS);
    }

    @Test
    void aMistakeInTheContextIsToldAndTheRestGoesOn() {
        Path context = Path.of(Cli.write(folder, "gatehouse.yaml", "tenants: [contoso]\n"));
        RuleSources sources = new RuleSources(folder, List.of(), true, Optional.of(context));
        assertThat(sources.configuration(complaints)).isEqualTo(Configuration.none());
        assertThat(complaints.usage()).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("going on without any context");
    }

    @Test
    void namesEveryFileThatItMayRead() {
        Path rules = folder.resolve("rules");
        assertThat(new RuleSources(folder, List.of(rules), true, Optional.empty()).files())
                .containsExactly(rules, Path.of("gatehouse.yaml"), folder.resolve("detections"));
    }

    private List<String> titles(RuleSources sources) {
        Rulebook book = sources.rulebook(Configuration.none(), Set.copyOf(ContextFacts.fields()), complaints);
        return book.rules().stream().map(rule -> rule.sigma().title()).toList();
    }

    private FieldTables fieldTables(String context) {
        Path file = Path.of(Cli.write(folder, "ours/gatehouse.yaml", context));
        RuleSources sources = new RuleSources(folder, List.of(), false, Optional.of(file));
        return sources.fieldTables(sources.configuration(complaints), complaints);
    }

    private static String rule(int number) {
        return """
                title: Rule %d
                id: 5d1c0a4b-0000-4000-8000-00000000000%d
                logsource: {product: azure, service: auditlogs}
                detection: {condition: a, a: {Result: success}}
                """.formatted(number, number);
    }
}
