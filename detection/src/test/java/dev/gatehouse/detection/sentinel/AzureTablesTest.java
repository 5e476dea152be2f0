package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.logs.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AzureTablesTest {
    private static final Pattern COLUMN = Pattern.compile("\\|\\s*(\\w+)\\s*\\|\\s*(\\w+)\\s*\\|.*");

    @Test
    void knowsWhereAnotherTableHasWhatRulesCallSo() {
        assertThat(AzureTables.column(Table.AAD_RISKY_USERS, "UserId"))
                .hasValueSatisfying(column -> assertThat(column.name()).isEqualTo("Id"));
        assertThat(AzureTables.column(Table.AAD_USER_RISK_EVENTS, "IPAddress"))
                .hasValueSatisfying(column -> assertThat(column.name()).isEqualTo("IpAddress"));
        assertThat(AzureTables.column(Table.AUDIT_LOGS, "UserPrincipalName")).isEmpty();
    }

    @Test
    void aColumnThatTheReferenceLacksMayNotBeThere() {
        assertThat(AzureTables.column(Table.SIGNIN_LOGS, "SessionId"))
                .hasValueSatisfying(column ->
                        assertThat(column.text()).isEqualTo("tostring(column_ifexists(\"SessionId\", \"\"))"));
    }

    @Test
    void isNoTableOfAzureThatIsOurs() {
        assertThat(AzureTables.has(Table.RISKY_USER_HISTORY)).isFalse();
    }

    /** Where the reference lies beside the repository, every column and type is as it says. */
    @ParameterizedTest
    @EnumSource(Table.class)
    void isAsTheReferenceSays(Table table) throws IOException {
        Path reference = reference(table);
        Map<String, String> documented = new TreeMap<>();
        for (String line : Files.readAllLines(reference)) {
            Matcher column = COLUMN.matcher(line);
            if (column.matches()
                    && !column.group(1).equals("Column")
                    && !column.group(1).matches("_Bil.*|_Is.*")) {
                documented.put(column.group(1), column.group(2));
            }
        }
        Map<String, String> known = new TreeMap<>();
        AzureTables.columns(table)
                .forEach(column -> known.put(column.name(), documented.getOrDefault(column.name(), "none")));
        assertThat(known).isEqualTo(documented);
        assertThat(AzureTables.columns(table)).allSatisfy(column -> {
            String type = documented.getOrDefault(column.name(), "none");
            AzureType own = column.type() == AzureType.JSON ? AzureType.STRING : column.type();
            assertThat(own).as(column.name()).isEqualTo(AzureType.named(type));
        });
    }

    private static Path reference(Table table) {
        String name = table.azureName().toLowerCase(Locale.ROOT) + "-include.md";
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared/corpus/table-schemas/azure-monitor-ref/tables/includes")
                    .resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        assumeTrue(false, "no reference beside the repository: " + name);
        throw new IllegalStateException("an assumption that is false ends the test");
    }
}
