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
    private static final Set<String> NOT_OURS = Set.of(
            "Column",
            "_BilledSize",
            "_IsBillable",
            "_ResourceId",
            "_SubscriptionId",
            "TenantId",
            "Resource",
            "ResourceGroup",
            "ResourceProvider");

    /** Whose columns are known from elsewhere than the corpus. */
    private static final Set<Table> UNDOCUMENTED = Set.of(Table.SECURITY_ALERT, Table.RISKY_USER_HISTORY);

    private static final Pattern LINE = Pattern.compile("\\| (\\w+) \\| (\\w+) \\|.*");

    @Test
    void everyReadTableSaysItsNameAndItsTimeInEveryShape() {
        Schema.all().forEach((table, schema) -> {
            assertThat(schema.shapes()).isNotEmpty();
            for (Shape shape : schema.shapes()) {
                assertThat(schema.column("type").orElseThrow().origins(shape).getLast())
                        .as("%s in %s", table, shape)
                        .isEqualTo(new Origin.Constant(table.azureName()));
                assertThat(schema.column("TIMEGENERATED").orElseThrow().origins(shape))
                        .as("%s in %s", table, shape)
                        .isNotEmpty();
            }
            assertThat(schema.column("TIMEGENERATED").orElseThrow().type()).isEqualTo(ColumnType.TIME);
        });
    }

    @Test
    void aTableOfTheWorkspaceIsReadAsTheWorkspaceGivesIt() {
        Schema.all()
                .forEach((table, schema) -> assertThat(schema.shapes().contains(Shape.LOG_ANALYTICS))
                        .as(table.azureName())
                        .isEqualTo(table != Table.RISKY_USER_HISTORY));
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyDocumentedColumnIsThere(Table table) throws IOException {
        if (Schema.of(table).isEmpty() || UNDOCUMENTED.contains(table)) {
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
