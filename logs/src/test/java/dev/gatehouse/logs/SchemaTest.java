package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SchemaTest {
    /** Columns of the log store itself and of its billing, which no record carries. */
    private static final Set<String> NOT_OURS =
            Set.of("Column", "_BilledSize", "_IsBillable", "TenantId", "Resource", "ResourceGroup", "ResourceProvider");

    private static final Pattern LINE = Pattern.compile("\\| (\\w+) \\| (\\w+) \\|.*");

    @Test
    void theTenTablesOfEntraAreRead() {
        assertThat(Schema.all()).hasSize(10);
        assertThat(Schema.of(Table.SIGNIN_LOGS)).isPresent();
        assertThat(Schema.of(Table.OFFICE_ACTIVITY)).isEmpty();
    }

    @Test
    void everyReadTableSaysItsNameAndItsTime() {
        Schema.all().forEach((table, schema) -> {
            assertThat(schema.column("type").orElseThrow().origins(Shape.GRAPH))
                    .containsExactly(new Origin.Constant(table.azureName()));
            assertThat(schema.column("TIMEGENERATED").orElseThrow().type()).isEqualTo(ColumnType.TIME);
            assertThat(schema.column("Id")).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyDocumentedColumnIsThere(Table table) throws IOException {
        if (Schema.of(table).isEmpty()) {
            return;
        }
        Path file = Corpus.path("table-schemas/azure-monitor-ref/tables/includes")
                .resolve(table.azureName().toLowerCase(Locale.ROOT) + "-include.md");
        Set<String> missing = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            var matcher = LINE.matcher(line);
            if (matcher.matches() && !NOT_OURS.contains(matcher.group(1))) {
                if (Schema.of(table).orElseThrow().column(matcher.group(1)).isEmpty()) {
                    missing.add(matcher.group(1));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void tablesAreFoundByNameInAnyCase() {
        assertThat(Table.named("signinlogs")).contains(Table.SIGNIN_LOGS);
        assertThat(Table.named("AADRISKYUSERS")).contains(Table.AAD_RISKY_USERS);
        assertThat(Table.named("Nothing")).isEmpty();
    }
}
